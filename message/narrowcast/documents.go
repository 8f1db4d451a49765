package narrowcast

import "github.com/linemsg/linemsg/internal/schema"

// Documents returns the descriptions of the request body. It is for the packages of this module.
func Documents() []schema.Document {
	return []schema.Document{schema.DocumentOf((*Request).describe)}
}
