// Package lineerror parses the error responses of LINE's server, and builds the response that LINE would send for an
// invalid request.
//
//	if _, err := bot.PushMessage(request, ""); err != nil { // the official SDK
//		err = lineerror.Parse(err.Error())
//		if errors.Is(err, lineerror.MonthlyLimit) { … }
//		for _, v := range fault.Violations(err) {
//			log.Println(v.Path, v.Rule, v.Detail) // messages[0].text required May not be empty
//		}
//	}
//
// Start with [Wrap], [Parse] and [Refusal].
//
// [Parse] turns a response body into an [Error]. It has violations, with the paths and rules of package fault, or a
// [Refusal] if no object is at fault: the monthly limit is reached, a reply token was used. [Response] is the
// reverse: it returns the body LINE would send for a request with the given violations. Package linetest uses it.
// [Text] and [Property] return the text and the property that LINE uses for one violation.
//
// LINE's server checks a request in several passes and stops after the first that finds something. LINE documents few
// of its texts. This package has the texts that have been seen, and reports whether it knows one. Compare rules and
// refusals, never texts.
package lineerror
