// Package soak generates valid request bodies, and breaks each of them in one place. Its tests check that the library accepts
// the valid body, and that it finds the fault of the broken one.
//
// The bodies are generated from the table of facts. [New] uses every object and member of the table, with its bounds, words,
// formats and slots, so most new rows need no code here. Rules that the table states in prose, such as "min<max", are followed
// in prose.go and broken in byhand.go, flexfaults.go and requestfaults.go. The tests fail if an object, a member, a slot or a
// field of a Go type is never generated, or if a row of level error is never broken.
//
// A body depends only on the seed and its number:
//
//	go test ./internal/soak                        # 500 bodies
//	.ci/run soak                                   # 50,000 bodies
//	SOAK=1h .ci/run soak                           # before a release
//	SEED=12345 BODY=678 go test -v ./internal/soak # one body again
package soak
