package imagemap

import (
	"github.com/linemsg/linemsg/internal/schema"
)

// What every type has beside its fields. GetType has a pointer receiver, so that only pointers fit into a
// slot; MarshalJSON a value one, so that a value handed to encoding/json encodes the same.

// GetType gives "uri".
func (*URI) GetType() string { return "uri" }

// GetType gives "message".
func (*Message) GetType() string { return "message" }

// GetType gives "clipboard".
func (*Clipboard) GetType() string { return "clipboard" }

// GetType gives the type that the JSON has.
func (a *Raw) GetType() string {
	if a == nil {
		return ""
	}
	return a.raw.Kind()
}

// MarshalJSON encodes a; what JSON has no words for is an error that names the place.
func (a URI) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*URI).describe) }

// MarshalJSON encodes a; what JSON has no words for is an error that names the place.
func (a Message) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Message).describe) }

// MarshalJSON encodes a; what JSON has no words for is an error that names the place.
func (a Clipboard) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Clipboard).describe) }

// MarshalJSON encodes a; what JSON has no words for is an error that names the place.
func (a Area) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Area).describe) }

// MarshalJSON encodes a; what JSON has no words for is an error that names the place.
func (a Size) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Size).describe) }

// MarshalJSON encodes a; what JSON has no words for is an error that names the place.
func (a Video) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Video).describe) }

// MarshalJSON encodes a; what JSON has no words for is an error that names the place.
func (a ExternalLink) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&a, (*ExternalLink).describe)
}

// MarshalJSON gives the JSON as it came.
func (a Raw) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Raw).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *URI) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*URI).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Message) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Message).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Clipboard) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Clipboard).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Area) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Area).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Size) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Size).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Video) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Video).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *ExternalLink) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, a, (*ExternalLink).describe)
}

// UnmarshalJSON takes the JSON of one imagemap action: an object with a type.
func (a *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, a, func(r schema.Raw) Raw { return Raw{r} })
}
