package ogp_test

import (
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// Without a port in the URL, that of its scheme counts.
func TestPortOfAScheme(t *testing.T) {
	for scheme, port := range map[string]uint16{"http": 80, "https": 443} {
		_, err := (&ogp.Client{Ports: []uint16{port}}).Fetch(t.Context(), scheme+"://10.0.0.1/")
		require.ErrorIs(t, err, ogp.ErrAddress, scheme)
		_, err = (&ogp.Client{Ports: []uint16{port + 1}}).Fetch(t.Context(), scheme+"://10.0.0.1/")
		require.ErrorIs(t, err, ogp.ErrURL, scheme)
		assert.ErrorContains(t, err, "port "+strconv.Itoa(int(port))+" is not allowed")
	}
}

// One redirect is one, and not the default.
func TestOneRedirect(t *testing.T) {
	for most, pages := range map[int]int{1: 2, 2: 3, 0: ogp.DefaultRedirects + 1} {
		n := 0
		url, client := serve(t, func(w http.ResponseWriter, r *http.Request) {
			n++
			http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
		})
		client.MaxRedirects = most
		_, err := client.Fetch(t.Context(), url+"/")
		require.ErrorIs(t, err, ogp.ErrRedirect)
		assert.Equal(t, pages, n, most)
	}
}

// A label of a name has at most 63 characters.
func TestLabelsOfNames(t *testing.T) {
	label := strings.Repeat("a", 63)
	client := &ogp.Client{Resolver: resolver(t, func() netip.Addr { return netip.MustParseAddr("10.0.0.1") })}
	for host, want := range map[string]error{
		label + ".example": ogp.ErrAddress, "www." + label + ".example": ogp.ErrAddress, label + "." + label + ".example": ogp.ErrAddress,
		label + "a.example": ogp.ErrURL, "www." + label + "a.example": ogp.ErrURL, label + "。" + label + ".example": ogp.ErrAddress,
	} {
		_, err := client.Fetch(t.Context(), "http://"+host+"/")
		assert.ErrorIs(t, err, want, host)
	}
}

// JSON-LD is read to a depth of four objects or lists.
func TestDepthOfGraphs(t *testing.T) {
	for depth, want := range map[int]string{0: "N", 4: "N", 5: "", 50: ""} {
		script := strings.Repeat(`{"@graph":`, depth) + `{"name":"N"}` + strings.Repeat("}", depth)
		p, err := ogp.Rules{JSONLD: true}.ParseBytes([]byte(`<script type="application/ld+json">`+script+"</script>"), ogp.Page{})
		require.NoError(t, err)
		assert.Equal(t, want, p.Title, depth)
	}
}

// JSON-LD is read up to 64 KiB.
func TestSizeOfJSONLD(t *testing.T) {
	for size, want := range map[int]string{64 << 10: "N", 64<<10 + 1: ""} {
		const begin, end = `{"a":"`, `","name":"N"}`
		for _, c := range []string{"a", "</"} {
			n := size - len(begin+end)
			script := begin + strings.Repeat(c, n/len(c)) + strings.Repeat("a", n%len(c)) + end
			p, err := ogp.Rules{JSONLD: true}.ParseBytes([]byte(`<script type="application/ld+json">`+script+"</script>"), ogp.Page{})
			require.NoError(t, err)
			assert.Equal(t, want, p.Title, size)
		}
	}
}

// A limit of one character is a limit.
func TestTitleOfOneCharacter(t *testing.T) {
	for most, want := range map[int]string{0: "ab c", 1: "a", 2: "ab", 3: "ab", 4: "ab c"} {
		p, err := ogp.Rules{MaxTitle: most}.ParseBytes([]byte("<title>ab c</title>"), ogp.Page{})
		require.NoError(t, err)
		assert.Equal(t, want, p.Title, most)
	}
}

// An image of the page is skipped if a side is less than 32 pixels.
func TestSidesOfImages(t *testing.T) {
	for width, want := range map[string]string{
		"0": "b", "1": "b", "31": "b", "32": "a", "49": "a", "100": "a", "999": "a", "1000": "a", "99999999999999999999": "a", "31px": "b", "31.9": "b", "+31": "b",
		"31%": "a", "3.5%": "a", "": "a", "auto": "a", "-1": "a",
		" 31": "b", "a": "a", "+": "a", ".5": "a", "031": "b", "032": "a", "31.5%": "a", "31 %": "b", "31px%": "b",
	} {
		for _, side := range []string{"width", "height"} {
			p, err := ogp.ParseBytes([]byte(`<img src=/a.png `+side+`="`+width+`"><img src=/b.png>`), ogp.Page{URL: "https://example.com/"})
			require.NoError(t, err)
			assert.Equal(t, "https://example.com/"+want+".png", p.Image, "%s %q", side, width)
		}
	}
}
