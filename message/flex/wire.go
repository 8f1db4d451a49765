package flex

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// GetType has a pointer receiver, so only pointers implement the interfaces. MarshalJSON has a value receiver,
// so encoding/json encodes values and pointers alike.

func (*Bubble) GetType() string         { return "bubble" }
func (*Carousel) GetType() string       { return "carousel" }
func (*Box) GetType() string            { return "box" }
func (*Button) GetType() string         { return "button" }
func (*Image) GetType() string          { return "image" }
func (*Video) GetType() string          { return "video" }
func (*Icon) GetType() string           { return "icon" }
func (*Text) GetType() string           { return "text" }
func (*Span) GetType() string           { return "span" }
func (*Separator) GetType() string      { return "separator" }
func (*Filler) GetType() string         { return "filler" }
func (*LinearGradient) GetType() string { return "linearGradient" }

func (c *Raw) GetType() string {
	if c == nil {
		return ""
	}
	return c.raw.Kind()
}

func (c Bubble) MarshalJSON() ([]byte, error)    { return schema.Marshal(&c, (*Bubble).describe) }
func (c Carousel) MarshalJSON() ([]byte, error)  { return schema.Marshal(&c, (*Carousel).describe) }
func (c Box) MarshalJSON() ([]byte, error)       { return schema.Marshal(&c, (*Box).describe) }
func (c Button) MarshalJSON() ([]byte, error)    { return schema.Marshal(&c, (*Button).describe) }
func (c Image) MarshalJSON() ([]byte, error)     { return schema.Marshal(&c, (*Image).describe) }
func (c Video) MarshalJSON() ([]byte, error)     { return schema.Marshal(&c, (*Video).describe) }
func (c Icon) MarshalJSON() ([]byte, error)      { return schema.Marshal(&c, (*Icon).describe) }
func (c Text) MarshalJSON() ([]byte, error)      { return schema.Marshal(&c, (*Text).describe) }
func (c Span) MarshalJSON() ([]byte, error)      { return schema.Marshal(&c, (*Span).describe) }
func (c Separator) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Separator).describe) }
func (c Filler) MarshalJSON() ([]byte, error)    { return schema.Marshal(&c, (*Filler).describe) }

func (c LinearGradient) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&c, (*LinearGradient).describe)
}

func (c Styles) MarshalJSON() ([]byte, error)     { return schema.Marshal(&c, (*Styles).describe) }
func (c BlockStyle) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*BlockStyle).describe) }
func (c Raw) MarshalJSON() ([]byte, error)        { return schema.Marshal(&c, (*Raw).describe) }

func (c *Bubble) UnmarshalJSON(b []byte) error    { return schema.Decode(b, c, (*Bubble).describe) }
func (c *Carousel) UnmarshalJSON(b []byte) error  { return schema.Decode(b, c, (*Carousel).describe) }
func (c *Box) UnmarshalJSON(b []byte) error       { return schema.Decode(b, c, (*Box).describe) }
func (c *Button) UnmarshalJSON(b []byte) error    { return schema.Decode(b, c, (*Button).describe) }
func (c *Image) UnmarshalJSON(b []byte) error     { return schema.Decode(b, c, (*Image).describe) }
func (c *Video) UnmarshalJSON(b []byte) error     { return schema.Decode(b, c, (*Video).describe) }
func (c *Icon) UnmarshalJSON(b []byte) error      { return schema.Decode(b, c, (*Icon).describe) }
func (c *Text) UnmarshalJSON(b []byte) error      { return schema.Decode(b, c, (*Text).describe) }
func (c *Span) UnmarshalJSON(b []byte) error      { return schema.Decode(b, c, (*Span).describe) }
func (c *Separator) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Separator).describe) }
func (c *Filler) UnmarshalJSON(b []byte) error    { return schema.Decode(b, c, (*Filler).describe) }

func (c *LinearGradient) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, c, (*LinearGradient).describe)
}

func (c *Styles) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Styles).describe) }

func (c *BlockStyle) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, c, (*BlockStyle).describe)
}

func (c *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, c, func(r schema.Raw) Raw { return Raw{r} })
}

func (c *Bubble) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, c, (*Bubble).describe) }

func (c *Carousel) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, c, (*Carousel).describe)
}

func (c *Raw) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, c, (*Raw).describe) }

func (c *Bubble) Validate() error   { return schema.Validate(c, (*Bubble).describe) }
func (c *Carousel) Validate() error { return schema.Validate(c, (*Carousel).describe) }
func (c *Raw) Validate() error      { return schema.Validate(c, (*Raw).describe) }

func (c *Bubble) Lint() []fault.Violation   { return schema.Lint(c, (*Bubble).describe) }
func (c *Carousel) Lint() []fault.Violation { return schema.Lint(c, (*Carousel).describe) }
func (c *Raw) Lint() []fault.Violation      { return schema.Lint(c, (*Raw).describe) }

func (c *Bubble) Fit() []fault.Violation   { return schema.Fit(c, (*Bubble).describe) }
func (c *Carousel) Fit() []fault.Violation { return schema.Fit(c, (*Carousel).describe) }
func (c *Raw) Fit() []fault.Violation      { return schema.Fit(c, (*Raw).describe) }

func (*Bubble) container()   {}
func (*Carousel) container() {}
func (*Raw) container()      {}

func (*Box) component()       {}
func (*Button) component()    {}
func (*Image) component()     {}
func (*Icon) component()      {}
func (*Text) component()      {}
func (*Separator) component() {}
func (*Filler) component()    {}
func (*Raw) component()       {}

func (*Box) hero()   {}
func (*Image) hero() {}
func (*Video) hero() {}
func (*Raw) hero()   {}

func (*LinearGradient) background() {}
func (*Raw) background()            {}
