// Package schematest validates docs/messages.schema.json with a library for JSON Schema. It is a module of its own, so
// that neither users of this module nor the tests with LINE's SDK depend on the library.
package schematest
