package lineerror_test

import (
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/lineerror"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"Parse": func(n int) func() {
			body := `{"message":"` + strings.Repeat("a", n) + `","details":[` + strings.Repeat(`{"message":"May not be empty","property":"messages[0].text"},`, n/50) + `{}]}`
			return func() { _ = lineerror.Parse(body) }
		},
		"ResponseTo": func(n int) func() {
			body := []byte(`{"messages":[` + strings.Repeat(`{"type":"text","text":""},`, n/50) + `{}]}`)
			return func() { lineerror.ResponseTo(body, new(message.Broadcast).UnmarshalJSON(body)) }
		},
	}, nil)
}
