package preview

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// A counter is the length of a text, the size of a list, or the size of an object as JSON, with its limit.
type counter struct {
	Path  fault.Path // of the text, the list or the object
	Name  string     // text, label, items, bubble
	Unit  string     // as in findings: "grapheme clusters", "UTF-16 code units", "bytes of JSON", "buttons"
	Count int
	Limit int
}

// Over reports whether LINE would refuse the count.
func (c counter) Over() bool { return c.Count > c.Limit }

// String returns the counter with its name: "label 21/20 grapheme clusters".
func (c counter) String() string { return c.Name + " " + c.Measure() }

// Measure returns the counter without its name: "21/20 grapheme clusters", "6.1/30 kB".
func (c counter) Measure() string {
	if c.Unit == bytesOfJSON {
		return sizes(c.Count, c.Limit)
	}
	return strconv.Itoa(c.Count) + "/" + strconv.Itoa(c.Limit) + " " + c.Unit
}

const bytesOfJSON = "bytes of JSON"

// sizes returns a size in bytes and its limit: "6.1/30 kB" or "0.3/2.1 MB". It returns "29999/30000 bytes" where both would look
// the same.
func sizes(count, limit int) string {
	unit, name := 1000, "kB"
	if limit >= 1_000_000 {
		unit, name = 1_000_000, "MB"
	}
	round := func(n int) string {
		return strings.TrimSuffix(strconv.FormatFloat(float64(n)/float64(unit), 'f', 1, 64), ".0")
	}
	if round(count) == round(limit) && count != limit {
		return strconv.Itoa(count) + "/" + strconv.Itoa(limit) + " bytes"
	}
	return round(count) + "/" + round(limit) + " " + name
}

// counters returns the counters to show beside messages, in the order of the request: what is near a limit or over it, the
// texts of messages and templates that users read, and the size of each Flex container.
func counters(ms []message.Message) []counter {
	var list []counter
	walk := counting{}
	for item := range schema.View(&request{messages: ms}, describe) {
		if c, ok := walk.next(item); ok {
			list = append(list, c)
		}
	}
	return list
}

// counting decides which items of a view are worth a counter.
type counting struct {
	objects []string // names in the tables of facts
}

// next returns the counter of an item, and reports whether it is worth showing. The counter is zero for an item that is not counted.
func (w *counting) next(item schema.Item) (c counter, worth bool) {
	switch item.Op {
	case schema.OpBegin:
		w.objects = append(w.objects, item.Object)
	case schema.OpEnd:
		w.objects = w.objects[:len(w.objects)-1]
	case schema.OpText:
		if item.Near() || item.Rule.IsShown() && w.main() {
			c, worth = counterOf(item), true
		}
	case schema.OpList:
		const long = 10 // a full list of four actions is not worth a counter
		c = counterOf(item)
		worth = c.Limit > 0 && (c.Over() || c.near() && c.Limit >= long)
	case schema.OpWeight:
		c = counterOf(item)
		c.Name = w.noun()
		worth = c.near() || w.container()
	}
	return c, worth
}

func counterOf(item schema.Item) counter {
	c := counter{Path: item.Path(), Name: item.Name}
	c.Count, c.Limit, c.Unit = item.Counted()
	return c
}

// near reports whether the count is at four fifths of the limit or over it.
func (c counter) near() bool { return c.Count*5 >= c.Limit*4 }

// noun returns what the current object is called, such as "bubble" for flex.bubble.
func (w *counting) noun() string {
	object := w.objects[len(w.objects)-1]
	return object[strings.LastIndexByte(object, '.')+1:]
}

// main reports whether the current object is a message, or the template of one.
func (w *counting) main() bool {
	n := len(w.objects)
	object := w.objects[n-1]
	return n == 2 || n == 3 && strings.HasPrefix(object, "template.")
}

// container reports whether the current object is the contents of a Flex message.
func (w *counting) container() bool {
	n := len(w.objects)
	return n == 3 && w.objects[1] == "message.flex"
}

// request is what is previewed.
type request struct {
	messages []message.Message
	menu     *richmenu.RichMenu
}

func describe(r *request, f *schema.Fields) {
	describeMessages(r, f)
	schema.One(f, "richMenu", &r.menu, schema.Pointers(richmenu.Describe), schema.Optional)
}

func describeMessages(r *request, f *schema.Fields) {
	f.Struct("request", "a request", "", nil)
	schema.Weighed(f, r, describeMessages, schema.Body, func() { message.Describe(f, &r.messages, slot.AnyMessage) })
}
