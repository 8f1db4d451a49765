package action

import (
	"github.com/linemsg/linemsg/internal/schema"
)

// What every action has beside its fields. GetType has a pointer receiver, so that only pointers fit into
// a slot; MarshalJSON a value one, so that a value handed to encoding/json encodes the same.

// GetType gives "postback".
func (*Postback) GetType() string { return "postback" }

// GetType gives "message".
func (*Message) GetType() string { return "message" }

// GetType gives "uri".
func (*URI) GetType() string { return "uri" }

// GetType gives "datetimepicker".
func (*DatetimePicker) GetType() string { return "datetimepicker" }

// GetType gives "camera".
func (*Camera) GetType() string { return "camera" }

// GetType gives "cameraRoll".
func (*CameraRoll) GetType() string { return "cameraRoll" }

// GetType gives "location".
func (*Location) GetType() string { return "location" }

// GetType gives "richmenuswitch".
func (*RichMenuSwitch) GetType() string { return "richmenuswitch" }

// GetType gives "clipboard".
func (*Clipboard) GetType() string { return "clipboard" }

// GetType gives the type that the JSON has.
func (a *Raw) GetType() string {
	if a == nil {
		return ""
	}
	return a.raw.Kind()
}

// MarshalJSON encodes a; see the package message for what is an error.
func (a Postback) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Postback).describe) }

// MarshalJSON encodes a; see the package message for what is an error.
func (a Message) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Message).describe) }

// MarshalJSON encodes a; see the package message for what is an error.
func (a URI) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*URI).describe) }

// MarshalJSON encodes a; see the package message for what is an error.
func (a DatetimePicker) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&a, (*DatetimePicker).describe)
}

// MarshalJSON encodes a; see the package message for what is an error.
func (a Camera) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Camera).describe) }

// MarshalJSON encodes a; see the package message for what is an error.
func (a CameraRoll) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*CameraRoll).describe) }

// MarshalJSON encodes a; see the package message for what is an error.
func (a Location) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Location).describe) }

// MarshalJSON encodes a; see the package message for what is an error.
func (a RichMenuSwitch) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&a, (*RichMenuSwitch).describe)
}

// MarshalJSON encodes a; see the package message for what is an error.
func (a Clipboard) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Clipboard).describe) }

// MarshalJSON encodes a; see the package message for what is an error.
func (a AltURI) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*AltURI).describe) }

// MarshalJSON gives the JSON as it came.
func (a Raw) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Raw).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Postback) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Postback).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Message) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Message).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *URI) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*URI).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *DatetimePicker) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, a, (*DatetimePicker).describe)
}

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Camera) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Camera).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *CameraRoll) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, a, (*CameraRoll).describe)
}

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Location) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Location).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *RichMenuSwitch) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, a, (*RichMenuSwitch).describe)
}

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *Clipboard) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Clipboard).describe) }

// UnmarshalJSON replaces a. The error names each fault by its path; what a cannot hold stays in Extra.
func (a *AltURI) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*AltURI).describe) }

// UnmarshalJSON takes the JSON of one action: an object with a type.
func (a *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, a, func(r schema.Raw) Raw { return Raw{r} })
}
