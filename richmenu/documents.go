package richmenu

import "github.com/linemsg/linemsg/internal/schema"

// Documents returns the descriptions of the request bodies, and a menu as LINE returns it. It is for the packages of this module.
func Documents() []schema.Document {
	return []schema.Document{
		schema.DocumentOf((*RichMenu).describe),
		schema.DocumentOf((*Response).describe),
		schema.DocumentOf((*Alias).describe),
		schema.DocumentOf((*AliasUpdate).describe),
		schema.DocumentOf((*Batch).describe),
		schema.DocumentOf((*BulkLink).describe),
		schema.DocumentOf((*BulkUnlink).describe),
	}
}
