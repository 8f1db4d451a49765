package lineerror_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/template"
)

// body can decode and validate itself.
type body interface {
	json.Unmarshaler
	Validate() error
}

// check returns all violations of a request, in the order of its text.
func check(request string, b body) error {
	var e fault.Error
	for _, l := range fault.Merge([]byte(request), b.UnmarshalJSON([]byte(request)), fault.Violations(b.Validate())) {
		e.Violations = append(e.Violations, l.Violation)
	}
	return &e
}

// served is a response seen from LINE's server or shown in its reference, with the text and the property of each
// detail. Where the name says so, the property was not recorded and is this module's.
type served struct {
	name, request string
	to            body // nil: a validation of messages
	message       string
	details       [][2]string
}

const (
	userID     = "U0123456789abcdef0123456789abcdef"
	fine       = `{"type":"text","text":"a"}`
	beanAnswer = "The request body has 1 error(s)"
	image      = `{"type":"image","originalContentUrl":"https://shop.example/a.png","previewImageUrl":"https://shop.example/a.png"}`
	tap        = `{"type":"postback","label":"Go","data":"d"}`
)

func messages(ms ...string) string { return `{"messages":[` + strings.Join(ms, ",") + `]}` }

func couponOf(title, reward string) string {
	return `{"title":"` + title + `","acquisitionCondition":{"type":"normal"},"maxUseCountPerTicket":1,"startTimestamp":0,"endTimestamp":1924959599,` +
		`"timezone":"ASIA_TOKYO","visibility":"PUBLIC","reward":` + reward + `}`
}

func deepAnswer(i int) string {
	return fmt.Sprintf("A message (messages[%d])\u00a0in the request body is invalid", i)
}

func templated(s string) string {
	return `{"type":"template","altText":"a","template":` + s + `}`
}

func flexed(s string) string { return `{"type":"flex","altText":"a","contents":` + s + `}` }

func box(components ...string) string {
	return `{"type":"box","layout":"vertical","contents":[` + strings.Join(components, ",") + `]}`
}

func bubble(components ...string) string {
	return `{"type":"bubble","body":` + box(components...) + `}`
}

func carousel(bubbles ...string) string {
	return `{"type":"carousel","contents":[` + strings.Join(bubbles, ",") + `]}`
}

func footer(components ...string) string {
	return `{"type":"bubble","body":` + box(fine) + `,"footer":` + box(components...) + `}`
}

func hero(url string) string {
	return `{"type":"bubble","hero":{"type":"image","url":"` + url + `"}}`
}

func button(action string) string { return `{"type":"button","action":` + action + `}` }

func link(uri string) string { return `{"type":"uri","label":"Go","uri":"` + uri + `"}` }

func quick(actions ...string) string {
	items := make([]string, len(actions))
	for i, a := range actions {
		items[i] = `{"type":"action","action":` + a + `}`
	}
	return `{"type":"text","text":"a","quickReply":{"items":[` + strings.Join(items, ",") + `]}}`
}

func buttons(members string, actions ...string) string {
	return templated(`{"type":"buttons",` + members + `,"actions":[` + strings.Join(actions, ",") + `]}`)
}

func columns(n int, last string) string {
	list := slices.Repeat([]string{`{"title":"t","text":"a","actions":[` + tap + `]}`}, n)
	return templated(`{"type":"carousel","columns":[` + strings.Join(append(list[:n-1:n-1], last), ",") + `]}`)
}

func menu(members string) string {
	return `{"size":{"width":2500,"height":1686},"chatBarText":"c",` + members + `}`
}

func areas(action string) string {
	return `"areas":[{"bounds":{"x":0,"y":0,"width":2500,"height":1686},"action":` + action + `}]`
}

// wire returns a body as LINE sends it.
func (s served) wire(t *testing.T) string {
	t.Helper()
	quoted := func(s string) string {
		b, err := json.Marshal(s)
		require.NoError(t, err)
		return string(b)
	}
	text := `{"message":` + quoted(s.message)
	for i, d := range s.details {
		text += []string{`,"details":[`, `,`}[min(i, 1)] + `{"message":` + quoted(d[0])
		if d[1] != "" {
			text += `,"property":` + quoted(d[1])
		}
		text += "}"
	}
	if s.details != nil {
		text += "]"
	}
	return text + "}"
}

// columnsOf returns a carousel with one column that has four actions, one too many.
func columnsOf(t *testing.T) *template.Carousel {
	t.Helper()
	four := slices.Repeat([]action.Action{&action.Message{Label: "Go", Text: "Go"}}, 4)
	return &template.Carousel{Columns: []template.Column{{Text: "t", Actions: four}}}
}
