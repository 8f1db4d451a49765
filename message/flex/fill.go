package flex

import (
	"fmt"

	"github.com/linemsg/linemsg/internal/schema"
)

// Fill returns a copy of c in which values replace the placeholders {{name}}:
//
//	card, err := flex.Fill(template, map[string]string{"name": "Brown", "total": "¥1,200"})
//
// A placeholder can appear in every string property, including URLs, colors, sizes and keywords, but not in
// Extra or in a [Raw]. Spaces inside the braces are ignored.
//
// It is an error if a name has no value or a value has no placeholder. The error wraps a *[fault.Error].
//
// Values are not escaped: pass a value for a part of a URL through [net/url.QueryEscape]. Braces in a value are text.
// Fill does not check the result; call Validate, as a value can be empty or too long for its place.
func Fill[C Container](c C, values map[string]string) (C, error) {
	filled, err := schema.Fill(Container(c), containers, values)
	if err != nil {
		return *new(C), fmt.Errorf("flex.Fill: %w", err)
	}
	copied, _ := filled.(C)
	return copied, nil
}
