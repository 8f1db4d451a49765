package flex

import (
	"fmt"

	"github.com/linemsg/linemsg/internal/schema"
)

// Fill copies a container and puts values in the place of {{name}}:
//
//	card, err := flex.Fill(template, map[string]string{"name": "Brown", "total": "¥1,200"})
//
// A name may stand in every property that is a string: texts, labels and data of actions, URLs, and colours,
// sizes and keywords too. It does not in Extra and in a [Raw], which are taken as they are. Spaces inside the
// braces do not count.
//
// Names are checked both ways. One without a value, and a value that no name asks for, are an error, and
// there is no container then. The error is a *[fault.Error] inside.
//
// Values are put in as they are. What goes into a URL has to be escaped first ([net/url.QueryEscape]), and
// braces in a value are text. Whether LINE takes the result is for its Validate method to say: a value may be
// empty or too long where it stands.
func Fill[C Container](c C, values map[string]string) (C, error) {
	filled, err := schema.Fill(Container(c), containers, values)
	if err != nil {
		return *new(C), fmt.Errorf("flex.Fill: %w", err)
	}
	copied, _ := filled.(C)
	return copied, nil
}
