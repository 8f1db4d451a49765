package imagemap

import (
	"github.com/linemsg/linemsg/internal/schema"
)

// GetType has a pointer receiver, so only pointers implement the interfaces. MarshalJSON has a value receiver,
// so encoding/json encodes values and pointers alike.

func (*URI) GetType() string       { return "uri" }
func (*Message) GetType() string   { return "message" }
func (*Clipboard) GetType() string { return "clipboard" }

func (a *Raw) GetType() string {
	if a == nil {
		return ""
	}
	return a.raw.Kind()
}

func (a URI) MarshalJSON() ([]byte, error)       { return schema.Marshal(&a, (*URI).describe) }
func (a Message) MarshalJSON() ([]byte, error)   { return schema.Marshal(&a, (*Message).describe) }
func (a Clipboard) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Clipboard).describe) }
func (a Area) MarshalJSON() ([]byte, error)      { return schema.Marshal(&a, (*Area).describe) }
func (a Size) MarshalJSON() ([]byte, error)      { return schema.Marshal(&a, (*Size).describe) }
func (a Video) MarshalJSON() ([]byte, error)     { return schema.Marshal(&a, (*Video).describe) }

func (a ExternalLink) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&a, (*ExternalLink).describe)
}

func (a Raw) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Raw).describe) }

func (a *URI) UnmarshalJSON(b []byte) error       { return schema.Decode(b, a, (*URI).describe) }
func (a *Message) UnmarshalJSON(b []byte) error   { return schema.Decode(b, a, (*Message).describe) }
func (a *Clipboard) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Clipboard).describe) }
func (a *Area) UnmarshalJSON(b []byte) error      { return schema.Decode(b, a, (*Area).describe) }
func (a *Size) UnmarshalJSON(b []byte) error      { return schema.Decode(b, a, (*Size).describe) }
func (a *Video) UnmarshalJSON(b []byte) error     { return schema.Decode(b, a, (*Video).describe) }

func (a *ExternalLink) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, a, (*ExternalLink).describe)
}

func (a *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, a, func(r schema.Raw) Raw { return Raw{r} })
}
