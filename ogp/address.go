package ogp

import (
	"context"
	"fmt"
	"net/netip"
	"slices"
	"syscall"
)

// special lists the blocks of the IANA registries of special-purpose addresses: for IPv4 all of them, for IPv6 those in
// 2000::/3. The rest of IPv6 is not global unicast to begin with.
var special = [...]netip.Prefix{
	prefix4(0, 0, 0, 0, 8),        // this network
	prefix4(10, 0, 0, 0, 8),       // private
	prefix4(100, 64, 0, 0, 10),    // shared, of carriers
	prefix4(127, 0, 0, 0, 8),      // loopback
	prefix4(168, 63, 129, 16, 32), // not IANA's: what a virtual machine of a large provider asks about itself
	prefix4(169, 254, 0, 0, 16),   // link local, with the metadata of cloud providers
	prefix4(172, 16, 0, 0, 12),    // private
	prefix4(192, 0, 0, 0, 24),     // protocol assignments
	prefix4(192, 0, 2, 0, 24),     // documentation
	prefix4(192, 31, 196, 0, 24),  // AS112
	prefix4(192, 52, 193, 0, 24),  // AMT
	prefix4(192, 88, 99, 0, 24),   // 6to4 relays
	prefix4(192, 168, 0, 0, 16),   // private
	prefix4(192, 175, 48, 0, 24),  // AS112
	prefix4(198, 18, 0, 0, 15),    // benchmarks
	prefix4(198, 51, 100, 0, 24),  // documentation
	prefix4(203, 0, 113, 0, 24),   // documentation
	prefix4(224, 0, 0, 0, 4),      // multicast
	prefix4(240, 0, 0, 0, 4),      // reserved, broadcast

	prefix6(23, 0x20, 0x01),                         // protocol assignments, Teredo
	prefix6(32, 0x20, 0x01, 0x0d, 0xb8),             // documentation
	prefix6(16, 0x20, 0x02),                         // 6to4
	prefix6(48, 0x26, 0x20, 0x00, 0x4f, 0x80, 0x00), // AS112
	prefix6(20, 0x3f, 0xff),                         // documentation
}

var (
	globalUnicast = prefix6(3, 0x20)
	nat64         = prefix6(96, 0x00, 0x64, 0xff, 0x9b)
)

func prefix4(a, b, c, d byte, bits int) netip.Prefix {
	return netip.PrefixFrom(netip.AddrFrom4([4]byte{a, b, c, d}), bits)
}

func prefix6(bits int, first ...byte) netip.Prefix {
	var a [16]byte
	copy(a[:], first)
	return netip.PrefixFrom(netip.AddrFrom16(a), bits)
}

// IsPublic reports whether addr is an address of the public Internet, and so one that a [Client] connects to: global
// unicast outside the blocks that IANA reserves for private networks, loopback, link-local (where cloud providers keep
// credentials), documentation and the like. IPv4 addresses inside IPv6 addresses (mapped, compatible, 6to4, Teredo,
// NAT64) are not public, nor is an address with a zone, nor the zero Addr.
func IsPublic(addr netip.Addr) bool {
	if !addr.IsValid() || addr.Zone() != "" || addr.Is6() && !globalUnicast.Contains(addr) {
		return false
	}
	for _, p := range special {
		if p.Contains(addr) {
			return false
		}
	}
	return true
}

// allowed reports whether addr may be connected to.
func (c *Client) allowed(addr netip.Addr) bool {
	if IsPublic(addr) {
		return true
	}
	if !slices.ContainsFunc(c.Allow, func(p netip.Prefix) bool { return p.Contains(addr) }) {
		return false
	}
	if nat64.Contains(addr) { // allowed, but the IPv4 address inside may not be
		b := addr.As16()
		return c.allowed(netip.AddrFrom4([4]byte(b[12:])))
	}
	return true
}

// An addressError is an address that is not allowed.
type addressError struct{ addr netip.Addr }

func (e *addressError) Error() string { return e.addr.String() + " is not a public address" }

// control checks each address when the connection is made, after DNS, so no name, redirect or second answer of a
// resolver gets around it.
func (c *Client) control(_ context.Context, network, address string, _ syscall.RawConn) error {
	if network != "tcp4" && network != "tcp6" {
		return fmt.Errorf("network %s is not allowed", network)
	}
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if !c.allowed(ap.Addr()) {
		return &addressError{ap.Addr()}
	}
	return nil
}
