package richmenu_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// What LINE took is no error here, and what it refused is one.
func TestMeasuredMenus(t *testing.T) {
	for _, row := range tsv(t, "measured.tsv") {
		name, status, body := row[0], row[1], []byte(row[4])
		t.Run(name, func(t *testing.T) {
			require.Contains(t, []string{"200", "400"}, status)
			var m richmenu.RichMenu
			found := fault.Merge(body, m.UnmarshalJSON(body), fault.Violations(m.Validate()))
			assert.Equal(t, status == "400", len(found) > 0, "%+v", found)
		})
	}
}
