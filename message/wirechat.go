package message

import (
	"fmt"
	"log/slog"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// The methods of the bodies for other endpoints and for LIFF, as in wire.go.

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
	schema.FormatPlain(s, &m, (*LoadingAnimation).describe)
}
func (m LoadingAnimation) LogValue() slog.Value {
	return schema.LogPlain(&m, (*LoadingAnimation).describe)
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
func (m MarkAsRead) Format(s fmt.State, _ rune) { schema.FormatPlain(s, &m, (*MarkAsRead).describe) }
func (m MarkAsRead) LogValue() slog.Value       { return schema.LogPlain(&m, (*MarkAsRead).describe) }

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
	schema.FormatPlain(s, &m, (*MarkChatAsRead).describe)
}
func (m MarkChatAsRead) LogValue() slog.Value { return schema.LogPlain(&m, (*MarkChatAsRead).describe) }

func (m LIFFSend) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*LIFFSend).describe) }
func (m *LIFFSend) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*LIFFSend).describe) }
func (m *LIFFSend) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*LIFFSend).describe)
}
func (m *LIFFSend) Validate() error           { return schema.Validate(m, (*LIFFSend).describe) }
func (m *LIFFSend) Lint() []fault.Violation   { return schema.Lint(m, (*LIFFSend).describe) }
func (m LIFFSend) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*LIFFSend).describe) }
func (m LIFFSend) LogValue() slog.Value       { return schema.LogValue(&m, (*LIFFSend).describe) }

func (m LIFFShare) MarshalJSON() ([]byte, error)  { return schema.Marshal(&m, (*LIFFShare).describe) }
func (m *LIFFShare) UnmarshalJSON(b []byte) error { return schema.Decode(b, m, (*LIFFShare).describe) }
func (m *LIFFShare) AppendJSON(b []byte) ([]byte, error) {
	return schema.Append(b, m, (*LIFFShare).describe)
}
func (m *LIFFShare) Validate() error           { return schema.Validate(m, (*LIFFShare).describe) }
func (m *LIFFShare) Lint() []fault.Violation   { return schema.Lint(m, (*LIFFShare).describe) }
func (m LIFFShare) Format(s fmt.State, _ rune) { schema.Format(s, &m, (*LIFFShare).describe) }
func (m LIFFShare) LogValue() slog.Value       { return schema.LogValue(&m, (*LIFFShare).describe) }

func (m ChatReference) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&m, (*ChatReference).describe)
}
func (m *ChatReference) UnmarshalJSON(b []byte) error {
	return schema.Decode(b, m, (*ChatReference).describe)
}
