// Package linetest stands in for LINE's servers in tests of bots: it takes what a bot sends over the loopback
// network, answers as api.line.me and api-data.line.me do, and remembers it.
//
//	func TestEcho(t *testing.T) {
//		srv := linetest.NewServer(t)
//		bot := NewBot(srv.URL, srv.AccessToken, srv.ChannelSecret) // yours, an http.Handler
//
//		srv.Deliver(bot, linetest.TextEvent("U8189cf6745fc0d808977bdb0b9f22995", "hello"))
//
//		assert.Equal(t, []string{"hello"}, linetest.Texts(srv.WaitReply().Messages...))
//	}
//
// The URL of a [Server] is what the official SDK takes: messaging_api.WithEndpoint(srv.URL) and
// messaging_api.WithBlobEndpoint(srv.URL). The server ends with the test.
//
// # What it does
//
// It checks every message, narrowcast and rich menu as Validate of its type does, and answers with the body of
// lineerror.ResponseTo: so a wrong message gives the bot the error that it gets from LINE. It also fails the test,
// with all violations in the log; [Server.AllowRefusals] is for tests of just that.
//
// It issues request IDs, message IDs, quote tokens and, in the webhooks that it signs, reply tokens, which work once.
// It knows retry keys: 409 for one that was accepted before, 400 where LINE takes none. Rich menus live as at
// LINE: they need their image before anybody sees them, and aliases, links, switches and the default have their rules.
// Messages are counted per person, as LINE counts them, against [Server.SetQuota]. All calls are kept in the order in
// which they came, decoded, with what they were answered: [Server.Calls] and the methods beside it.
//
// [Server.Fail] makes calls fail: with a status, late, or without an answer.
//
// Servers share nothing. Tests with one each can run in parallel; all methods may be called from many goroutines,
// but for the Wait methods, which end the test and so belong to its goroutine.
//
// # What it cannot know
//
//   - Who is a friend. It takes everybody for one that was not blocked: [Server.AddFriends], [Server.Block] and
//     the webhooks of follow and unfollow tell it. As at LINE, what is sent to others gets 200 and no error.
//   - Whether a user or a group exists: LINE answers "Failed to send messages" where one does not.
//   - Whom a narrowcast with a recipient, a filter or a limit reaches. It is accepted, and counts nobody.
//   - The quota of a plan, and the members of a group: none and 1 until the test says so.
//   - The time limits of reply tokens and retry keys, and rate limits. A token does not expire, a key neither.
//   - Whether a message arrives, and what a phone shows. Media is not fetched, as LINE does not either.
//   - The images of rich menus beyond what richmenu.CheckImage sees.
//   - Kinds of messages and members newer than this module: they are accepted, and are warnings of the [Call].
//   - In which order LINE looks at token, header and body where several are wrong.
//
// Paths that it does not serve get LINE's 404 and fail the test too; [Server.Handle] adds them. Among them are profiles, the
// content of messages, and POST /bot/pnp/push: whom a hashed phone number reaches, and which messages LINE has approved,
// it cannot know. Handle("/", …) takes everything.
//
// The words of an answer are LINE's where they are known: see [lineerror.Text]. The others, which are listed there and
// in the file answers.go, are this module's.
package linetest
