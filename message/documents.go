package message

import "github.com/linemsg/linemsg/internal/schema"

// Documents returns the descriptions of the request bodies and the arguments of LIFF functions. It is for the packages of this module.
func Documents() []schema.Document {
	return []schema.Document{
		schema.DocumentOf((*Reply).describe),
		schema.DocumentOf((*Push).describe),
		schema.DocumentOf((*Multicast).describe),
		schema.DocumentOf((*Broadcast).describe),
		schema.DocumentOf((*Validation).describe),
		schema.DocumentOf((*LoadingAnimation).describe),
		schema.DocumentOf((*MarkAsRead).describe),
		schema.DocumentOf((*MarkChatAsRead).describe),
		schema.DocumentOf((*LIFFSend).describe),
		schema.DocumentOf((*LIFFShare).describe),
	}
}
