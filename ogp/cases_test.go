package ogp_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

const pageURL = "https://example.com/dir/page.html"

// A pageCase is a row of testdata/cases.tsv.
type pageCase struct {
	name, contentType, title, description, image, reason string
	data                                                 []byte
}

func pageCases(t testing.TB) []pageCase {
	t.Helper()
	table, err := os.ReadFile(filepath.Join("testdata", "cases.tsv"))
	require.NoError(t, err)
	var all []pageCase
	for line := range strings.Lines(string(table)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, f, 6, line)
		data, err := os.ReadFile(filepath.Join("testdata", "pages", f[0]+".html"))
		require.NoError(t, err)
		unescape := strings.NewReplacer(`\uFFFD`, "\ufffd").Replace
		all = append(all, pageCase{f[0], f[1], unescape(f[2]), unescape(f[3]), f[4], f[5], data})
	}
	require.GreaterOrEqual(t, len(all), 68)
	return all
}

func TestCases(t *testing.T) {
	for _, c := range pageCases(t) {
		t.Run(c.name, func(t *testing.T) {
			page := ogp.Page{URL: pageURL, ContentType: c.contentType}
			got, err := ogp.ParseBytes(c.data, page)
			require.NoError(t, err)
			assert.Equal(t, c.title, got.Title, c.reason)
			assert.Equal(t, c.description, got.Description, c.reason)
			assert.Equal(t, c.image, got.Image, c.reason)
			assert.Equal(t, c.title == "", got.TitleSource == "")
			assert.Equal(t, c.description == "", got.DescriptionSource == "")
			assert.Equal(t, c.image == "", got.ImageSource == "")
			assert.False(t, got.Truncated)
			assert.Equal(t, pageURL, got.URL)

			// How the bytes arrive makes no difference.
			for name, r := range map[string]func([]byte) (ogp.Preview, error){
				"whole": func(b []byte) (ogp.Preview, error) { return ogp.Parse(bytes.NewReader(b), page) },
				"single": func(b []byte) (ogp.Preview, error) {
					return ogp.Parse(iotest.OneByteReader(bytes.NewReader(b)), page)
				},
				"halves": func(b []byte) (ogp.Preview, error) {
					return ogp.Parse(iotest.DataErrReader(iotest.HalfReader(bytes.NewReader(b))), page)
				},
			} {
				again, err := r(c.data)
				require.NoError(t, err, name)
				assert.Equal(t, got, again, name)
			}
		})
	}
}
