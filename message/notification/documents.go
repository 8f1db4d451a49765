package notification

import "github.com/linemsg/linemsg/internal/schema"

// Documents returns the descriptions of the request bodies. It is for the packages of this module.
func Documents() []schema.Document {
	return []schema.Document{
		schema.DocumentOf((*Flexible).describe),
		schema.DocumentOf((*Templated).describe),
	}
}
