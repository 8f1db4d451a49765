package message

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Location is a place on the map. Latitude and Longitude are always encoded, even if 0.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#location-message
type Location struct {
	Title      string  // 1 to 100 UTF-16 code units
	Address    string  // 1 to 100 UTF-16 code units
	Latitude   float64 // in degrees, -90 to 90
	Longitude  float64 // in degrees, -180 to 180
	QuickReply *QuickReply
	Sender     *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Location) describe(f *schema.Fields) {
	f.Kind("message", "location", "location-message", &m.Extra)
	f.String("title", &m.Title, schema.UTF16(1, MaxLocationTitle).Shown())
	f.String("address", &m.Address, schema.UTF16(1, MaxAddress).Shown())
	f.Float("latitude", &m.Latitude, schema.Between(-90, 90).Advised())
	f.Float("longitude", &m.Longitude, schema.Between(-180, 180).Advised())
	describeCommon(f, &m.QuickReply, &m.Sender)
}
