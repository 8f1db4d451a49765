// Package soak generates valid bodies of every kind, breaks each in one place, and tests that the library accepts the first and
// finds the fault of the second. It is for tests only.
//
// What a body is made of comes from the table of facts: [New] generates every object and member of the table, with its bounds,
// words, forms and places. So a new row is generated and broken without a line here. What the table says only in prose, as
// "min<max", is in prose.go (how to keep it) and faults.go (how to break it). The tests fail for an object, a member, a field
// of a Go type, a place of an action, or a row of level error that is never generated or broken.
//
// A body depends on the seed and its number only:
//
//	go test ./internal/soak                        # 50,000 bodies
//	SOAK=1h .ci/run soak                           # before a release
//	SEED=12345 BODY=678 go test -v ./internal/soak # one body again
package soak
