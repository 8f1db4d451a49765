package richmenu

import (
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxOperations is the maximum number of operations in a [Batch].
const MaxOperations = 1000

// Batch is the body of POST /v2/bot/richmenu/batch, which changes the menus of all users who have a certain one. POST
// /v2/bot/richmenu/validate/batch accepts it too, without the limit of 3 requests an hour.
//
// All operations start from the state before the request: one from A to B and one from B to C move nobody from A to
// C. LINE returns status 202 and works later. The request ID of the response is used to get the progress.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#batch-control-rich-menus-of-users
type Batch struct {
	Operations       []Operation   // 1 to 1000
	ResumeRequestKey ids.ResumeKey // a name you choose; within 14 days, the same key resumes an unfinished batch

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *Batch) describe(f *schema.Fields) {
	f.Struct("richmenu.batch", "a batch", "batch-control-rich-menus-of-users", &b.Extra)
	schema.List(f, "operations", &b.Operations, schema.Variants(operations, nil), schema.Items(1, MaxOperations, "operations"))
	f.String("resumeRequestKey", (*string)(&b.ResumeRequestKey), resumeKey)

	f.Rule("operations", fault.DuplicateKey, "no duplicate from", b.checkFrom)
	f.Rule("operations", fault.Exclusive, "unlinkAll is not allowed together with other operations", b.checkUnlinkAll)
	f.Lint("operations", fault.Doubtful, "one unlinkAll is enough", func(x schema.Finder) {
		if n, _, second := b.all(); n > 1 {
			x.At(second, "", "a second unlinkAll; one is enough, and LINE does not document whether it accepts more")
		}
	})
	f.Lint("operations", fault.Doubtful, "to must differ from from", func(x schema.Finder) {
		for i, o := range schema.Present(b.Operations) {
			if link, ok := o.(*Link); ok && link.From == link.To && link.From != "" {
				x.At(i, "to", "the same menu as from")
			}
		}
	})
}

// checkFrom reports operations that start from the same menu.
func (b *Batch) checkFrom(x schema.Finder) {
	if len(b.Operations) > MaxOperations {
		return // reported elsewhere
	}
	repeats(len(b.Operations), func(i int) ids.RichMenuID {
		if o := b.Operations[i]; !schema.IsNil(o) {
			return o.from()
		}
		return ""
	}, func(i, first int) {
		x.At(i, "from", schema.Quote(string(b.Operations[i].from()))+" is also the from of operations["+strconv.Itoa(first)+"]")
	})
}

func (b *Batch) checkUnlinkAll(x schema.Finder) {
	if n, first, _ := b.all(); n > 0 && n < len(b.Operations) {
		x.At(first, "", "unlinkAll is not allowed together with other operations")
	}
}

// all returns the number of operations of type unlinkAll, and the indexes of the first two.
func (b *Batch) all() (n, first, second int) {
	for i, o := range schema.Present(b.Operations) {
		if _, ok := o.(*UnlinkAll); !ok {
			continue
		}
		switch n++; n {
		case 1:
			first = i
		case 2:
			second = i
		}
	}
	return n, first, second
}

// repeats calls do for each of n values that equals an earlier one. It ignores zero values. It does not allocate for
// a short list.
func repeats[T comparable](n int, value func(int) T, do func(i, first int)) {
	const short = 32
	var zero T
	var seen map[T]int
	if n > short {
		seen = make(map[T]int, n)
	}
	for i := range n {
		v := value(i)
		if v == zero {
			continue
		}
		if seen != nil {
			if first, ok := seen[v]; ok {
				do(i, first)
			} else {
				seen[v] = i
			}
			continue
		}
		for first := range i {
			if value(first) == v {
				do(i, first)
				break
			}
		}
	}
}
