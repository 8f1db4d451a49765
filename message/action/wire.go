package action

import (
	"github.com/linemsg/linemsg/internal/schema"
)

// GetType has a pointer receiver, so only pointers implement the interfaces. MarshalJSON has a value receiver,
// so encoding/json encodes values and pointers alike.

func (*Postback) GetType() string       { return "postback" }
func (*Message) GetType() string        { return "message" }
func (*URI) GetType() string            { return "uri" }
func (*DatetimePicker) GetType() string { return "datetimepicker" }
func (*Camera) GetType() string         { return "camera" }
func (*CameraRoll) GetType() string     { return "cameraRoll" }
func (*Location) GetType() string       { return "location" }
func (*RichMenuSwitch) GetType() string { return "richmenuswitch" }
func (*Clipboard) GetType() string      { return "clipboard" }

func (a *Raw) GetType() string {
	if a == nil {
		return ""
	}
	return a.raw.Kind()
}

func (a Postback) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Postback).describe) }
func (a Message) MarshalJSON() ([]byte, error)  { return schema.Marshal(&a, (*Message).describe) }
func (a URI) MarshalJSON() ([]byte, error)      { return schema.Marshal(&a, (*URI).describe) }

func (a DatetimePicker) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&a, (*DatetimePicker).describe)
}

func (a Camera) MarshalJSON() ([]byte, error)     { return schema.Marshal(&a, (*Camera).describe) }
func (a CameraRoll) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*CameraRoll).describe) }
func (a Location) MarshalJSON() ([]byte, error)   { return schema.Marshal(&a, (*Location).describe) }

func (a RichMenuSwitch) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&a, (*RichMenuSwitch).describe)
}

func (a Clipboard) MarshalJSON() ([]byte, error) { return schema.Marshal(&a, (*Clipboard).describe) }
func (a AltURI) MarshalJSON() ([]byte, error)    { return schema.Marshal(&a, (*AltURI).describe) }
func (a Raw) MarshalJSON() ([]byte, error)       { return schema.Marshal(&a, (*Raw).describe) }

func (a *Postback) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Postback).describe) }
func (a *Message) UnmarshalJSON(b []byte) error  { return schema.Decode(b, a, (*Message).describe) }
func (a *URI) UnmarshalJSON(b []byte) error      { return schema.Decode(b, a, (*URI).describe) }

func (a *DatetimePicker) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, a, (*DatetimePicker).describe)
}

func (a *Camera) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Camera).describe) }

func (a *CameraRoll) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, a, (*CameraRoll).describe)
}

func (a *Location) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Location).describe) }

func (a *RichMenuSwitch) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, a, (*RichMenuSwitch).describe)
}

func (a *Clipboard) UnmarshalJSON(b []byte) error { return schema.Decode(b, a, (*Clipboard).describe) }
func (a *AltURI) UnmarshalJSON(b []byte) error    { return schema.Decode(b, a, (*AltURI).describe) }

func (a *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, a, func(r schema.Raw) Raw { return Raw{r} })
}
