package ids_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/ids"
)

// TestEveryByteAtEveryPlace puts every ASCII byte, and one byte of each other
// kind, into each position of valid texts.
func TestEveryByteAtEveryPlace(t *testing.T) {
	match := patterns(t)
	bytes := []byte("\x80\xbf\xc1\xc2\xdf\xe0\xed\xef\xf0\xf4\xf5\xff")
	for c := range byte(0x80) {
		bytes = append(bytes, c)
	}
	for _, name := range names {
		if match[name] == nil {
			continue
		}
		t.Run(name, func(t *testing.T) {
			all := vectors(t, kinds[name], "valid")
			for _, s := range all[:min(len(all), 2)] {
				for i := range min(len(s), 70) {
					for _, c := range bytes {
						agree(t, name, kinds[name], match[name], s[:i]+string([]byte{c})+s[i+1:])
					}
				}
			}
		})
	}
}

// TestEveryLength puts characters just outside an alphabet into each position
// of texts of many lengths.
func TestEveryLength(t *testing.T) {
	for n := 1; n < 70; n++ {
		s := strings.Repeat("0", n)
		assert.NoError(t, ids.MessageID(s).Check(), n)
		assert.True(t, ids.MessageID(s).Plausible(), n)
		for i := range n {
			assert.False(t, ids.MessageID(s[:i]+"/"+s[i+1:]).Plausible(), "%d of %d", i, n)
			assert.False(t, ids.MessageID(s[:i]+":"+s[i+1:]).Plausible(), "%d of %d", i, n)
			assert.Error(t, ids.MessageID(s[:i]+"\x1f"+s[i+1:]).Check(), "%d of %d", i, n)
			assert.Error(t, ids.MessageID(s[:i]+"\x7f"+s[i+1:]).Check(), "%d of %d", i, n)
			assert.Error(t, ids.MessageID(s[:i]+"\x80"+s[i+1:]).Check(), "%d of %d", i, n)
			assert.Error(t, ids.ReplyToken(s[:i]+" "+s[i+1:]).Check(), "%d of %d", i, n)
		}
	}
}
