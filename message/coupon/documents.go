package coupon

import "github.com/linemsg/linemsg/internal/schema"

// Documents returns the descriptions of the request body and the answer. It is for the packages of this module.
func Documents() []schema.Document {
	return []schema.Document{
		schema.DocumentOf((*Request).describe),
		schema.DocumentOf((*Response).describe),
	}
}
