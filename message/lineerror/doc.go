// Package lineerror reads the error responses of LINE's server, and writes the one that a wrong request would get.
//
//	if _, err := bot.PushMessage(request, ""); err != nil { // the official SDK
//		err = lineerror.Parse(err.Error())
//		if errors.Is(err, lineerror.MonthlyLimit) { … }
//		for _, v := range fault.Violations(err) {
//			log.Println(v.Path, v.Rule, v.Detail) // messages[0].text required May not be empty
//		}
//	}
//
// [Parse] reads the body of an answer into an [Error]: violations with the paths and rules of package fault, or a
// [Refusal], which is not about an object: the monthly limit, a reply token that was used. [Response] is the way back:
// it returns the body with which LINE would answer a request that a check has found to be wrong. Package linetest answers
// with it. [Text] and [Property] return LINE's words and LINE's place for one violation.
//
// LINE's server checks a request in several passes, and stops after the first that finds something. LINE documents few
// of its texts: this package has those that were seen, and reports where it does not know one. Compare rules and
// refusals, never texts.
package lineerror
