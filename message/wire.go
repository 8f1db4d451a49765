package message

import (
	"fmt"
	"log/slog"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// The methods every type has. GetType has a pointer receiver, which keeps values out of interface fields.
// MarshalJSON has a value receiver: a value passed to encoding/json encodes like a pointer.

func (*Text) GetType() string        { return "text" }
func (*TextV2) GetType() string      { return "textV2" }
func (*Sticker) GetType() string     { return "sticker" }
func (*Image) GetType() string       { return "image" }
func (*Video) GetType() string       { return "video" }
func (*Audio) GetType() string       { return "audio" }
func (*Location) GetType() string    { return "location" }
func (*Coupon) GetType() string      { return "coupon" }
func (*Imagemap) GetType() string    { return "imagemap" }
func (*Template) GetType() string    { return "template" }
func (*Flex) GetType() string        { return "flex" }
func (*Mention) GetType() string     { return "mention" }
func (*Emoji) GetType() string       { return "emoji" }
func (*MentionUser) GetType() string { return "user" }
func (*MentionAll) GetType() string  { return "all" }

func (m *Raw) GetType() string {
	if m == nil {
		return ""
	}
	return m.raw.Kind()
}

func (m Text) MarshalJSON() ([]byte, error)     { return schema.Marshal(&m, (*Text).describe) }
func (m TextV2) MarshalJSON() ([]byte, error)   { return schema.Marshal(&m, (*TextV2).describe) }
func (m Sticker) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*Sticker).describe) }
func (m Image) MarshalJSON() ([]byte, error)    { return schema.Marshal(&m, (*Image).describe) }
func (m Video) MarshalJSON() ([]byte, error)    { return schema.Marshal(&m, (*Video).describe) }
func (m Audio) MarshalJSON() ([]byte, error)    { return schema.Marshal(&m, (*Audio).describe) }
func (m Location) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Location).describe) }
func (m Coupon) MarshalJSON() ([]byte, error)   { return schema.Marshal(&m, (*Coupon).describe) }
func (m Imagemap) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Imagemap).describe) }
func (m Template) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Template).describe) }
func (m Flex) MarshalJSON() ([]byte, error)     { return schema.Marshal(&m, (*Flex).describe) }
func (m Mention) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*Mention).describe) }
func (m Emoji) MarshalJSON() ([]byte, error)    { return schema.Marshal(&m, (*Emoji).describe) }

func (m MentionUser) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&m, (*MentionUser).describe)
}

func (m MentionAll) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*MentionAll).describe) }
func (m TextEmoji) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*TextEmoji).describe) }
func (m QuickReply) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*QuickReply).describe) }

func (m QuickReplyItem) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&m, (*QuickReplyItem).describe)
}

func (m Sender) MarshalJSON() ([]byte, error)     { return schema.Marshal(&m, (*Sender).describe) }
func (m Reply) MarshalJSON() ([]byte, error)      { return schema.Marshal(&m, (*Reply).describe) }
func (m Push) MarshalJSON() ([]byte, error)       { return schema.Marshal(&m, (*Push).describe) }
func (m Multicast) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*Multicast).describe) }
func (m Broadcast) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*Broadcast).describe) }
func (m Validation) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Validation).describe) }
func (m Raw) MarshalJSON() ([]byte, error)        { return schema.Marshal(&m, (*Raw).describe) }
func (ms Messages) MarshalJSON() ([]byte, error)  { return schema.MarshalList(ms, kinds) }

func (m *Text) UnmarshalJSON(b []byte) error     { return schema.Decode(b, m, (*Text).describe) }
func (m *TextV2) UnmarshalJSON(b []byte) error   { return schema.Decode(b, m, (*TextV2).describe) }
func (m *Sticker) UnmarshalJSON(b []byte) error  { return schema.Decode(b, m, (*Sticker).describe) }
func (m *Image) UnmarshalJSON(b []byte) error    { return schema.Decode(b, m, (*Image).describe) }
func (m *Video) UnmarshalJSON(b []byte) error    { return schema.Decode(b, m, (*Video).describe) }
func (m *Audio) UnmarshalJSON(b []byte) error    { return schema.Decode(b, m, (*Audio).describe) }
func (m *Location) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Location).describe) }
func (m *Coupon) UnmarshalJSON(b []byte) error   { return schema.Decode(b, m, (*Coupon).describe) }
func (m *Imagemap) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Imagemap).describe) }
func (m *Template) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Template).describe) }
func (m *Flex) UnmarshalJSON(b []byte) error     { return schema.Decode(b, m, (*Flex).describe) }
func (m *Mention) UnmarshalJSON(b []byte) error  { return schema.Decode(b, m, (*Mention).describe) }
func (m *Emoji) UnmarshalJSON(b []byte) error    { return schema.Decode(b, m, (*Emoji).describe) }

func (m *MentionUser) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*MentionUser).describe)
}

func (m *MentionAll) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*MentionAll).describe)
}

func (m *TextEmoji) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*TextEmoji).describe) }

func (m *QuickReply) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*QuickReply).describe)
}

func (m *QuickReplyItem) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*QuickReplyItem).describe)
}

func (m *Sender) UnmarshalJSON(b []byte) error    { return schema.Decode(b, m, (*Sender).describe) }
func (m *Reply) UnmarshalJSON(b []byte) error     { return schema.Decode(b, m, (*Reply).describe) }
func (m *Push) UnmarshalJSON(b []byte) error      { return schema.Decode(b, m, (*Push).describe) }
func (m *Multicast) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Multicast).describe) }
func (m *Broadcast) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Broadcast).describe) }

func (m *Validation) UnmarshalJSON(b []byte) error {
	if m == nil {
		return schema.IntoNil(m)
	}
	e := m.For // encoding/json leaves fields alone that are not in the JSON
	err := schema.Decode(b, m, (*Validation).describe)
	m.For = e
	return err
}

func (m *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, m, func(r schema.Raw) Raw { return Raw{r} })
}

func (ms *Messages) UnmarshalJSON(b []byte) error {
	if ms == nil {
		return schema.IntoNil(ms)
	}
	if string(b) == "null" {
		return nil
	}
	list, err := Parse(b)
	*ms = list
	return err
}

func (m *Text) AppendJSON(b []byte) ([]byte, error)   { return schema.Append(b, m, (*Text).describe) }
func (m *TextV2) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*TextV2).describe) }

func (m *Sticker) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Sticker).describe)
}

func (m *Image) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Image).describe) }
func (m *Video) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Video).describe) }
func (m *Audio) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Audio).describe) }

func (m *Location) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Location).describe)
}

func (m *Coupon) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Coupon).describe) }

func (m *Imagemap) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Imagemap).describe)
}

func (m *Template) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Template).describe)
}

func (m *Flex) AppendJSON(b []byte) ([]byte, error)  { return schema.Append(b, m, (*Flex).describe) }
func (m *Raw) AppendJSON(b []byte) ([]byte, error)   { return schema.Append(b, m, (*Raw).describe) }
func (m *Reply) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Reply).describe) }
func (m *Push) AppendJSON(b []byte) ([]byte, error)  { return schema.Append(b, m, (*Push).describe) }

func (m *Multicast) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Multicast).describe)
}

func (m *Broadcast) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Broadcast).describe)
}

func (m *Validation) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Validation).describe)
}

func (m *Text) Validate() error       { return schema.Validate(m, (*Text).describe) }
func (m *TextV2) Validate() error     { return schema.Validate(m, (*TextV2).describe) }
func (m *Sticker) Validate() error    { return schema.Validate(m, (*Sticker).describe) }
func (m *Image) Validate() error      { return schema.Validate(m, (*Image).describe) }
func (m *Video) Validate() error      { return schema.Validate(m, (*Video).describe) }
func (m *Audio) Validate() error      { return schema.Validate(m, (*Audio).describe) }
func (m *Location) Validate() error   { return schema.Validate(m, (*Location).describe) }
func (m *Coupon) Validate() error     { return schema.Validate(m, (*Coupon).describe) }
func (m *Imagemap) Validate() error   { return schema.Validate(m, (*Imagemap).describe) }
func (m *Template) Validate() error   { return schema.Validate(m, (*Template).describe) }
func (m *Flex) Validate() error       { return schema.Validate(m, (*Flex).describe) }
func (m *Raw) Validate() error        { return schema.Validate(m, (*Raw).describe) }
func (m *Reply) Validate() error      { return schema.Validate(m, (*Reply).describe) }
func (m *Push) Validate() error       { return schema.Validate(m, (*Push).describe) }
func (m *Multicast) Validate() error  { return schema.Validate(m, (*Multicast).describe) }
func (m *Broadcast) Validate() error  { return schema.Validate(m, (*Broadcast).describe) }
func (m *Validation) Validate() error { return schema.Validate(m, (*Validation).describe) }

func (m *Text) Lint() []fault.Violation       { return schema.Lint(m, (*Text).describe) }
func (m *TextV2) Lint() []fault.Violation     { return schema.Lint(m, (*TextV2).describe) }
func (m *Sticker) Lint() []fault.Violation    { return schema.Lint(m, (*Sticker).describe) }
func (m *Image) Lint() []fault.Violation      { return schema.Lint(m, (*Image).describe) }
func (m *Video) Lint() []fault.Violation      { return schema.Lint(m, (*Video).describe) }
func (m *Audio) Lint() []fault.Violation      { return schema.Lint(m, (*Audio).describe) }
func (m *Location) Lint() []fault.Violation   { return schema.Lint(m, (*Location).describe) }
func (m *Coupon) Lint() []fault.Violation     { return schema.Lint(m, (*Coupon).describe) }
func (m *Imagemap) Lint() []fault.Violation   { return schema.Lint(m, (*Imagemap).describe) }
func (m *Template) Lint() []fault.Violation   { return schema.Lint(m, (*Template).describe) }
func (m *Flex) Lint() []fault.Violation       { return schema.Lint(m, (*Flex).describe) }
func (m *Raw) Lint() []fault.Violation        { return schema.Lint(m, (*Raw).describe) }
func (m *Reply) Lint() []fault.Violation      { return schema.Lint(m, (*Reply).describe) }
func (m *Push) Lint() []fault.Violation       { return schema.Lint(m, (*Push).describe) }
func (m *Multicast) Lint() []fault.Violation  { return schema.Lint(m, (*Multicast).describe) }
func (m *Broadcast) Lint() []fault.Violation  { return schema.Lint(m, (*Broadcast).describe) }
func (m *Validation) Lint() []fault.Violation { return schema.Lint(m, (*Validation).describe) }

func (m *Text) Fit() []fault.Violation       { return schema.Fit(m, (*Text).describe) }
func (m *TextV2) Fit() []fault.Violation     { return schema.Fit(m, (*TextV2).describe) }
func (m *Sticker) Fit() []fault.Violation    { return schema.Fit(m, (*Sticker).describe) }
func (m *Image) Fit() []fault.Violation      { return schema.Fit(m, (*Image).describe) }
func (m *Video) Fit() []fault.Violation      { return schema.Fit(m, (*Video).describe) }
func (m *Audio) Fit() []fault.Violation      { return schema.Fit(m, (*Audio).describe) }
func (m *Location) Fit() []fault.Violation   { return schema.Fit(m, (*Location).describe) }
func (m *Coupon) Fit() []fault.Violation     { return schema.Fit(m, (*Coupon).describe) }
func (m *Imagemap) Fit() []fault.Violation   { return schema.Fit(m, (*Imagemap).describe) }
func (m *Template) Fit() []fault.Violation   { return schema.Fit(m, (*Template).describe) }
func (m *Flex) Fit() []fault.Violation       { return schema.Fit(m, (*Flex).describe) }
func (m *Raw) Fit() []fault.Violation        { return schema.Fit(m, (*Raw).describe) }
func (m *Reply) Fit() []fault.Violation      { return schema.Fit(m, (*Reply).describe) }
func (m *Push) Fit() []fault.Violation       { return schema.Fit(m, (*Push).describe) }
func (m *Multicast) Fit() []fault.Violation  { return schema.Fit(m, (*Multicast).describe) }
func (m *Broadcast) Fit() []fault.Violation  { return schema.Fit(m, (*Broadcast).describe) }
func (m *Validation) Fit() []fault.Violation { return schema.Fit(m, (*Validation).describe) }

func (m Text) Format(s fmt.State, _ rune)       { schema.Format(s, &m, (*Text).describe) }
func (m TextV2) Format(s fmt.State, _ rune)     { schema.Format(s, &m, (*TextV2).describe) }
func (m Sticker) Format(s fmt.State, _ rune)    { schema.Format(s, &m, (*Sticker).describe) }
func (m Image) Format(s fmt.State, _ rune)      { schema.Format(s, &m, (*Image).describe) }
func (m Video) Format(s fmt.State, _ rune)      { schema.Format(s, &m, (*Video).describe) }
func (m Audio) Format(s fmt.State, _ rune)      { schema.Format(s, &m, (*Audio).describe) }
func (m Location) Format(s fmt.State, _ rune)   { schema.Format(s, &m, (*Location).describe) }
func (m Coupon) Format(s fmt.State, _ rune)     { schema.Format(s, &m, (*Coupon).describe) }
func (m Imagemap) Format(s fmt.State, _ rune)   { schema.Format(s, &m, (*Imagemap).describe) }
func (m Template) Format(s fmt.State, _ rune)   { schema.Format(s, &m, (*Template).describe) }
func (m Flex) Format(s fmt.State, _ rune)       { schema.Format(s, &m, (*Flex).describe) }
func (m Raw) Format(s fmt.State, _ rune)        { schema.Format(s, &m, (*Raw).describe) }
func (m Reply) Format(s fmt.State, _ rune)      { schema.Format(s, &m, (*Reply).describe) }
func (m Push) Format(s fmt.State, _ rune)       { schema.Format(s, &m, (*Push).describe) }
func (m Multicast) Format(s fmt.State, _ rune)  { schema.Format(s, &m, (*Multicast).describe) }
func (m Broadcast) Format(s fmt.State, _ rune)  { schema.Format(s, &m, (*Broadcast).describe) }
func (m Validation) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Validation).describe) }
func (ms Messages) Format(s fmt.State, _ rune)  { schema.FormatList(s, ms, kinds) }

func (m Text) LogValue() slog.Value       { return schema.LogValue(&m, (*Text).describe) }
func (m TextV2) LogValue() slog.Value     { return schema.LogValue(&m, (*TextV2).describe) }
func (m Sticker) LogValue() slog.Value    { return schema.LogValue(&m, (*Sticker).describe) }
func (m Image) LogValue() slog.Value      { return schema.LogValue(&m, (*Image).describe) }
func (m Video) LogValue() slog.Value      { return schema.LogValue(&m, (*Video).describe) }
func (m Audio) LogValue() slog.Value      { return schema.LogValue(&m, (*Audio).describe) }
func (m Location) LogValue() slog.Value   { return schema.LogValue(&m, (*Location).describe) }
func (m Coupon) LogValue() slog.Value     { return schema.LogValue(&m, (*Coupon).describe) }
func (m Imagemap) LogValue() slog.Value   { return schema.LogValue(&m, (*Imagemap).describe) }
func (m Template) LogValue() slog.Value   { return schema.LogValue(&m, (*Template).describe) }
func (m Flex) LogValue() slog.Value       { return schema.LogValue(&m, (*Flex).describe) }
func (m Raw) LogValue() slog.Value        { return schema.LogValue(&m, (*Raw).describe) }
func (m Reply) LogValue() slog.Value      { return schema.LogValue(&m, (*Reply).describe) }
func (m Push) LogValue() slog.Value       { return schema.LogValue(&m, (*Push).describe) }
func (m Multicast) LogValue() slog.Value  { return schema.LogValue(&m, (*Multicast).describe) }
func (m Broadcast) LogValue() slog.Value  { return schema.LogValue(&m, (*Broadcast).describe) }
func (m Validation) LogValue() slog.Value { return schema.LogValue(&m, (*Validation).describe) }
func (ms Messages) LogValue() slog.Value  { return schema.LogList(ms, kinds) }

func (*Text) message()     {}
func (*TextV2) message()   {}
func (*Sticker) message()  {}
func (*Image) message()    {}
func (*Video) message()    {}
func (*Audio) message()    {}
func (*Location) message() {}
func (*Coupon) message()   {}
func (*Imagemap) message() {}
func (*Template) message() {}
func (*Flex) message()     {}
func (*Raw) message()      {}

// The bodies for LIFF and of the endpoints of chats.

func (m LoadingAnimation) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&m, (*LoadingAnimation).describe)
}
func (m *LoadingAnimation) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*LoadingAnimation).describe)
}
func (m *LoadingAnimation) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*LoadingAnimation).describe)
}
func (m *LoadingAnimation) Validate() error { return schema.Validate(m, (*LoadingAnimation).describe) }
func (m *LoadingAnimation) Lint() []fault.Violation {
	return schema.Lint(m, (*LoadingAnimation).describe)
}
func (m LoadingAnimation) Format(s fmt.State, _ rune) {
	schema.FormatBody(s, &m, (*LoadingAnimation).describe, "")
}
func (m LoadingAnimation) LogValue() slog.Value {
	return schema.LogBody(&m, (*LoadingAnimation).describe, "")
}

func (m MarkAsRead) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*MarkAsRead).describe) }
func (m *MarkAsRead) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*MarkAsRead).describe)
}
func (m *MarkAsRead) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*MarkAsRead).describe)
}
func (m *MarkAsRead) Validate() error           { return schema.Validate(m, (*MarkAsRead).describe) }
func (m *MarkAsRead) Lint() []fault.Violation   { return schema.Lint(m, (*MarkAsRead).describe) }
func (m MarkAsRead) Format(s fmt.State, _ rune) { schema.FormatBody(s, &m, (*MarkAsRead).describe, "") }
func (m MarkAsRead) LogValue() slog.Value       { return schema.LogBody(&m, (*MarkAsRead).describe, "") }

func (m MarkChatAsRead) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&m, (*MarkChatAsRead).describe)
}
func (m *MarkChatAsRead) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*MarkChatAsRead).describe)
}
func (m *MarkChatAsRead) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*MarkChatAsRead).describe)
}
func (m *MarkChatAsRead) Validate() error         { return schema.Validate(m, (*MarkChatAsRead).describe) }
func (m *MarkChatAsRead) Lint() []fault.Violation { return schema.Lint(m, (*MarkChatAsRead).describe) }
func (m MarkChatAsRead) Format(s fmt.State, _ rune) {
	schema.FormatBody(s, &m, (*MarkChatAsRead).describe, "")
}
func (m MarkChatAsRead) LogValue() slog.Value {
	return schema.LogBody(&m, (*MarkChatAsRead).describe, "")
}

func (m LIFFSend) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*LIFFSend).describe) }
func (m *LIFFSend) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*LIFFSend).describe) }
func (m *LIFFSend) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*LIFFSend).describe)
}
func (m *LIFFSend) Validate() error           { return schema.Validate(m, (*LIFFSend).describe) }
func (m *LIFFSend) Lint() []fault.Violation   { return schema.Lint(m, (*LIFFSend).describe) }
func (m *LIFFSend) Fit() []fault.Violation    { return schema.Fit(m, (*LIFFSend).describe) }
func (m LIFFSend) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*LIFFSend).describe) }
func (m LIFFSend) LogValue() slog.Value       { return schema.LogValue(&m, (*LIFFSend).describe) }

func (m LIFFShare) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*LIFFShare).describe) }
func (m *LIFFShare) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*LIFFShare).describe) }
func (m *LIFFShare) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*LIFFShare).describe)
}
func (m *LIFFShare) Validate() error           { return schema.Validate(m, (*LIFFShare).describe) }
func (m *LIFFShare) Lint() []fault.Violation   { return schema.Lint(m, (*LIFFShare).describe) }
func (m *LIFFShare) Fit() []fault.Violation    { return schema.Fit(m, (*LIFFShare).describe) }
func (m LIFFShare) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*LIFFShare).describe) }
func (m LIFFShare) LogValue() slog.Value       { return schema.LogValue(&m, (*LIFFShare).describe) }

func (m ChatReference) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&m, (*ChatReference).describe)
}
func (m *ChatReference) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*ChatReference).describe)
}
