package richmenu

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// What every type has beside its fields. GetType has a pointer receiver, so that only pointers fit into a
// slot; MarshalJSON a value one, so that a value handed to encoding/json encodes the same.

// GetType gives "link".
func (*Link) GetType() string { return "link" }

// GetType gives "unlink".
func (*Unlink) GetType() string { return "unlink" }

// GetType gives "unlinkAll".
func (*UnlinkAll) GetType() string { return "unlinkAll" }

// GetType gives the type that the JSON has.
func (b *RawOperation) GetType() string {
	if b == nil {
		return ""
	}
	return b.raw.Kind()
}

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b RichMenu) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*RichMenu).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b Response) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Response).describe) }

// MarshalJSON encodes s; what JSON has no words for is an error that names the place.
func (s Size) MarshalJSON() ([]byte, error) { return schema.Marshal(&s, (*Size).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b Area) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Area).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b Bounds) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Bounds).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b Alias) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Alias).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b AliasUpdate) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&b, (*AliasUpdate).describe)
}

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b Batch) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Batch).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b BulkLink) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*BulkLink).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b BulkUnlink) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&b, (*BulkUnlink).describe)
}

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b Link) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Link).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b Unlink) MarshalJSON() ([]byte, error) { return schema.Marshal(&b, (*Unlink).describe) }

// MarshalJSON encodes b; what JSON has no words for is an error that names the place.
func (b UnlinkAll) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&b, (*UnlinkAll).describe)
}

// MarshalJSON gives the JSON as it came.
func (b RawOperation) MarshalJSON() ([]byte, error) {
	return schema.Marshal(&b, (*RawOperation).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *RichMenu) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*RichMenu).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *Response) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Response).describe)
}

// UnmarshalJSON replaces s. The error names each fault by its path; what s cannot hold stays in Extra.
func (s *Size) UnmarshalJSON(data []byte) error { return schema.Decode(data, s, (*Size).describe) }

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *Area) UnmarshalJSON(data []byte) error { return schema.Decode(data, b, (*Area).describe) }

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *Bounds) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Bounds).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *Alias) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Alias).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *AliasUpdate) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*AliasUpdate).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *Batch) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Batch).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *BulkLink) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*BulkLink).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *BulkUnlink) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*BulkUnlink).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *Link) UnmarshalJSON(data []byte) error { return schema.Decode(data, b, (*Link).describe) }

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *Unlink) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*Unlink).describe)
}

// UnmarshalJSON replaces b. The error names each fault by its path; what b cannot hold stays in Extra.
func (b *UnlinkAll) UnmarshalJSON(data []byte) error {
	return schema.Decode(data, b, (*UnlinkAll).describe)
}

// UnmarshalJSON takes the JSON of one operation: an object with a type.
func (b *RawOperation) UnmarshalJSON(data []byte) error {
	return schema.DecodeRaw(data, b, func(r schema.Raw) RawOperation { return RawOperation{r} })
}

// AppendJSON appends the JSON of b to buf. On an error buf comes back as it was.
func (b *RichMenu) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*RichMenu).describe)
}

// AppendJSON appends the JSON of b to buf. On an error buf comes back as it was.
func (b *Response) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*Response).describe)
}

// AppendJSON appends the JSON of b to buf. On an error buf comes back as it was.
func (b *Alias) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*Alias).describe)
}

// AppendJSON appends the JSON of b to buf. On an error buf comes back as it was.
func (b *AliasUpdate) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*AliasUpdate).describe)
}

// AppendJSON appends the JSON of b to buf. On an error buf comes back as it was.
func (b *Batch) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*Batch).describe)
}

// AppendJSON appends the JSON of b to buf. On an error buf comes back as it was.
func (b *BulkLink) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*BulkLink).describe)
}

// AppendJSON appends the JSON of b to buf. On an error buf comes back as it was.
func (b *BulkUnlink) AppendJSON(buf []byte) ([]byte, error) {
	return schema.Append(buf, b, (*BulkUnlink).describe)
}

// Validate answers with a *[fault.Error] of all that LINE refuses in b, or nil.
func (b *RichMenu) Validate() error { return schema.Validate(b, (*RichMenu).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in b, or nil.
func (b *Response) Validate() error { return schema.Validate(b, (*Response).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in b, or nil.
func (b *Alias) Validate() error { return schema.Validate(b, (*Alias).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in b, or nil.
func (b *AliasUpdate) Validate() error { return schema.Validate(b, (*AliasUpdate).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in b, or nil.
func (b *Batch) Validate() error { return schema.Validate(b, (*Batch).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in b, or nil.
func (b *BulkLink) Validate() error { return schema.Validate(b, (*BulkLink).describe) }

// Validate answers with a *[fault.Error] of all that LINE refuses in b, or nil.
func (b *BulkUnlink) Validate() error { return schema.Validate(b, (*BulkUnlink).describe) }

// Lint answers with all that is wrong with b, or doubtful.
func (b *RichMenu) Lint() []fault.Violation { return schema.Lint(b, (*RichMenu).describe) }

// Lint answers with all that is wrong with b, or doubtful.
func (b *Response) Lint() []fault.Violation { return schema.Lint(b, (*Response).describe) }

// Lint answers with all that is wrong with b, or doubtful.
func (b *Alias) Lint() []fault.Violation { return schema.Lint(b, (*Alias).describe) }

// Lint answers with all that is wrong with b, or doubtful.
func (b *AliasUpdate) Lint() []fault.Violation { return schema.Lint(b, (*AliasUpdate).describe) }

// Lint answers with all that is wrong with b, or doubtful.
func (b *Batch) Lint() []fault.Violation { return schema.Lint(b, (*Batch).describe) }

// Lint answers with all that is wrong with b, or doubtful.
func (b *BulkLink) Lint() []fault.Violation { return schema.Lint(b, (*BulkLink).describe) }

// Lint answers with all that is wrong with b, or doubtful.
func (b *BulkUnlink) Lint() []fault.Violation { return schema.Lint(b, (*BulkUnlink).describe) }
