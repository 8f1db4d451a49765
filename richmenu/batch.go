package richmenu

import (
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxOperations is the number of operations of one [Batch].
const MaxOperations = 1000

// Batch is the body of POST /v2/bot/richmenu/batch, and of POST /v2/bot/richmenu/validate/batch, which has no
// limit of 3 requests an hour: it changes the menus of all users that have a certain one.
//
// The operations run beside each other, on the state before the request: one from A to B and one from B to C
// take nobody from A to C. LINE answers 202 and works later; the request ID of the answer asks how far it is.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#batch-control-rich-menus-of-users
type Batch struct {
	Operations       []Operation   // 1 to 1000
	ResumeRequestKey ids.ResumeKey // yours: the same key within 14 days goes on with users that are not done

	Extra map[string]json.RawMessage // members that LINE has and this type has not
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

// checkFrom finds a menu that two operations start from.
func (b *Batch) checkFrom(x schema.Finder) {
	if len(b.Operations) > MaxOperations {
		return // that is said elsewhere
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

// all counts the operations unlinkAll, and gives the indexes of the first two.
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

// repeats calls do for each of n values that an earlier one is equal to; the zero value does not count. A short
// list is compared without allocating.
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
