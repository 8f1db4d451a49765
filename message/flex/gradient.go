package flex

import (
	"encoding/json"
	"strings"

	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Background is the background of a [Box]: a [*LinearGradient] or, for a type that this version does not know,
// a [*Raw].
type Background interface {
	GetType() string

	describe(*schema.Fields)
	background()
}

var backgrounds = schema.KindsOf(described[Background](notBackgrounds),
	func(r schema.Raw) Background { return &Raw{r} },
	func() Background { return new(LinearGradient) },
)

// LinearGradient is a transition from StartColor to EndColor, through CenterColor if that is set.
//
// Source: https://developers.line.biz/en/docs/messaging-api/flex-message-layout/#linear-gradient-bg
type LinearGradient struct {
	Angle          string // as in "90deg": at least 0deg, which is bottom to top, and below 360deg; clockwise
	StartColor     string // #RRGGBB or #RRGGBBAA
	EndColor       string // #RRGGBB or #RRGGBBAA
	CenterColor    string // #RRGGBB or #RRGGBBAA
	CenterPosition Size   // where CenterColor is: 0% to 100%; empty is 50%

	Extra map[string]json.RawMessage // JSON members without a field
}

func (g *LinearGradient) describe(f *schema.Fields) {
	f.Fixed("flex.background.linearGradient", "linearGradient", schema.Required, "a linear gradient", "box", &g.Extra)
	f.String("angle", &g.Angle, angle)
	f.String("startColor", &g.StartColor, color.Required())
	f.String("endColor", &g.EndColor, color.Required())
	f.String("centerColor", &g.CenterColor, color)
	f.String("centerPosition", (*string)(&g.CenterPosition), centerPosition)
	f.Lint("centerPosition", fault.Needs, "no effect without centerColor", func(x schema.Finder) {
		x.If(g.CenterPosition != "" && g.CenterColor == "")
	})
}

var angle = schema.Free().Required().Is(&schema.Ext{Form: &schema.Form{
	Name: "{number}deg", Rule: fault.BadFormat, Check: checkAngle,
	Rows: []schema.Row{
		{Rule: fault.BadFormat, Text: `^[0-9]+(\.[0-9]+)?deg$`},
		{Rule: fault.OutOfRange, Min: 0, Max: 360, Text: "360 itself excluded"},
	},
}})

func checkAngle(say schema.Finder, s string) {
	digits, ok := strings.CutSuffix(s, "deg")
	switch v, number := flexsize.Decimal(digits); {
	case !number && strings.HasPrefix(s, "-"):
		say.Error(fault.BadFormat, schema.Quote(s)+` is negative, must be 0deg to below 360deg, as in "90deg"`)
	case !number:
		say.Error(fault.BadFormat, schema.Quote(s)+` is not an angle, must be 0deg to below 360deg, as in "90deg"`)
	case !ok:
		say.Error(fault.BadFormat, schema.Quote(s)+" has no unit, must be 0deg to below 360deg, as in "+schema.Quote(s+"deg"))
	case v >= 360:
		say.Error(fault.OutOfRange, schema.Quote(s)+", must be 0deg to below 360deg")
	}
}

var centerPosition = schema.Free().Is(&schema.Ext{Form: &schema.Form{
	Name: "{number}%", Rule: fault.BadFormat, Check: checkCenter,
	Rows: []schema.Row{{Rule: fault.OutOfRange, Min: 0, Max: 100}},
}})

func checkCenter(say schema.Finder, s string) {
	digits, ok := strings.CutSuffix(s, "%")
	switch v, number := flexsize.Decimal(digits); {
	case !number || !ok:
		say.Error(fault.BadFormat, schema.Quote(s)+` is not a percentage, must be 0% to 100%, as in "50%"`)
	case v > 100:
		say.Error(fault.OutOfRange, schema.Quote(s)+", must be 0% to 100%")
	}
}
