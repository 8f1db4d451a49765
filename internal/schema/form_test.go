package schema_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/schema"
)

func TestScheme(t *testing.T) {
	for s, want := range map[string]string{
		"https://example.com": "https",
		"HTTPS://example.com": "HTTPS",
		"a:":                  "a",
		"z:":                  "z",
		"A:":                  "A",
		"Z:":                  "Z",
		"x09+-.:":             "x09+-.",
		"line:a:b":            "line",

		"":         "",
		"https":    "",
		"//a:b":    "",
		":a":       "",
		"0a:":      "",
		"9a:":      "",
		"+a:":      "",
		"-a:":      "",
		".a:":      "",
		"a@b:80":   "",
		"a[:":      "",
		"a`:":      "",
		"a{:":      "",
		"a/b:":     "",
		"a,b:":     "",
		"a;b:":     "",
		"a b:":     "",
		"รูป:":     "",
		"http\ns:": "",
	} {
		got, ok := schema.Scheme(s)
		assert.Equal(t, want, got, "%q", s)
		assert.Equal(t, want != "", ok, "%q", s)
	}
}

func TestEscaped(t *testing.T) {
	for s, want := range map[string]bool{
		"%41": true, "%aF": true, "%09/": true, "%": false, "%4": false, "%g1": false, "%1g": false, "41%": false, "": false,
	} {
		assert.Equal(t, want, schema.Escaped(s), "%q", s)
	}
}
