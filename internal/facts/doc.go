// Package facts holds the packages of this module against a table of what LINE takes and refuses. It is for
// tests only.
//
// A package keeps a folder, testdata/facts, with four files, and calls two functions on them:
//
//		s := facts.Load(t, "testdata/facts")
//		s.CheckLedger(t, schema.Ledger(…))  // what the descriptions state is what the table states
//		s.CheckBehaviour(t, read)           // and bodies are taken and refused accordingly
//
//	  - objects.json has the objects under test: for each a body that LINE would take, and where the object
//	    stands in it. Most cases are made from it and from the rows of the table.
//	  - cases.json has cases for rows that no rule can be derived from: "braces balanced".
//	  - exceptions.tsv has the rows that are not, or not here, enforced, each with the reason.
//	  - stricter.tsv has what a description asks beyond the table, each with the reason.
//
// So a new object is new JSON and no code. See the README in the folder of package message for the forms.
package facts
