package facts

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/message/fault"
)

// quotable are the properties whose values a finding may quote, because the author of a bot chooses them. Findings
// never quote other properties, which users read, write or send.
var quotable = strings.Fields(`
	label name chatBarText
	uri desktop linkUri url previewUrl originalContentUrl previewImageUrl imageUrl thumbnailImageUrl iconUrl baseUrl
	to chatId userId audienceGroupId requestId packageId stickerId trackingId deliveryTag customAggregationUnits richMenuAliasId
	richMenuId from userIds resumeRequestKey templateKey itemKey buttonKey
	timezone visibility barcodeImageUrl clickUrl startTimestamp endTimestamp maxUseCountPerTicket
	lotteryProbability maxAcquireCount fixedAmount percentage originalPrice priceAfterDiscount
	type mode inputOption initial min max layout size margin position gravity style align weight direction decoration oneOf
	aspectMode aspectRatio imageAspectRatio imageSize imageBackgroundColor adjustMode justifyContent alignItems spacing lineSpacing cornerRadius borderWidth angle centerPosition
	offsetTop offsetStart offsetEnd offsetBottom paddingAll paddingTop paddingStart paddingEnd paddingBottom
	width height maxWidth maxHeight color backgroundColor separatorColor borderColor startColor centerColor endColor
	index flex maxLines duration loadingSeconds latitude longitude x y gte lt`)

const canary, canaryNumber = "CANARY", "8675309"

// canaries are values that break rules about length, form, type and placeholders. Text between braces is quoted
// only if it could be a name.
var canaries = []any{
	canary, "", canary + "\x00", canary + "|" + canary, " " + canary + "\n", "\u3000" + canary + "\u202e", canary + "\U00100084",
	strings.Repeat(canary+" ", 800), strings.Repeat("か\u3099"+canary, 100), strings.Repeat(canary+"$ {", 40), canary + strings.Repeat("\u0301", 2000),
	"http://" + canary, canary + "://a", strings.Repeat(canary, 500) + "://a", "https://" + canary + "/あ|%", "@" + canary, "U" + canary,
	"{" + canary + "!}", "{" + canary, canary + "}", "{" + canary + canary + canary + canary + "}", "{" + canary + " " + canary + "}", "{}" + canary,
	"{{" + canary + " " + canary + "}}", "{{" + canary + canary + canary + canary + "}}", "{{{" + canary + "!}}}",
	canaryNumber, "-" + canaryNumber + ".5e400", json.Number(canaryNumber), json.Number(canaryNumber + ".5"), json.Number("1" + strings.Repeat(canaryNumber, 100)),
	[]any{canary, map[string]any{"a": canary}}, map[string]any{"type": "a", "a": canary}, map[string]any{"a": map[string]any{"b": []any{canary}}},
}

// CheckCanaries sets each property of each object to canaries, also in broken JSON, and checks that the findings
// quote only what they may. No finding is longer than a log line for any body.
func (s *Suite) CheckCanaries(t *testing.T, read Reader) {
	t.Helper()
	seen := make(map[string]bool)
	for _, object := range s.names() {
		for _, p := range s.places(object) {
			for _, at := range properties(p) {
				steps := slices.Collect(at.Steps())
				name := p.Object + p.slot + string(at)
				if !strings.HasPrefix(string(at), string(p.In)) {
					name = p.as + " " + string(at) // beside all objects that are put there
				}
				if !seen[name] {
					seen[name] = true
					planted{read, p, at, steps}.check(t)
				}
			}
		}
	}
}

// properties returns the properties of the object in the table, its strings in objects.json, and an unknown one.
func properties(p place) []fault.Path {
	list := []fault.Path{p.at.Join("mystery")}
	for _, r := range Rows(p.Object) {
		if isName(r.Property) {
			list = append(list, p.at.Join(fault.Path(r.Property)))
		}
	}
	var strs func(v any, steps []fault.Step)
	strs = func(v any, steps []fault.Step) {
		switch v := v.(type) {
		case string:
			list = append(list, fault.PathOf(steps...))
		case []any:
			for i, one := range v {
				strs(one, append(slices.Clip(steps), fault.Step{Index: i}))
			}
		case map[string]any:
			for name, one := range v {
				strs(one, append(slices.Clip(steps), fault.Member(name)))
			}
		}
	}
	strs(p.body, nil)
	slices.Sort(list)
	return slices.Compact(list)
}

// planted is a place for canaries.
type planted struct {
	read Reader
	place
	property fault.Path
	steps    []fault.Step
}

func (c planted) check(t *testing.T) {
	t.Helper()
	last := len(c.steps) - 1
	if c.steps[last].Name == "" {
		last--
	}
	name := c.steps[last].Name
	free := slices.Contains(quotable, name)
	write := template(c.body, c.property)
	for _, value := range canaries {
		c.read1(t, write(text(value)), name, free)
	}
	// From invalid JSON only one character is shown, even for quotable properties.
	for _, broken := range []string{canary, "'" + canary + "'", `"` + canary, `"` + canary + `"` + canary, `"\u` + canary + `"`, "0" + canaryNumber, canaryNumber + "." + canary, `"a" ` + canary + `:"a"`} {
		c.read1(t, write([]byte(broken)), name, false)
	}
	if c.steps[len(c.steps)-1].Name != "" {
		twice := fmt.Sprintf(`"a",%q:%q`, name, canary)
		c.read1(t, write([]byte(twice)), name, false)
	}
	// A name is in the path, which is cut.
	c.read1(t, text(with(c.body, c.at.Join(fault.Path(strings.Repeat(canary, 500))), 1)), name, true)
}

const mostOfText = 2500 // two values of 400 bytes with escapes, and the words around them

func (c planted) read1(t *testing.T, body []byte, name string, free bool) {
	t.Helper()
	a := c.read(c.as, c.slot, body)
	found := slices.Concat(fault.Violations(a.Decoded), a.Found, fault.Violations(a.Invalid), fault.Violations(a.Err))
	for _, v := range found {
		said := v.Error() + v.LogValue().String()
		if len(said) > 2*mostOfText {
			t.Errorf("%s %s: a text of %d bytes: %.300s", c.Object, c.property, len(said), said)
		}
		if said += v.Detail + v.Value; !free && (strings.Contains(said, canary) || strings.Contains(said, canaryNumber)) {
			t.Errorf("%s %s: %q is quoted in %.300s (%.100q)\n%.300s", c.Object, c.property, name, v.Error(), v.Value, body)
		}
	}
	for _, err := range []error{a.Decoded, a.Invalid, a.Err} {
		if err == nil || free {
			continue
		}
		if said := fmt.Sprintf("%v %+v %q", err, err, err); strings.Contains(said, canary) || strings.Contains(said, canaryNumber) {
			t.Errorf("%s %s: %q is quoted in %.300s", c.Object, c.property, name, said)
		}
	}
}
