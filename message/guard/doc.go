// Package guard checks the requests of an existing client of the Messaging API before they leave. A [Transport] is an
// [http.RoundTripper] for the official SDK, or for any other client with an [http.Client]:
//
//	client := &http.Client{Transport: new(guard.Transport), Timeout: 10 * time.Second}
//	bot, err := messaging_api.NewMessagingApiAPI(token, messaging_api.WithHTTPClient(client))
//
//	if _, err := bot.PushMessage(request, ""); err != nil {
//		for _, v := range fault.Violations(err) {
//			log.Println(v.Path, v.Rule) // messages[0].text too_long
//		}
//	}
//
// Start with [Transport], the only type.
//
// A request that LINE would refuse is not sent, and the client gets the *[fault.Error] in its own error. All other
// requests are sent unchanged. With [Transport.LogOnly] every request is sent, and the findings are logged.
//
// For an error response of LINE's, [lineerror.Wrap] adds the paths and rules to the client's error:
//
//	err = lineerror.Wrap(err)
//	if errors.Is(err, lineerror.MonthlyLimit) { … }
//
// # What is checked
//
//   - At api.line.me, the JSON of replies, pushes, multicasts, narrowcasts, broadcasts and their validations, of LINE
//     notification messages, loading animations and read marks, of rich menus, their aliases, links and batches, of
//     coupons, and of audiences. Each is checked as the body of its endpoint: a mention is allowed in a push and not in a
//     broadcast.
//   - At api-data.line.me, the image of a rich menu, with [richmenu.CheckImage].
//
// Requests to other hosts, to other endpoints, and with a Content-Encoding are sent unchecked. So are files of user IDs
// for audiences; see audience.CheckFile.
//
// # What is not changed
//
// A body is sent byte for byte. If the request has GetBody, as requests of the official SDK do, the guard reads a copy.
// Otherwise it reads the stream and sends what it has read, so the first byte leaves after the last one has arrived. It
// keeps at most 2 MB of JSON, LINE's limit for a request, or 1 MB of an image. Headers are never read, except
// Content-Encoding, and neither headers nor bodies are logged.
//
// A push of 6 kB by the official SDK to a server on the same machine took 1.3 times as long with the guard as without it.
package guard
