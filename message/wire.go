package message

import (
	"fmt"
	"log/slog"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// What every type has beside its fields. GetType has a pointer receiver, so that only pointers fit into a
// slot; MarshalJSON a value one, so that a value handed to encoding/json encodes the same.

// GetType gives "text".
func (*Text) GetType() string { return "text" }

// GetType gives "textV2".
func (*TextV2) GetType() string { return "textV2" }

// GetType gives "sticker".
func (*Sticker) GetType() string { return "sticker" }

// GetType gives "image".
func (*Image) GetType() string { return "image" }

// GetType gives "video".
func (*Video) GetType() string { return "video" }

// GetType gives "audio".
func (*Audio) GetType() string { return "audio" }

// GetType gives "location".
func (*Location) GetType() string { return "location" }

// GetType gives "coupon".
func (*Coupon) GetType() string { return "coupon" }

// GetType gives "imagemap".
func (*Imagemap) GetType() string { return "imagemap" }

// GetType gives "template".
func (*Template) GetType() string { return "template" }

// GetType gives "flex".
func (*Flex) GetType() string { return "flex" }

// GetType gives "mention".
func (*Mention) GetType() string { return "mention" }

// GetType gives "emoji".
func (*Emoji) GetType() string { return "emoji" }

// GetType gives "user".
func (*MentionUser) GetType() string { return "user" }

// GetType gives "all".
func (*MentionAll) GetType() string { return "all" }

// GetType gives the type that the JSON has.
func (m *Raw) GetType() string {
	if m == nil {
		return ""
	}
	return m.raw.Kind()
}

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Text) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Text).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m TextV2) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*TextV2).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Sticker) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Sticker).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Image) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Image).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Video) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Video).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Audio) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Audio).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Location) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Location).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Coupon) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Coupon).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Imagemap) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Imagemap).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Template) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Template).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Flex) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Flex).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Mention) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Mention).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Emoji) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Emoji).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m MentionUser) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&m, (*MentionUser).describe)
}

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m MentionAll) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*MentionAll).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m TextEmoji) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*TextEmoji).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m QuickReply) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*QuickReply).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m QuickReplyItem) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&m, (*QuickReplyItem).describe)
}

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Sender) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Sender).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Reply) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Reply).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Push) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Push).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Multicast) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Multicast).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Broadcast) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Broadcast).describe) }

// MarshalJSON encodes m; what JSON has no words for is an error that names the place.
func (m Validation) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Validation).describe) }

// MarshalJSON gives the JSON as it came.
func (m Raw) MarshalJSON() ([]byte, error) { return schema.Marshal(&m, (*Raw).describe) }

// MarshalJSON encodes the messages as an array.
func (ms Messages) MarshalJSON() ([]byte, error) { return schema.MarshalList(ms, kinds) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Text) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Text).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *TextV2) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*TextV2).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Sticker) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Sticker).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Image) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Image).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Video) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Video).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Audio) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Audio).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Location) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Location).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Coupon) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Coupon).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Imagemap) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Imagemap).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Template) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Template).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Flex) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Flex).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Mention) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Mention).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Emoji) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Emoji).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *MentionUser) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*MentionUser).describe)
}

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *MentionAll) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*MentionAll).describe)
}

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *TextEmoji) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*TextEmoji).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *QuickReply) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*QuickReply).describe)
}

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *QuickReplyItem) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*QuickReplyItem).describe)
}

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Sender) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Sender).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Reply) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Reply).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Push) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Push).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Multicast) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Multicast).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Broadcast) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*Broadcast).describe) }

// UnmarshalJSON replaces m. The error names each fault by its path; what m cannot hold stays in Extra.
func (m *Validation) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*Validation).describe)
}

// UnmarshalJSON takes the JSON of one object with a type.
func (m *Raw) UnmarshalJSON(b []byte) error {
	return schema.DecodeRaw(b, m, func(r schema.Raw) Raw { return Raw{r} })
}

// UnmarshalJSON takes an array of messages, or what else [Parse] takes.
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

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Text) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Text).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *TextV2) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*TextV2).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Sticker) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Sticker).describe)
}

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Image) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Image).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Video) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Video).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Audio) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Audio).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Location) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Location).describe)
}

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Coupon) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Coupon).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Imagemap) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Imagemap).describe)
}

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Template) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Template).describe)
}

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Flex) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Flex).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Raw) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Raw).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Reply) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Reply).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Push) AppendJSON(b []byte) ([]byte, error) { return schema.Append(b, m, (*Push).describe) }

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Multicast) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Multicast).describe)
}

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Broadcast) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Broadcast).describe)
}

// AppendJSON appends the JSON of m to b. On an error b comes back as it was.
func (m *Validation) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*Validation).describe)
}

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Text) Validate() error { return schema.Validate(m, (*Text).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *TextV2) Validate() error { return schema.Validate(m, (*TextV2).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Sticker) Validate() error { return schema.Validate(m, (*Sticker).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Image) Validate() error { return schema.Validate(m, (*Image).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Video) Validate() error { return schema.Validate(m, (*Video).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Audio) Validate() error { return schema.Validate(m, (*Audio).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Location) Validate() error { return schema.Validate(m, (*Location).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Coupon) Validate() error { return schema.Validate(m, (*Coupon).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Imagemap) Validate() error { return schema.Validate(m, (*Imagemap).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Template) Validate() error { return schema.Validate(m, (*Template).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Flex) Validate() error { return schema.Validate(m, (*Flex).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Raw) Validate() error { return schema.Validate(m, (*Raw).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Reply) Validate() error { return schema.Validate(m, (*Reply).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Push) Validate() error { return schema.Validate(m, (*Push).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Multicast) Validate() error { return schema.Validate(m, (*Multicast).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Broadcast) Validate() error { return schema.Validate(m, (*Broadcast).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in m, or nil.
func (m *Validation) Validate() error { return schema.Validate(m, (*Validation).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Text) Lint() []fault.Violation { return schema.Lint(m, (*Text).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *TextV2) Lint() []fault.Violation { return schema.Lint(m, (*TextV2).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Sticker) Lint() []fault.Violation { return schema.Lint(m, (*Sticker).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Image) Lint() []fault.Violation { return schema.Lint(m, (*Image).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Video) Lint() []fault.Violation { return schema.Lint(m, (*Video).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Audio) Lint() []fault.Violation { return schema.Lint(m, (*Audio).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Location) Lint() []fault.Violation { return schema.Lint(m, (*Location).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Coupon) Lint() []fault.Violation { return schema.Lint(m, (*Coupon).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Imagemap) Lint() []fault.Violation { return schema.Lint(m, (*Imagemap).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Template) Lint() []fault.Violation { return schema.Lint(m, (*Template).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Flex) Lint() []fault.Violation { return schema.Lint(m, (*Flex).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Raw) Lint() []fault.Violation { return schema.Lint(m, (*Raw).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Reply) Lint() []fault.Violation { return schema.Lint(m, (*Reply).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Push) Lint() []fault.Violation { return schema.Lint(m, (*Push).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Multicast) Lint() []fault.Violation { return schema.Lint(m, (*Multicast).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Broadcast) Lint() []fault.Violation { return schema.Lint(m, (*Broadcast).describe) }

// Lint answers with all that is wrong with m, or doubtful.
func (m *Validation) Lint() []fault.Violation { return schema.Lint(m, (*Validation).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Text) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Text).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m TextV2) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*TextV2).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Sticker) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Sticker).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Image) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Image).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Video) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Video).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Audio) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Audio).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Location) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Location).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Coupon) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Coupon).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Imagemap) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Imagemap).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Template) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Template).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Flex) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Flex).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Raw) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Raw).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Reply) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Reply).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Push) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Push).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Multicast) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Multicast).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Broadcast) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Broadcast).describe) }

// Format writes the kind of m and counts, whatever the verb: no text and no token.
func (m Validation) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*Validation).describe) }

// Format writes the kinds of ms and counts, whatever the verb: no text and no token.
func (ms Messages) Format(s fmt.State, _ rune) { schema.FormatList(s, ms, kinds) }

// LogValue returns what Format writes.
func (m Text) LogValue() slog.Value { return schema.LogValue(&m, (*Text).describe) }

// LogValue returns what Format writes.
func (m TextV2) LogValue() slog.Value { return schema.LogValue(&m, (*TextV2).describe) }

// LogValue returns what Format writes.
func (m Sticker) LogValue() slog.Value { return schema.LogValue(&m, (*Sticker).describe) }

// LogValue returns what Format writes.
func (m Image) LogValue() slog.Value { return schema.LogValue(&m, (*Image).describe) }

// LogValue returns what Format writes.
func (m Video) LogValue() slog.Value { return schema.LogValue(&m, (*Video).describe) }

// LogValue returns what Format writes.
func (m Audio) LogValue() slog.Value { return schema.LogValue(&m, (*Audio).describe) }

// LogValue returns what Format writes.
func (m Location) LogValue() slog.Value { return schema.LogValue(&m, (*Location).describe) }

// LogValue returns what Format writes.
func (m Coupon) LogValue() slog.Value { return schema.LogValue(&m, (*Coupon).describe) }

// LogValue returns what Format writes.
func (m Imagemap) LogValue() slog.Value { return schema.LogValue(&m, (*Imagemap).describe) }

// LogValue returns what Format writes.
func (m Template) LogValue() slog.Value { return schema.LogValue(&m, (*Template).describe) }

// LogValue returns what Format writes.
func (m Flex) LogValue() slog.Value { return schema.LogValue(&m, (*Flex).describe) }

// LogValue returns what Format writes.
func (m Raw) LogValue() slog.Value { return schema.LogValue(&m, (*Raw).describe) }

// LogValue returns what Format writes.
func (m Reply) LogValue() slog.Value { return schema.LogValue(&m, (*Reply).describe) }

// LogValue returns what Format writes.
func (m Push) LogValue() slog.Value { return schema.LogValue(&m, (*Push).describe) }

// LogValue returns what Format writes.
func (m Multicast) LogValue() slog.Value { return schema.LogValue(&m, (*Multicast).describe) }

// LogValue returns what Format writes.
func (m Broadcast) LogValue() slog.Value { return schema.LogValue(&m, (*Broadcast).describe) }

// LogValue returns what Format writes.
func (m Validation) LogValue() slog.Value { return schema.LogValue(&m, (*Validation).describe) }

// LogValue returns what Format writes.
func (ms Messages) LogValue() slog.Value { return schema.LogList(ms, kinds) }

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
