package richmenu

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Body is a request body: a [*RichMenu], [*Alias], [*AliasUpdate], [*Batch], [*BulkLink] or [*BulkUnlink].
type Body interface {
	Validate() error
	Lint() []fault.Violation
	AppendJSON(buf []byte) ([]byte, error)

	describe(*schema.Fields)
}

// Checked validates a body and converts it to T, a type of another library with the same JSON, such as a request type
// of the official SDK:
//
//	request, err := richmenu.Checked[messaging_api.RichMenuRequest](menu)
//	response, err := bot.CreateRichMenu(request)
//
// It compares the JSON of T with the JSON of b. A member that T loses, such as one that LINE added later, is an
// error.
func Checked[T any](b Body) (*T, error) {
	if b == nil {
		return nil, errors.New("richmenu.Checked: nil")
	}
	if err := b.Validate(); err != nil {
		return nil, err
	}
	text, err := b.AppendJSON(nil)
	if err != nil {
		return nil, err
	}
	t := new(T)
	if err := json.Unmarshal(text, t); err != nil {
		return nil, fmt.Errorf("richmenu.Checked: %T: %w", *t, err)
	}
	again, err := json.Marshal(t)
	if err != nil {
		return nil, fmt.Errorf("richmenu.Checked: %T: %w", *t, err)
	}
	if steps, ok := lost(tree(text), tree(again)); ok {
		slices.Reverse(steps)
		return nil, fmt.Errorf("richmenu.Checked: %T loses %s", *t, fault.PathOf(steps...))
	}
	return t, nil
}

// tree decodes valid JSON, with numbers as they are written.
func tree(text []byte) (v any) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	_ = d.Decode(&v)
	return v
}

// lost finds a value in before that is not in after, and returns its steps in reverse order. It ignores additional
// values in after.
func lost(before, after any) (steps []fault.Step, found bool) {
	switch b := before.(type) {
	case map[string]any:
		a, ok := after.(map[string]any)
		if !ok {
			return nil, true
		}
		for _, name := range slices.Sorted(maps.Keys(b)) {
			if steps, found = lost(b[name], a[name]); found {
				return append(steps, fault.Step{Name: name}), true
			}
		}
		return nil, false
	case []any:
		a, ok := after.([]any)
		if !ok || len(a) != len(b) {
			return nil, true
		}
		for i := range b {
			if steps, found = lost(b[i], a[i]); found {
				return append(steps, fault.Step{Index: i}), true
			}
		}
		return nil, false
	}
	return nil, before != after
}
