package richmenu

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// The methods every type has. GetType has a pointer receiver, which keeps values out of interface fields. MarshalJSON
// has a value receiver: a value passed to encoding/json encodes like a pointer.

func (*Link) GetType() string      { return "link" }
func (*Unlink) GetType() string    { return "unlink" }
func (*UnlinkAll) GetType() string { return "unlinkAll" }

func (b *RawOperation) GetType() string {
	if b == nil {
		return ""
	}
	return b.raw.Kind()
}

func (b RichMenu) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*RichMenu).describe) }
func (b Response) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Response).describe) }
func (s Size) MarshalJSON() ([]byte, error)     { return schema.Marshal(&s, (*Size).describe) }
func (b Area) MarshalJSON() ([]byte, error)     { return schema.Marshal(&b, (*Area).describe) }
func (b Bounds) MarshalJSON() ([]byte, error)   { return schema.Marshal(&b, (*Bounds).describe) }
func (b Alias) MarshalJSON() ([]byte, error)    { return schema.Marshal(&b, (*Alias).describe) }

func (b AliasUpdate) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&b, (*AliasUpdate).describe)
}

func (b Batch) MarshalJSON() ([]byte, error)    { return schema.Marshal(&b, (*Batch).describe) }
func (b BulkLink) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*BulkLink).describe) }

func (b BulkUnlink) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&b, (*BulkUnlink).describe)
}

func (b Link) MarshalJSON() ([]byte, error)   { return schema.Marshal(&b, (*Link).describe) }
func (b Unlink) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Unlink).describe) }

func (b UnlinkAll) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&b, (*UnlinkAll).describe)
}

func (b RawOperation) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&b, (*RawOperation).describe)
}

func (b *RichMenu) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*RichMenu).describe)
}

func (b *Response) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Response).describe)
}

func (s *Size) UnmarshalJSON(data []byte) error { return schema.Decode(data, s, (*Size).describe) }
func (b *Area) UnmarshalJSON(data []byte) error { return schema.Decode(data, b, (*Area).describe) }

func (b *Bounds) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Bounds).describe)
}

func (b *Alias) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Alias).describe)
}

func (b *AliasUpdate) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*AliasUpdate).describe)
}

func (b *Batch) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Batch).describe)
}

func (b *BulkLink) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*BulkLink).describe)
}

func (b *BulkUnlink) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*BulkUnlink).describe)
}

func (b *Link) UnmarshalJSON(data []byte) error { return schema.Decode(data, b, (*Link).describe) }

func (b *Unlink) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Unlink).describe)
}

func (b *UnlinkAll) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*UnlinkAll).describe)
}

func (b *RawOperation) UnmarshalJSON(data []byte) error {
	return schema.DecodeRaw(data, b, func(r schema.Raw) RawOperation { return RawOperation{r} })
}

func (b *RichMenu) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*RichMenu).describe)
}

func (b *Response) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*Response).describe)
}

func (b *Alias) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*Alias).describe)
}

func (b *AliasUpdate) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*AliasUpdate).describe)
}

func (b *Batch) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*Batch).describe)
}

func (b *BulkLink) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*BulkLink).describe)
}

func (b *BulkUnlink) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*BulkUnlink).describe)
}

func (b *RichMenu) Validate() error    { return schema.Validate(b, (*RichMenu).describe) }
func (b *Response) Validate() error    { return schema.Validate(b, (*Response).describe) }
func (b *Alias) Validate() error       { return schema.Validate(b, (*Alias).describe) }
func (b *AliasUpdate) Validate() error { return schema.Validate(b, (*AliasUpdate).describe) }
func (b *Batch) Validate() error       { return schema.Validate(b, (*Batch).describe) }
func (b *BulkLink) Validate() error    { return schema.Validate(b, (*BulkLink).describe) }
func (b *BulkUnlink) Validate() error  { return schema.Validate(b, (*BulkUnlink).describe) }

func (b *RichMenu) Lint() []fault.Violation    { return schema.Lint(b, (*RichMenu).describe) }
func (b *Response) Lint() []fault.Violation    { return schema.Lint(b, (*Response).describe) }
func (b *Alias) Lint() []fault.Violation       { return schema.Lint(b, (*Alias).describe) }
func (b *AliasUpdate) Lint() []fault.Violation { return schema.Lint(b, (*AliasUpdate).describe) }
func (b *Batch) Lint() []fault.Violation       { return schema.Lint(b, (*Batch).describe) }
func (b *BulkLink) Lint() []fault.Violation    { return schema.Lint(b, (*BulkLink).describe) }
func (b *BulkUnlink) Lint() []fault.Violation  { return schema.Lint(b, (*BulkUnlink).describe) }

func (b *RichMenu) Fit() []fault.Violation { return schema.Fit(b, (*RichMenu).describe) }
func (b *Response) Fit() []fault.Violation { return schema.Fit(b, (*Response).describe) }
