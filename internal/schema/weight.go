package schema

import (
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Weight limits the size of the JSON of an object.
type Weight struct {
	Limit int    // maximum number of bytes
	Where string // follows the limit in texts, such as a request
	// Parts yields the parts to name if an object is too large: paths from it, and nodes.
	Parts func(t *jsontree.Tree, yield func(fault.Path, int32))
}

// Body is the limit of a request. LINE returns status 413 above it.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#status-codes
var Body = &Weight{Limit: jsontree.MaxBytes, Where: "a request"}

// Weighed limits the size of the JSON of v, which whole describes, and describes v with describe. The size is that of
// [Append]. v is encoded only if a cheap upper bound exceeds a limit.
func Weighed[T any](f *Fields, v *T, whole func(*T, *Fields), w *Weight, describe func()) {
	if f.mode == listing {
		f.row(Row{Rule: fault.TooLarge, Max: w.Limit, Unit: bytesOfJSON})
		if f.shapes != nil {
			f.shape.Bytes = w.Limit
		}
	}
	if f.see != nil {
		f.show(Item{Op: OpWeight, Unit: bytesOfJSON, Limit: w.Limit, weigh: func() (n int) {
			measured(v, whole, func(b []byte, _ bool) { n = len(b) })
			return n
		}})
	}
	from := f.obj.from
	describe()
	if f.mode == checking && f.bound-from > w.Limit && !f.stop {
		weigh(f, v, whole, w)
	}
}

func weigh[T any](f *Fields, v *T, whole func(*T, *Fields), w *Weight) {
	measured(v, whole, func(b []byte, cut bool) {
		n, limit := len(b), strconv.Itoa(w.Limit)
		switch {
		case cut:
			f.report("", fault.Violation{
				Rule: fault.TooLarge, Unit: bytesOfJSON, Limit: w.Limit,
				Detail: strings.TrimRight("more than "+strconv.Itoa(jsontree.MaxBytes)+" "+bytesOfJSON+", at most "+limit+" "+w.Where, " "),
			})
		case n > w.Limit:
			f.report("", fault.Violation{Rule: fault.TooLarge, Unit: bytesOfJSON, Limit: w.Limit, Got: n, Detail: w.Where + w.heaviest(b)})
		case n+escapes(b) > w.Limit:
			f.warn("", fault.NearLimit, strconv.Itoa(n+escapes(b))+" bytes of JSON if < > & are escaped, as encoding/json does; "+
				strconv.Itoa(n)+" unescaped, at most "+limit)
		}
	})
}

// escapes returns how much longer encoding/json makes b, because it writes < as \u003c.
func escapes(b []byte) (more int) {
	for _, c := range b {
		if c == '<' || c == '>' || c == '&' {
			more += len(`\u003c`) - 1
		}
	}
	return more
}

// heaviest names the two largest parts.
func (w *Weight) heaviest(b []byte) string {
	t, err := jsontree.Parse(b)
	if err != nil || w.Parts == nil {
		return ""
	}
	type part struct {
		path  fault.Path
		bytes int
	}
	var parts []part
	w.Parts(t, func(p fault.Path, n int32) { parts = append(parts, part{p, len(t.Raw(n))}) })
	slices.SortStableFunc(parts, func(a, b part) int { return b.bytes - a.bytes })
	var names []string
	for _, p := range parts[:min(2, len(parts))] {
		names = append(names, string(p.path)+" "+strconv.Itoa(p.bytes))
	}
	if names == nil {
		return ""
	}
	return "; heaviest: " + strings.Join(names, ", ")
}
