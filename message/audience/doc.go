// Package audience composes the request bodies that create and change audiences: groups of users for narrowcasts. It
// reports what LINE would refuse before anything is sent.
//
//	create := audience.Upload{Description: "regulars", Audiences: audience.Users(regulars...)} // []ids.UserID
//	if err := create.Validate(); err != nil { … }
//
// The package sends nothing. Each type is the JSON body of one endpoint:
//
//	Upload      POST /v2/bot/audienceGroup/upload    an audience of user IDs or IFAs
//	Add         PUT  /v2/bot/audienceGroup/upload    more of them for it
//	Click       POST /v2/bot/audienceGroup/click     users who clicked a link of a message
//	Impression  POST /v2/bot/audienceGroup/imp       users who saw a message
//	Rename      PUT  /v2/bot/audienceGroup/{audienceGroupId}/updateDescription
//
// LINE answers the first, third and fourth with an audienceGroupId, which a narrowcast.Audience selects. A request has up to
// [MaxMembers] IDs. For more, upload a text file to the same address with /byFile; [CheckFile] checks the file.
//
// # User IDs and IFAs
//
// An audience has user IDs of the account's provider or Identifiers for Advertisers (IFAs), never both. LINE accepts IFAs only
// from corporate users who have applied for it. If one ID is not valid, LINE refuses the request. A valid ID of a user who
// is not a friend is accepted, but that user receives nothing.
//
// # Checks and JSON
//
// As in package message, Validate returns a *[fault.Error] with everything LINE refuses, and Lint returns warnings too.
// Decoding keeps unknown members in Extra, and encoding writes them back. fmt and log/slog show how many IDs a body has and
// none of them.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#manage-audience-group
package audience
