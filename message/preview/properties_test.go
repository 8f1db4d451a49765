package preview_test

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/message/template"
)

// undrawn are the properties that a picture cannot show, with the reason.
var undrawn = map[string]string{
	"flex.Text.Scaling":   "depends on a setting of the user",
	"flex.Button.Scaling": "depends on a setting of the user",
	"flex.Icon.Scaling":   "depends on a setting of the user",
}

// values returns what to set a property to.
func values(f reflect.Value) (list []any) {
	if f.Type() == reflect.TypeFor[action.Action]() {
		return []any{&action.URI{Label: "Other", URI: "https://other.example/"}, &action.Message{Label: "Other", Text: "Other"}}
	}
	switch v := f.Interface().(type) {
	case flex.Size:
		return []any{flex.Size("13px"), flex.Size("xl"), flex.Size("semi-bold"), flex.Size("33%"), flex.SM}
	case flex.Align:
		return []any{flex.End, flex.Bottom, flex.FlexEnd, flex.Center}
	case flex.BubbleSize:
		return []any{flex.Micro, flex.Kilo}
	case flex.Direction:
		return []any{flex.RTL, flex.LTR}
	case flex.Layout:
		return []any{flex.Vertical, flex.Horizontal}
	case flex.Position:
		return []any{flex.Absolute}
	case flex.Weight:
		return []any{flex.Weight(flex.Bold)}
	case flex.TextStyle:
		return []any{flex.Italic}
	case flex.Decoration:
		return []any{flex.LineThrough}
	case flex.AdjustMode:
		return []any{flex.ShrinkToFit}
	case flex.ButtonStyle:
		return []any{flex.Primary, flex.Secondary}
	case flex.AspectMode:
		return []any{flex.Cover, flex.Fit}
	case template.AspectRatio:
		return []any{template.Square, template.Rectangle}
	case template.ImageSize:
		return []any{template.Contain, template.Cover}
	case action.Mode:
		return []any{action.Time, action.Datetime}
	case action.InputOption:
		return []any{action.OpenVoice}
	case time.Duration:
		return []any{v + 10*time.Second}
	case *message.QuickReply:
		return []any{message.QuickReplies(&action.Message{Label: "Other", Text: "Other"})}
	case *message.Sender:
		return []any{&message.Sender{Name: "Other"}}
	case []flex.Span:
		return []any{[]flex.Span{{Text: "other"}}}
	case imagemap.Area:
		return []any{imagemap.Area{X: 1, Y: 2, Width: 30, Height: 40}}
	case imagemap.Size:
		return []any{imagemap.Size{Width: 1040, Height: 520}}
	case *int:
		return []any{new(2), new(1)}
	case bool:
		return []any{!v}
	case int:
		return []any{v + 2, v + 10}
	case float64:
		return []any{v + 1}
	}
	if f.Kind() == reflect.String {
		for _, s := range []string{"#123456", "135deg", "3:1", "https://other.example/x.png", "2026-06-06", "999", "other"} {
			list = append(list, reflect.ValueOf(s).Convert(f.Type()).Interface())
		}
		return list
	}
	return []any{reflect.Zero(f.Type()).Interface()} // without what was there
}

var besides = regexp.MustCompile(`(?s)<style>.*?</style>|<ul class="pv-(counters|findings)">.*?</ul>| pv-(error|warning|note)\b`)

// picture returns the preview of a message without counters and findings.
func picture(t *testing.T, m message.Message) string {
	t.Helper()
	e, err := preview.Element(preview.Options{}, m)
	require.NoError(t, err)
	return besides.ReplaceAllString(string(e), "")
}

func faults(m message.Message) int {
	n := 0
	for _, v := range m.Lint() {
		if v.Severity == fault.SeverityError {
			n++
		}
	}
	return n
}

// Each property of each object changes the drawing of at least one of the messages in testdata. A text is set to values that LINE
// accepts.
func TestEveryPropertyIsDrawn(t *testing.T) {
	drawn := map[string]bool{}
	for _, m := range fixtures(t, append([]string{"properties"}, everything...)...) {
		base, errors := picture(t, m), faults(m)
		for _, object := range message.All[any](m) {
			v := reflect.ValueOf(object).Elem()
			if v.Kind() != reflect.Struct {
				continue
			}
			for i, f := range v.Fields() {
				name := strings.TrimPrefix(v.Type().String(), "*") + "." + i.Name
				if !i.IsExported() || i.Name == "Extra" || drawn[name] {
					continue
				}
				drawn[name] = drawn[name] || false
				before := reflect.ValueOf(f.Interface())
				for _, value := range values(f) {
					if reflect.ValueOf(value).IsValid() {
						f.Set(reflect.ValueOf(value))
					} else {
						f.SetZero()
					}
					accepted := f.Kind() != reflect.String || faults(m) <= errors
					if accepted && picture(t, m) != base {
						drawn[name] = true
						break
					}
				}
				if before.IsValid() {
					f.Set(before)
				} else {
					f.SetZero()
				}
			}
		}
	}
	assert.Greater(t, len(drawn), 200)
	for _, name := range slices.Sorted(maps.Keys(drawn)) {
		_, exempt := undrawn[name]
		assert.Equal(t, !exempt, drawn[name], name)
	}
}

// An unknown keyword, size, color or ratio of a Flex message or a template is noted. No valid value is, nor one that is absent.
func TestUnknownValuesAreNoted(t *testing.T) {
	const unknown = "unheard-of"
	o := preview.Options{Findings: []fault.Violation{}}
	noted := map[string]bool{}
	hasForm := regexp.MustCompile("(Color|AspectRatio|Angle)$")
	required := []string{"flex.Box.Layout", "flex.LinearGradient.Angle", "flex.LinearGradient.StartColor", "flex.LinearGradient.EndColor"}
	for _, m := range fixtures(t, append([]string{"properties"}, everything...)...) {
		for _, object := range message.All[any](m) {
			v := reflect.ValueOf(object).Elem()
			if p := v.Type().PkgPath(); !strings.HasSuffix(p, "/flex") && !strings.HasSuffix(p, "/template") {
				continue
			}
			for i, f := range v.Fields() {
				if !i.IsExported() || f.Kind() != reflect.String || f.Type() == reflect.TypeFor[string]() && !hasForm.MatchString(i.Name) {
					continue
				}
				name, before := v.Type().String()+"."+i.Name, f.String()
				f.SetString(unknown)
				noted[name] = noted[name] || strings.Contains(render(t, o, m), "&#34;"+unknown+"&#34; is not drawn")
				f.SetString("")
				if !slices.Contains(required, name) {
					assert.NotContains(t, render(t, o, m), "is not drawn", name)
				}
				f.SetString(before)
			}
		}
		assert.NotContains(t, render(t, o, m), "is not drawn")
	}
	assert.Greater(t, len(noted), 60)
	for _, name := range slices.Sorted(maps.Keys(noted)) {
		_, exempt := undrawn[name]
		assert.Equal(t, !exempt, noted[name], name)
	}
}
