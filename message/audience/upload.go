package audience

import (
	"encoding/json"
	"math"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
)

// MaxMembers is the number of IDs that an [Upload] or an [Add] can have. The standard library splits longer lists:
//
//	for part := range slices.Chunk(users, audience.MaxMembers) { … }
const MaxMembers = 10_000

// The limits of texts, in UTF-16 code units.
const (
	MaxDescription       = 120
	MaxUploadDescription = 300
	MaxClickURL          = 2000
)

// Upload is the body of POST /v2/bot/audienceGroup/upload, which creates an audience of user IDs or IFAs. LINE adds the
// members later. The audience is ready when its status is READY. An account can have 1,000 audiences. They expire after 180
// days.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-upload-audience-group
type Upload struct {
	Description       string   // name of the audience; 1 to 120 UTF-16 code units, no control characters, not only spaces
	IsIFAAudience     bool     // true: Audiences has IFAs; false: user IDs
	UploadDescription string   // name of this upload, shown with its progress; at most 300 UTF-16 code units
	Audiences         []Member // at most 10000; an empty audience is not ready before an Add

	Extra map[string]json.RawMessage // JSON members without a field
}

func (u *Upload) describe(f *schema.Fields) {
	f.Struct("audience.upload", "an audience upload", "create-upload-audience-group", &u.Extra)
	describeName(f, &u.Description)
	f.Bool("isIfaAudience", &u.IsIFAAudience, schema.Optional)
	f.String("uploadDescription", &u.UploadDescription, schema.UTF16(0, MaxUploadDescription).ForPeople())
	schema.List(f, "audiences", &u.Audiences, schema.Values((*Member).describe), schema.Items(0, MaxMembers, listed).Per("a request"))
	ofKind(f, u.Audiences, u.expected, "user IDs, or IFAs if isIfaAudience is true")
}

// expected returns the kind that the members must be of.
func (u *Upload) expected() (kind Kind, at int) {
	switch {
	case u.IsIFAAudience:
		return KindIFA, noMember
	case schema.HeldBool(u.Extra, "isIfaAudience"): // something that is not a boolean
		return firstKind(u.Audiences)
	}
	return KindUser, noMember
}

// Add is the body of PUT /v2/bot/audienceGroup/upload, which adds user IDs or IFAs to an audience that an [Upload] created.
// They must be of the kind that the audience was created with. They cannot be removed. LINE recommends a timeout of at least
// 30 seconds.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#update-upload-audience-group
type Add struct {
	AudienceGroupID   ids.AudienceGroupID
	UploadDescription string   // name of this upload, shown with its progress; at most 300 UTF-16 code units
	Audiences         []Member // 1 to 10000

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Add) describe(f *schema.Fields) {
	f.Struct("audience.add", "an audience addition", "update-upload-audience-group", &a.Extra)
	schema.Int(f, "audienceGroupId", &a.AudienceGroupID, schema.Between(1, math.MaxInt64), schema.Required)
	f.String("uploadDescription", &a.UploadDescription, schema.UTF16(0, MaxUploadDescription).ForPeople())
	schema.List(f, "audiences", &a.Audiences, schema.Values((*Member).describe), schema.Items(1, MaxMembers, listed).Per("a request"))
	ofKind(f, a.Audiences, a.expected, "user IDs or IFAs, not both")
}

const listed = "user IDs or IFAs"

func (a *Add) expected() (kind Kind, at int) { return firstKind(a.Audiences) }

// Member is a user ID or an IFA. [Users] and [IFAs] make lists of members.
type Member struct {
	ID string

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Member) describe(f *schema.Fields) {
	f.Struct("audience.member", "an ID of an audience", "create-upload-audience-group", &m.Extra)
	f.String("id", &m.ID, schema.Free().Required())
}

// Users returns a list of members with these user IDs.
func Users(list ...ids.UserID) []Member { return members(list) }

// IFAs returns a list of members with these IFAs.
func IFAs(list ...ids.IFA) []Member { return members(list) }

func members[T ~string](list []T) []Member {
	out := make([]Member, len(list))
	for i, id := range list {
		out[i].ID = string(id)
	}
	return out
}
