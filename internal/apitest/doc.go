// Package apitest holds the exported API of a package against what all packages of this module promise. It is for
// tests only.
//
// A package hands over its types and functions once, and a look at its source finds what is left out:
//
//	apitest.Package{
//		Wire:  []any{new(action.URI), …},
//		Funcs: []any{action.EncodeURI, …},
//	}.Check(t)
//
// The promises:
//
//   - A type with a method describe has MarshalJSON, with a value receiver, and UnmarshalJSON of its own.
//   - Each exported field has a line in describe: it is encoded as the member of its name, and comes back. Extra is one
//     of them, for what the type does not know.
//   - No interface has MarshalJSON: see docs/adr/0005.
//   - A description has no branch, for a branch hides rules from the ledger.
//   - No method panics on a nil receiver, and no function on a nil argument, typed or not.
package apitest
