package audience

import "github.com/linemsg/linemsg/internal/schema"

// Documents returns the descriptions of the request bodies. It is for the packages of this module.
func Documents() []schema.Document {
	return []schema.Document{
		schema.DocumentOf((*Upload).describe),
		schema.DocumentOf((*Add).describe),
		schema.DocumentOf((*Click).describe),
		schema.DocumentOf((*Impression).describe),
		schema.DocumentOf((*Rename).describe),
	}
}
