// Package apitest tests that the exported API of a package keeps the promises of this module. It is for tests only.
//
// A package lists its types and functions once. Check reads its source to find those that are missing in the list:
//
//	apitest.Package{
//		Wire:  []any{new(action.URI), …},
//		Funcs: []any{action.EncodeURI, …},
//	}.Check(t)
//
// The promises:
//
//   - A type with a method describe has its own MarshalJSON, with a value receiver, and UnmarshalJSON.
//   - Each exported field has a line in describe: it is encoded as the member of its name, and decoded. One of the
//     fields is Extra, for unknown members.
//   - No interface has MarshalJSON: see docs/adr/0005.
//   - A description has no branch, because a branch hides rules from the ledger.
//   - No method panics on a nil receiver, and no function on a nil argument, typed or not.
package apitest
