package main

import (
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

var update = flag.Bool("update", false, "write the golden file")

func TestRun(t *testing.T) {
	const golden = "testdata/output.txt"
	out, err := run(sample())
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(out), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), out)
}

func TestOrderOfMessages(t *testing.T) {
	var kinds []string
	for _, m := range compose(sample()) {
		kinds = append(kinds, m.GetType())
	}
	assert.Equal(t, []string{"text", "textV2", "image", "location", "sticker"}, kinds)
	assert.Empty(t, message.Lint(compose(sample())...))
}

// A shop without an address is an error, which names the order. Nothing is printed.
func TestRunRefused(t *testing.T) {
	o := sample()
	o.Shop.Address = ""
	out, err := run(o)
	require.ErrorIs(t, err, fault.Required)
	assert.Equal(t, "order 20260412-017: messages[3].address: empty, needs 1 to 100 UTF-16 code units", err.Error())
	assert.Empty(t, out)

	var v fault.Violation
	require.ErrorAs(t, err, &v)
	assert.Equal(t, fault.Path("messages[3].address"), v.Path)
}
