package flex

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// What every type has beside its fields. GetType has a pointer receiver, so that only pointers fit into a
// slot; MarshalJSON a value one, so that a value handed to encoding/json encodes the same.

// GetType gives "bubble".
func (*Bubble) GetType() string { return "bubble" }

// GetType gives "carousel".
func (*Carousel) GetType() string { return "carousel" }

// GetType gives "box".
func (*Box) GetType() string { return "box" }

// GetType gives "button".
func (*Button) GetType() string { return "button" }

// GetType gives "image".
func (*Image) GetType() string { return "image" }

// GetType gives "video".
func (*Video) GetType() string { return "video" }

// GetType gives "icon".
func (*Icon) GetType() string { return "icon" }

// GetType gives "text".
func (*Text) GetType() string { return "text" }

// GetType gives "span".
func (*Span) GetType() string { return "span" }

// GetType gives "separator".
func (*Separator) GetType() string { return "separator" }

// GetType gives "filler".
func (*Filler) GetType() string { return "filler" }

// GetType gives "linearGradient".
func (*LinearGradient) GetType() string { return "linearGradient" }

// GetType gives the type that the JSON has.
func (c *Raw) GetType() string {
	if c == nil {
		return ""
	}
	return c.raw.Kind()
}

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Bubble) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Bubble).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Carousel) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Carousel).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Box) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Box).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Button) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Button).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Image) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Image).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Video) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Video).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Icon) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Icon).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Text) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Text).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Span) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Span).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Separator) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Separator).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Filler) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Filler).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c LinearGradient) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&c, (*LinearGradient).describe)
}

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c Styles) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Styles).describe) }

// MarshalJSON encodes c; what JSON has no words for is an error that names the place.
func (c BlockStyle) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*BlockStyle).describe) }

// MarshalJSON gives the JSON as it came.
func (c Raw) MarshalJSON() ([]byte, error) { return schema.Marshal(&c, (*Raw).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Bubble) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Bubble).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Carousel) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Carousel).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Box) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Box).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Button) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Button).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Image) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Image).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Video) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Video).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Icon) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Icon).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Text) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Text).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Span) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Span).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Separator) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Separator).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Filler) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Filler).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *LinearGradient) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, c, (*LinearGradient).describe)
}

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *Styles) UnmarshalJSON(b []byte) error { return schema.Decode(b, c, (*Styles).describe) }

// UnmarshalJSON replaces c. The error names each fault by its path; what c cannot hold stays in Extra.
func (c *BlockStyle) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, c, (*BlockStyle).describe)
}

// UnmarshalJSON takes the JSON of one object with a type.
func (c *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, c, func(r schema.Raw) Raw { return Raw{r} })
}

// AppendJSON appends the JSON of c to b. On an error b comes back as it was.
func (c *Bubble) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, c, (*Bubble).describe) }

// AppendJSON appends the JSON of c to b. On an error b comes back as it was.
func (c *Carousel) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, c, (*Carousel).describe)
}

// AppendJSON appends the JSON of c to b. On an error b comes back as it was.
func (c *Raw) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, c, (*Raw).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in c, or nil.
func (c *Bubble) Validate() error { return schema.Validate(c, (*Bubble).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in c, or nil.
func (c *Carousel) Validate() error { return schema.Validate(c, (*Carousel).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in c, or nil.
func (c *Raw) Validate() error { return schema.Validate(c, (*Raw).describe) }

// Lint answers with all that is wrong with c, or doubtful.
func (c *Bubble) Lint() []fault.Violation { return schema.Lint(c, (*Bubble).describe) }

// Lint answers with all that is wrong with c, or doubtful.
func (c *Carousel) Lint() []fault.Violation { return schema.Lint(c, (*Carousel).describe) }

// Lint answers with all that is wrong with c, or doubtful.
func (c *Raw) Lint() []fault.Violation { return schema.Lint(c, (*Raw).describe) }

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
