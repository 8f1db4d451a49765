// Package facts holds the packages of this module against a table of what LINE takes and refuses. It is for
// tests only.
//
// A package keeps a folder, testdata/facts, and calls three functions on it:
//
//	s := facts.Load(t, "testdata/facts")
//	s.CheckLedger(t, schema.Ledger(…))
//	s.CheckBehaviour(t, read)
//	s.CheckMutations(t, read)
//
// CheckLedger compares what the descriptions state with what the table states, both ways. CheckBehaviour makes
// bodies that keep and break each row, and compares what is found in them with the row. CheckMutations puts values
// of all kinds everywhere, and asks only that nothing is lost. The folder has four files:
//
//   - objects.json has the objects under test: for each a body that LINE would take, and where the object
//     stands in it. Most cases are made from it and from the rows of the table.
//   - cases.json has cases for rows that no rule can be derived from: "braces balanced".
//   - exceptions.tsv has the rows that are not, or not here, enforced, each with the reason.
//   - stricter.tsv has what a description asks beyond the table, each with the reason.
//
// So a new object is new JSON and no code. The README in the folder of package message has the forms.
package facts
