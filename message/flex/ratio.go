package flex

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

const maxRatio = 100000 // of each side

// ratio is the form of aspect ratios. The width can be a decimal number, as in 1.91:1. LINE's reference does not
// say whether the height can.
var ratio = schema.Free().Is(&schema.Ext{Form: &schema.Form{
	Name: "{width}:{height}", Rule: fault.BadFormat, Check: checkRatio,
	Rows: []schema.Row{
		{Rule: fault.OutOfRange, Min: 1, Max: maxRatio},
		{Rule: fault.OutOfRange, Text: "height<=3*width"},
	},
}})

func checkRatio(say schema.Finder, s string) {
	left, right, ok := strings.Cut(s, ":")
	w, isWidth := flexsize.Decimal(left)
	h, isHeight := flexsize.Decimal(right)
	switch {
	case !ok || !isWidth || !isHeight:
		say.Error(fault.BadFormat, schema.Quote(s)+` is not an aspect ratio, must be width:height, as in "20:13"`)
	case w < 1 || w > maxRatio || h < 1 || h > maxRatio:
		say.Error(fault.OutOfRange, schema.Quote(s)+": width and height must be 1 to "+strconv.Itoa(maxRatio)+" each")
	case h > 3*w:
		say.Error(fault.OutOfRange, schema.Quote(s)+": the height must be at most 3 times the width")
	case strings.Contains(right, "."):
		say.Warn(fault.Doubtful, schema.Quote(s)+" has a decimal height, which LINE's reference does not document")
	}
}
