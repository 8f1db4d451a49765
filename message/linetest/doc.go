// Package linetest simulates LINE's servers in tests of bots. A [Server] receives what a bot sends over the loopback
// network, responds like api.line.me and api-data.line.me, and records every call.
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
// Start with [NewServer], [Server.Deliver], [TextEvent], [Server.WaitReply] and [Texts].
//
// Pass the URL of a [Server] to the official SDK: messaging_api.WithEndpoint(srv.URL) and
// messaging_api.WithBlobEndpoint(srv.URL). The server stops at the end of the test.
//
// # What it does
//
// The server checks every message, narrowcast and rich menu with the Validate method of its type. An invalid one gets
// the body of lineerror.ResponseTo, the error that LINE would send. It also fails the test and logs the messages as a tree
// with all violations, as preview.Text prints it, unless the test calls [Server.AllowRefusals].
//
// There is a function for each webhook event: [TextEvent], [UnsendEvent], [BeaconEvent] and more. [Event.Redelivery] makes
// one that LINE sends again. From the events that it has signed, the server learns who is a friend, who is in a group and
// what was sent. It serves profiles, members and content accordingly; [Server.SetProfile], [Server.SetGroup] and
// [Server.SetContent] set more.
//
// The server issues request IDs, message IDs, quote tokens and, in the webhooks that it signs, reply tokens that work
// once. It returns 409 for a retry key that was accepted before, and 400 where LINE accepts none. Rich menus have
// LINE's life cycle: a menu needs an image before it can be shown, and aliases, links, switches and the default follow
// LINE's rules. Audiences are ready as soon as they are created, and coupons can be created and closed. A request counts
// once for each person it reaches, against the quota of [Server.SetQuota]. [Server.Calls] and the methods next to it return
// all calls in order, decoded, with their responses.
//
// [Server.Fail] makes calls fail: with a status, late, or without a response.
//
// Servers share nothing, so tests with one server each can run in parallel. All methods may be called from many
// goroutines at once, except the Wait methods: they can end the test, and must be called from its goroutine.
//
// # What it does not know
//
//   - Who is a friend. It accepts messages to any user who is not blocked. [Server.AddFriends], [Server.Block] and
//     follow and unfollow webhooks set this. As with LINE, a message to anybody else gets 200, not an error.
//   - Whether a user or group exists. LINE returns "Failed to send messages" if it does not.
//   - Whom a narrowcast with a recipient, filter or limit reaches. It is accepted and counts nobody.
//   - The quota of a plan, which is unlimited until the test sets it, and the members of a group that no event names.
//   - Time limits of reply tokens and retry keys, and rate limits. Tokens and keys do not expire.
//   - Whether a message arrives, and what a phone shows. Media is not fetched; LINE's API does not fetch it either.
//   - More about the images of rich menus than richmenu.CheckImage finds.
//   - Members newer than this module: they are accepted, and are warnings in the [Call]. For newer types see
//     [Server.Knows].
//   - The order in which LINE checks token, header and body.
//
// Any other path gets LINE's 404 and fails the test; [Server.Handle] adds paths, and Handle("/", …) accepts everything. The
// server accepts each template and key of a LINE notification message, because it does not know LINE's lists.
//
// The texts of responses are LINE's where they are known; see [lineerror.Text]. The others are this module's, listed
// there and in answers.go.
package linetest
