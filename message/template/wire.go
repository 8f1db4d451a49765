package template

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// What every type has beside its fields. GetType has a pointer receiver, so that only pointers fit into a
// slot; MarshalJSON a value one, so that a value handed to encoding/json encodes the same.

// GetType gives "buttons".
func (*Buttons) GetType() string { return "buttons" }

// GetType gives "confirm".
func (*Confirm) GetType() string { return "confirm" }

// GetType gives "carousel".
func (*Carousel) GetType() string { return "carousel" }

// GetType gives "image_carousel".
func (*ImageCarousel) GetType() string { return "image_carousel" }

// GetType gives the type that the JSON has.
func (t *Raw) GetType() string {
	if t == nil {
		return ""
	}
	return t.raw.Kind()
}

// MarshalJSON encodes t; what JSON has no words for is an error that names the place.
func (t Buttons) MarshalJSON() ([]byte, error) { return schema.Marshal(&t, (*Buttons).describe) }

// MarshalJSON encodes t; what JSON has no words for is an error that names the place.
func (t Confirm) MarshalJSON() ([]byte, error) { return schema.Marshal(&t, (*Confirm).describe) }

// MarshalJSON encodes t; what JSON has no words for is an error that names the place.
func (t Carousel) MarshalJSON() ([]byte, error) { return schema.Marshal(&t, (*Carousel).describe) }

// MarshalJSON encodes t; what JSON has no words for is an error that names the place.
func (t ImageCarousel) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&t, (*ImageCarousel).describe)
}

// MarshalJSON encodes t; what JSON has no words for is an error that names the place.
func (t Column) MarshalJSON() ([]byte, error) { return schema.Marshal(&t, (*Column).describe) }

// MarshalJSON encodes t; what JSON has no words for is an error that names the place.
func (t ImageColumn) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&t, (*ImageColumn).describe)
}

// MarshalJSON gives the JSON as it came.
func (t Raw) MarshalJSON() ([]byte, error) { return schema.Marshal(&t, (*Raw).describe) }

// UnmarshalJSON replaces t. The error names each fault by its path; what t cannot hold stays in Extra.
func (t *Buttons) UnmarshalJSON(b []byte) error { return schema.Decode(b, t, (*Buttons).describe) }

// UnmarshalJSON replaces t. The error names each fault by its path; what t cannot hold stays in Extra.
func (t *Confirm) UnmarshalJSON(b []byte) error { return schema.Decode(b, t, (*Confirm).describe) }

// UnmarshalJSON replaces t. The error names each fault by its path; what t cannot hold stays in Extra.
func (t *Carousel) UnmarshalJSON(b []byte) error { return schema.Decode(b, t, (*Carousel).describe) }

// UnmarshalJSON replaces t. The error names each fault by its path; what t cannot hold stays in Extra.
func (t *ImageCarousel) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, t, (*ImageCarousel).describe)
}

// UnmarshalJSON replaces t. The error names each fault by its path; what t cannot hold stays in Extra.
func (t *Column) UnmarshalJSON(b []byte) error { return schema.Decode(b, t, (*Column).describe) }

// UnmarshalJSON replaces t. The error names each fault by its path; what t cannot hold stays in Extra.
func (t *ImageColumn) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, t, (*ImageColumn).describe)
}

// UnmarshalJSON takes the JSON of one template: an object with a type.
func (t *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, t, func(r schema.Raw) Raw { return Raw{r} })
}

// AppendJSON appends the JSON of t to b. On an error b comes back as it was.
func (t *Buttons) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, t, (*Buttons).describe)
}

// AppendJSON appends the JSON of t to b. On an error b comes back as it was.
func (t *Confirm) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, t, (*Confirm).describe)
}

// AppendJSON appends the JSON of t to b. On an error b comes back as it was.
func (t *Carousel) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, t, (*Carousel).describe)
}

// AppendJSON appends the JSON of t to b. On an error b comes back as it was.
func (t *ImageCarousel) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, t, (*ImageCarousel).describe)
}

// AppendJSON appends the JSON of t to b. On an error b comes back as it was.
func (t *Raw) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, t, (*Raw).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in t, or nil.
func (t *Buttons) Validate() error { return schema.Validate(t, (*Buttons).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in t, or nil.
func (t *Confirm) Validate() error { return schema.Validate(t, (*Confirm).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in t, or nil.
func (t *Carousel) Validate() error { return schema.Validate(t, (*Carousel).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in t, or nil.
func (t *ImageCarousel) Validate() error { return schema.Validate(t, (*ImageCarousel).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in t, or nil.
func (t *Raw) Validate() error { return schema.Validate(t, (*Raw).describe) }

// Lint answers with all that is wrong with t, or doubtful.
func (t *Buttons) Lint() []fault.Violation { return schema.Lint(t, (*Buttons).describe) }

// Lint answers with all that is wrong with t, or doubtful.
func (t *Confirm) Lint() []fault.Violation { return schema.Lint(t, (*Confirm).describe) }

// Lint answers with all that is wrong with t, or doubtful.
func (t *Carousel) Lint() []fault.Violation { return schema.Lint(t, (*Carousel).describe) }

// Lint answers with all that is wrong with t, or doubtful.
func (t *ImageCarousel) Lint() []fault.Violation { return schema.Lint(t, (*ImageCarousel).describe) }

// Lint answers with all that is wrong with t, or doubtful.
func (t *Raw) Lint() []fault.Violation { return schema.Lint(t, (*Raw).describe) }

func (*Buttons) template()       {}
func (*Confirm) template()       {}
func (*Carousel) template()      {}
func (*ImageCarousel) template() {}
func (*Raw) template()           {}
