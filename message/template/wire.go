package template

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// GetType has a pointer receiver, so only pointers implement the interfaces. MarshalJSON has a value receiver,
// so encoding/json encodes values and pointers alike.

func (*Buttons) GetType() string       { return "buttons" }
func (*Confirm) GetType() string       { return "confirm" }
func (*Carousel) GetType() string      { return "carousel" }
func (*ImageCarousel) GetType() string { return "image_carousel" }

func (t *Raw) GetType() string {
	if t == nil {
		return ""
	}
	return t.raw.Kind()
}

func (t Buttons) MarshalJSON() ([]byte, error)  { return schema.Marshal(&t, (*Buttons).describe) }
func (t Confirm) MarshalJSON() ([]byte, error)  { return schema.Marshal(&t, (*Confirm).describe) }
func (t Carousel) MarshalJSON() ([]byte, error) { return schema.Marshal(&t, (*Carousel).describe) }

func (t ImageCarousel) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&t, (*ImageCarousel).describe)
}

func (t Column) MarshalJSON() ([]byte, error) { return schema.Marshal(&t, (*Column).describe) }

func (t ImageColumn) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&t, (*ImageColumn).describe)
}

func (t Raw) MarshalJSON() ([]byte, error) { return schema.Marshal(&t, (*Raw).describe) }

func (t *Buttons) UnmarshalJSON(b []byte) error  { return schema.Decode(b, t, (*Buttons).describe) }
func (t *Confirm) UnmarshalJSON(b []byte) error  { return schema.Decode(b, t, (*Confirm).describe) }
func (t *Carousel) UnmarshalJSON(b []byte) error { return schema.Decode(b, t, (*Carousel).describe) }

func (t *ImageCarousel) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, t, (*ImageCarousel).describe)
}

func (t *Column) UnmarshalJSON(b []byte) error { return schema.Decode(b, t, (*Column).describe) }

func (t *ImageColumn) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, t, (*ImageColumn).describe)
}

func (t *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, t, func(r schema.Raw) Raw { return Raw{r} })
}

func (t *Buttons) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, t, (*Buttons).describe)
}

func (t *Confirm) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, t, (*Confirm).describe)
}

func (t *Carousel) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, t, (*Carousel).describe)
}

func (t *ImageCarousel) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, t, (*ImageCarousel).describe)
}

func (t *Raw) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, t, (*Raw).describe) }

func (t *Buttons) Validate() error       { return schema.Validate(t, (*Buttons).describe) }
func (t *Confirm) Validate() error       { return schema.Validate(t, (*Confirm).describe) }
func (t *Carousel) Validate() error      { return schema.Validate(t, (*Carousel).describe) }
func (t *ImageCarousel) Validate() error { return schema.Validate(t, (*ImageCarousel).describe) }
func (t *Raw) Validate() error           { return schema.Validate(t, (*Raw).describe) }

func (t *Buttons) Lint() []fault.Violation       { return schema.Lint(t, (*Buttons).describe) }
func (t *Confirm) Lint() []fault.Violation       { return schema.Lint(t, (*Confirm).describe) }
func (t *Carousel) Lint() []fault.Violation      { return schema.Lint(t, (*Carousel).describe) }
func (t *ImageCarousel) Lint() []fault.Violation { return schema.Lint(t, (*ImageCarousel).describe) }
func (t *Raw) Lint() []fault.Violation           { return schema.Lint(t, (*Raw).describe) }

func (t *Buttons) Fit() []fault.Violation       { return schema.Fit(t, (*Buttons).describe) }
func (t *Confirm) Fit() []fault.Violation       { return schema.Fit(t, (*Confirm).describe) }
func (t *Carousel) Fit() []fault.Violation      { return schema.Fit(t, (*Carousel).describe) }
func (t *ImageCarousel) Fit() []fault.Violation { return schema.Fit(t, (*ImageCarousel).describe) }
func (t *Raw) Fit() []fault.Violation           { return schema.Fit(t, (*Raw).describe) }

func (*Buttons) template()       {}
func (*Confirm) template()       {}
func (*Carousel) template()      {}
func (*ImageCarousel) template() {}
func (*Raw) template()           {}
