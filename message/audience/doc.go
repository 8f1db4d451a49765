// Package audience composes the request bodies that create and change audiences: groups of users for narrowcasts. It
// reports what LINE would refuse before anything is sent.
//
//	create := audience.Upload{Description: "regulars", Audiences: audience.Users(regulars...)} // []ids.UserID
//	if err := create.Validate(); err != nil { … }
//
// Start with [Upload], [Users], [Click] and [CheckFile].
//
// The package sends nothing. Each type is the JSON body of one endpoint:
//
//	Upload      POST /v2/bot/audienceGroup/upload    an audience of user IDs or IFAs
//	Add         PUT  /v2/bot/audienceGroup/upload    more of them for it
//	Click       POST /v2/bot/audienceGroup/click     users who clicked a link of a message
//	Impression  POST /v2/bot/audienceGroup/imp       users who saw a message
//	Rename      PUT  /v2/bot/audienceGroup/{audienceGroupId}/updateDescription
//
// LINE's response to Upload, Click and Impression has an audienceGroupId, which a narrowcast.Audience selects. A request can
// have [MaxMembers] IDs. For more, send several requests, or upload a text file that [CheckFile] has checked.
//
// # User IDs and IFAs
//
// An audience has either user IDs or Identifiers for Advertisers (IFAs). LINE accepts IFAs only from corporate users who have
// applied for it. LINE refuses a request with an ID that is not valid. It accepts the ID of a user who is not a friend, but
// that user receives nothing.
//
// # Checks and JSON
//
// As in package message, Validate returns a *[fault.Error] with everything LINE refuses, and Lint returns warnings too.
// Decoding keeps unknown members in Extra, and encoding writes them back. fmt and log/slog show the number of the IDs in a
// body, but no ID.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#manage-audience-group
package audience
