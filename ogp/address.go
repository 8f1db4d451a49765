package ogp

import (
	"context"
	"fmt"
	"net/netip"
	"slices"
	"syscall"
)

// special lists the blocks of the IANA registries of special-purpose addresses: all of them for IPv4, and those in
// 2000::/3 for IPv6. The rest of IPv6 is not global unicast.
var special = [...]netip.Prefix{
	prefix4(0, 0, 0, 0, 8),        // this network
	prefix4(10, 0, 0, 0, 8),       // private
	prefix4(100, 64, 0, 0, 10),    // shared by carriers
	prefix4(127, 0, 0, 0, 8),      // loopback
	prefix4(168, 63, 129, 16, 32), // not IANA's: the host services of a large cloud provider
	prefix4(169, 254, 0, 0, 16),   // link-local, with the metadata of cloud providers
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

// IsPublic reports whether addr is on the public Internet, so that a [Client] may connect to it. It must be global
// unicast and outside the blocks that IANA reserves for private networks, loopback, link-local (where cloud
// providers keep credentials), documentation and the like. An IPv6 address that embeds an IPv4 address (mapped,
// compatible, 6to4, Teredo, NAT64) is not public. Neither is an address with a zone, nor the zero Addr.
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

// allowed reports whether c may connect to addr.
func (c *Client) allowed(addr netip.Addr) bool {
	if IsPublic(addr) {
		return true
	}
	if !slices.ContainsFunc(c.Allow, func(p netip.Prefix) bool { return p.Contains(addr) }) {
		return false
	}
	if nat64.Contains(addr) { // the embedded IPv4 address must be allowed too
		b := addr.As16()
		return c.allowed(netip.AddrFrom4([4]byte(b[12:])))
	}
	return true
}

// An addressError reports an address that is not allowed.
type addressError struct{ addr netip.Addr }

func (e *addressError) Error() string { return e.addr.String() + " is not a public address" }

// control checks each address when the connection is made. DNS has been resolved by then, so a name, a redirect or a
// second DNS response cannot bypass the check.
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
