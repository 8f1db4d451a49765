package ids

// An Account is one person as seen by the channels of one provider. Programs
// that serve several providers need it as a key: LINE gives the same person a
// different user ID under each provider, and equal user IDs of two providers
// need not mean the same person.
//
// The kind of channel does not matter: the Messaging API and LINE Login
// channels of a provider see the same user ID. A module channel is different:
// it sees a different [UserID] for each Official Account.
//
// See https://developers.line.biz/en/docs/messaging-api/getting-user-ids/.
type Account struct {
	Provider ProviderID
	User     UserID
}
