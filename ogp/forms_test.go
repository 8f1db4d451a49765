package ogp_test

import (
	"errors"
	"fmt"
	"iter"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// inside4 has an address of each block that is not public, away from the addresses that others test.
var inside4 = strings.Fields(`0.0.0.0 0.255.3.4 10.1.2.3 100.64.0.9 100.127.8.8 127.0.0.1 127.9.9.9 169.254.169.254 169.254.170.2 172.16.5.4 172.31.0.1
	192.0.0.8 192.0.0.170 192.0.2.77 192.88.99.2 192.168.0.1 192.168.255.254 198.18.7.7 198.19.1.1 198.51.100.5 203.0.113.200 224.0.0.251
	239.255.255.250 240.1.1.1 250.0.0.1 255.255.255.255`)

// inside6 are IPv6 addresses that are not public, and do not depend on an IPv4 address.
var inside6 = strings.Fields(`:: ::1 ::2 0:0:0:0:0:0:0:1 100::7 100:0:0:1::7 2001::1 2001:2::9 2001:10::5 2001:20::5 2001:db8::99 2001:DB8:FFFF::1 2002:: 3fff:fff::1
	4000::1 5f00::1 7fff::1 8000::1 fc00::1 fc12:3456::1 fd00:ec2::254 fdff::1 fe00::1 fe80::1 febf::1 fec0::1 feff::1 ff00::1 ff01::1 ff02::1 ff0e::1 ffff::1`)

// forms6 yields the IPv6 addresses that lead to an IPv4 address on some networks.
func forms6(a netip.Addr) iter.Seq[string] {
	b := a.As4()
	hi, lo := fmt.Sprintf("%x", uint(b[0])<<8|uint(b[1])), fmt.Sprintf("%x", uint(b[2])<<8|uint(b[3]))
	mirrored := fmt.Sprintf("%02x%02x:%02x%02x", b[0]^0xff, b[1]^0xff, b[2]^0xff, b[3]^0xff)
	return func(yield func(string) bool) {
		for _, s := range []string{
			"::ffff:" + a.String(), "::FFFF:" + hi + ":" + lo, "0:0:0:0:0:ffff:" + hi + ":" + lo, // mapped
			"::ffff:0:" + hi + ":" + lo, "::ffff:0:" + a.String(), // translated
			"::" + a.String(), "::" + hi + ":" + lo, "0000::" + hi + ":" + lo, // compatible
			"64:ff9b::" + hi + ":" + lo, "64:ff9b::" + a.String(), "0064:FF9B:0:0:0:0:" + hi + ":" + lo, // NAT64
			"64:ff9b:1::" + hi + ":" + lo, "64:ff9b:1:ffff:ffff:ffff:" + hi + ":" + lo, // NAT64 of a local network
			"2002:" + hi + ":" + lo + "::", "2002:" + hi + ":" + lo + ":1::9", // 6to4
			"2001:0:4136:e378:8000:63bf:" + mirrored, "2001:0:" + hi + ":" + lo + "::1", // Teredo, of the client and of the server
			"fe80::5efe:" + hi + ":" + lo, "fe80::200:5efe:" + a.String(), // ISATAP
		} {
			if !yield(s) {
				return
			}
		}
	}
}

// forms4 yields texts that some program reads as an IPv4 address.
func forms4(a netip.Addr) iter.Seq[string] {
	b := a.As4()
	whole := uint64(b[0])<<24 | uint64(b[1])<<16 | uint64(b[2])<<8 | uint64(b[3])
	join := func(format string) string { return fmt.Sprintf(format, b[0], b[1], b[2], b[3]) }
	to := func(zero rune) string { // digits of another alphabet
		return strings.Map(func(r rune) rune {
			if r == '.' {
				return r
			}
			return zero + r - '0'
		}, a.String())
	}
	escaped := ""
	for _, c := range []byte(a.String()) {
		escaped += fmt.Sprintf("%%%02X", c)
	}
	return func(yield func(string) bool) {
		for _, s := range []string{
			a.String(), a.String() + ".", a.String() + "..", a.String() + ".:80", // plain, trailing dots
			join("0%o.0%o.0%o.0%o"), join("%04o.%04o.%04o.%04o"), join("%03d.%03d.%03d.%03d"), // octal, or so it seems
			join("0x%x.0x%x.0x%x.0x%x"), join("0X%02X.0X%02X.0X%02X.0X%02X"), join("0x%08x.0x%x.%d.0%o"), // hexadecimal, mixed
			strconv.FormatUint(whole, 10), "0x" + strconv.FormatUint(whole, 16), "0" + strconv.FormatUint(whole, 8), "00" + strconv.FormatUint(whole, 10), // one number
			fmt.Sprintf("%d.%d", b[0], whole&0xff_ffff), fmt.Sprintf("%d.%d.%d", b[0], b[1], whole&0xffff), fmt.Sprintf("0x%x.%d", b[0], whole&0xff_ffff), // two and three
			strconv.FormatUint(whole+1<<32, 10), fmt.Sprintf("%d.%d.%d.%d", uint(b[0])+256, b[1], b[2], b[3]), // over the highest
			to('０'), to('𝟎'), to('𝟢'), to('𝟶'), to('٠'), to('०'), strings.ReplaceAll(a.String(), ".", "。"), strings.ReplaceAll(a.String(), ".", "．"), strings.ReplaceAll(to('０'), ".", "｡"),
			escaped, strings.ReplaceAll(a.String(), ".", "%2e"), "[" + a.String() + "]", "[::" + a.String() + "%25lo]", "[::ffff:" + a.String() + "%25eth0]", // escaped, in brackets, with a zone
			a.String() + "%00.example.com", a.String() + "%20", "x@" + a.String(), a.String() + `\.example.com`, a.String() + "\u200b", a.String() + "\u00ad", // cut short by some
		} {
			if !yield(s) {
				return
			}
		}
	}
}

const local = "127.0.0.1"

// hosts returns all forms of all addresses that are not public, each with its address.
func hosts() map[string]string {
	all := map[string]string{"localhost": local, "LOCALHOST.": local, "ⓛocalhost": local, "[::1": "::1", "::1]": "::1", "[[::1]]": "::1"}
	for _, s := range inside4 {
		a := netip.MustParseAddr(s)
		for form := range forms4(a) {
			all[form] = s
		}
		for form := range forms6(a) {
			all["["+form+"]"], all["["+form+"%25eth0]"] = s, s
		}
	}
	for _, s := range inside6 {
		all["["+s+"]"], all["["+s+"%251]"], all[s] = s, s, s
	}
	return all
}

// refused reports whether err is that of an address or of a URL: nothing was dialed.
func refused(err error) bool { return errors.Is(err, ogp.ErrAddress) || errors.Is(err, ogp.ErrURL) }

// No form of an address that is not public gets through: not as the URL itself, and not as the target of a redirect.
func TestNoFormOfAnAddressGetsThrough(t *testing.T) {
	var hits atomic.Int32
	var target atomic.Value
	base, open := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		hits.Add(1)
		if to, ok := target.Load().(string); ok {
			w.Header()["Location"] = []string{to}
			w.WriteHeader(http.StatusFound)
		}
	})
	port := strconv.Itoa(int(open.Ports[0]))
	guarded := *open
	guarded.Allow = nil
	guarded.Resolver = resolver(t, func() netip.Addr { return netip.MustParseAddr(local) }) // what is read as a name is not a way around it
	open.Allow = []netip.Prefix{netip.MustParsePrefix(local + "/32")}                       // only where the redirects come from
	open.Resolver = resolver(t, func() netip.Addr { return netip.MustParseAddr("10.9.9.9") })
	open.Timeout, guarded.Timeout = 5*time.Second, 5*time.Second
	n := 0
	for host, address := range hosts() {
		for _, to := range []string{"http://" + host + ":" + port + "/", "http://" + host + "/"} {
			n++
			_, err := guarded.Fetch(t.Context(), to)
			assert.True(t, refused(err), "%q: %v", to, err)
			require.Zero(t, hits.Load(), to)

			if address == local {
				continue // open may go there
			}
			target.Store(to)
			_, err = open.Fetch(t.Context(), base+"/")
			assert.True(t, refused(err) || errors.Is(err, ogp.ErrRedirect), "redirected to %q: %v", to, err)
			require.EqualValues(t, 1, hits.Swap(0), "redirected to %q", to)
		}
	}
	t.Logf("%d URLs, each directly and as the target of a redirect", n)
}

// No address that is not public gets through as the answer of a resolver.
func TestNoAnswerOfAResolverGetsThrough(t *testing.T) {
	var hits atomic.Int32
	base, open := serve(t, func(http.ResponseWriter, *http.Request) { hits.Add(1) })
	_, port, _ := strings.Cut(strings.TrimPrefix(base, "http://"), ":")
	guarded := *open
	guarded.Allow = nil
	var current atomic.Value // a netip.Addr; the resolver has its own goroutine
	guarded.Resolver = resolver(t, func() netip.Addr { return current.Load().(netip.Addr) })
	var all []string
	for _, s := range inside4 {
		all = append(all, s)
		for form := range forms6(netip.MustParseAddr(s)) {
			all = append(all, form)
		}
	}
	for _, s := range append(all, inside6...) {
		address := netip.MustParseAddr(s)
		current.Store(address)
		_, err := guarded.Fetch(t.Context(), "http://name.example:"+port+"/")
		require.ErrorIs(t, err, ogp.ErrAddress, s)
		assert.False(t, ogp.IsPublic(address), s)
	}
	assert.Zero(t, hits.Load())
}

// An answer that changes between the look-up and the next one, in the middle of a fetch, is checked when it is dialed.
func TestAnswerChangesBetweenRedirects(t *testing.T) {
	for _, second := range []string{"10.0.0.7", "169.254.169.254", "::ffff:10.0.0.7", "::1", "64:ff9b::7f00:1", "fd00::1"} {
		var hits, asked atomic.Int32
		_, client := serve(t, func(w http.ResponseWriter, r *http.Request) {
			hits.Add(1)
			http.Redirect(w, r, "/again", http.StatusTemporaryRedirect) // to the same name
		})
		client.Allow = []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
		client.Resolver = resolver(t, func() netip.Addr {
			asked.Add(1)
			if hits.Load() == 0 {
				return netip.MustParseAddr("127.0.0.1")
			}
			return netip.MustParseAddr(second)
		})
		_, err := client.Fetch(t.Context(), fmt.Sprintf("http://rebind.example:%d/", client.Ports[0]))
		require.ErrorIs(t, err, ogp.ErrAddress, second)
		assert.EqualValues(t, 1, hits.Load(), second)
		assert.GreaterOrEqual(t, asked.Load(), int32(2), second)
	}
}
