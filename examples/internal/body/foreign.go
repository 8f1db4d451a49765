package body

import (
	"encoding/json"
	"slices"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// properties are properties of messages and Flex components. At least one of them is in each object with a type that LINE
// has, and few are in other JSON.
var properties = []string{
	"text", "altText", "contents", "packageId", "stickerId", "originalContentUrl", "previewImageUrl", "latitude", "longitude",
	"baseUrl", "baseSize", "template", "couponId", "quickReply", "layout", "aspectRatio",
}

// foreign reports whether JSON of a kind that is recognized by a type or by its brackets is not for LINE: package.json of a
// module has a type, as GeoJSON and JSON Schema have, and a list can contain anything. A type that is misspelt is
// recognized by the other members of the message.
func foreign(data []byte) bool {
	var items []json.RawMessage
	if json.Unmarshal(data, &items) == nil {
		return !slices.ContainsFunc(items, func(item json.RawMessage) bool { return like(item) })
	}
	var m members
	return json.Unmarshal(data, &m) == nil && has("type")(m) && !like(data)
}

// like reports whether an object has a type that LINE has, or a member of a message.
func like(object []byte) bool {
	var m members
	if json.Unmarshal(object, &m) != nil {
		return false
	}
	if has(properties...)(m) || typed("bubble")(m) || typed("carousel")(m) {
		return true
	}
	_, err := message.Parse(object)
	return has("type")(m) && !slices.ContainsFunc(fault.Violations(err), func(v fault.Violation) bool {
		return v.Path == "messages[0].type" && v.Rule != fault.NotSendable
	})
}
