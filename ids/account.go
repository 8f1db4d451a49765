package ids

// An Account is one person, as the channels of one provider know them. It is
// the key for a program that serves several providers: LINE gives the same
// person another user ID under each, so a [UserID] alone says nothing across
// providers, and equal ones of two providers are not known to be one person.
//
// The kind of channel is no part of it. The Messaging API and LINE Login
// channels of a provider agree on the user ID. A module channel does not: the
// [UserID] it sees is another one for each Official Account.
//
// See https://developers.line.biz/en/docs/messaging-api/getting-user-ids/.
type Account struct {
	Provider ProviderID
	User     UserID
}
