// Package facts compares the packages of this module with a table of what LINE accepts and refuses. It is for tests
// only.
//
// A package has a directory testdata/facts, and calls three functions with it:
//
//	s := facts.Load(t, "testdata/facts")
//	s.CheckLedger(t, schema.Ledger(…))
//	s.CheckBehavior(t, read)
//	s.CheckMutations(t, read)
//
// CheckLedger compares the descriptions with the table in both directions. CheckBehavior makes bodies that follow
// and break each row, and compares the findings with the row. CheckMutations puts values of all kinds everywhere
// and checks that nothing is lost. The directory has four files:
//
//   - objects.json has the objects to test: a body that LINE would accept, and the place of the object in it. Most
//     cases are made from it and from the rows of the table.
//   - cases.json has cases for rows that cannot be tested automatically, such as "braces balanced".
//   - exceptions.tsv has the rows that are not enforced, or not here, with reasons.
//   - stricter.tsv has the rules of descriptions beyond the table, with reasons.
//
// So a new object needs new JSON and no code. The README in the directory of package message describes the formats.
package facts
