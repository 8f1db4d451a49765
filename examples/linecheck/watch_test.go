package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// buffer can be read while it is written.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// await waits until a text is in b.
func await(t *testing.T, b *buffer, text string) {
	t.Helper()
	require.Eventually(t, func() bool { return strings.Contains(b.String(), text) }, time.Minute, 5*time.Millisecond, text)
}

// Each change is checked: of a file, of a folder, of the values.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	vars := write(t, filepath.Join(t.TempDir(), "vars.json"), `{"a":"x"}`)
	write(t, filepath.Join(dir, "a.json"), card(`"text":"{{a}}"`, `"label":"Open","uri":"tel:1"`))
	ctx, stop := context.WithCancel(t.Context())
	var stdout, stderr buffer
	var running sync.WaitGroup
	var status int
	running.Go(func() {
		status = run(ctx, []string{"-watch", "-values", vars, dir}, nil, &stdout, &stderr, func(string) string { return "" })
	})
	await(t, &stdout, "a.json: Flex bubble: nothing LINE would refuse\n")
	write(t, vars, `{"a":""}`)
	await(t, &stdout, "a.json: Flex bubble: 1 error, 0 warnings\n")
	write(t, vars, `{`)
	await(t, &stderr, "vars.json:1:2: ")
	write(t, vars, `{"a":"xyz"}`)
	write(t, filepath.Join(dir, "b.json"), `{"type":"text"}`)
	await(t, &stdout, "b.json: message: 1 error, 0 warnings\n")
	assert.Contains(t, stderr.String(), "linecheck: files have changed\n")
	stop()
	running.Wait()
	assert.Equal(t, body.Refused, status, "that of the last check")
}

// The config file is read again when it changes, appears or disappears. A faulty one is reported.
func TestWatchConfig(t *testing.T) {
	t.Chdir(t.TempDir())
	elsewhere := filepath.Join(t.TempDir(), "a")
	replace := func(name, text string) { // at once, so that no half of a text is read
		require.NoError(t, os.Rename(write(t, elsewhere, text), name))
	}
	replace("a.json", `{"type":"text","text":""}`)
	ctx, stop := context.WithCancel(t.Context())
	var stdout, stderr buffer
	var running sync.WaitGroup
	running.Go(func() {
		run(ctx, []string{"-watch", "a.json"}, nil, &stdout, &stderr, func(string) string { return "" })
	})
	await(t, &stdout, "a.json: message: 1 error, 0 warnings\n")
	replace(body.ConfigFile, `{"ignore":["required"]}`)
	await(t, &stdout, "a.json: message: nothing LINE would refuse, 1 finding ignored\n")
	replace(body.ConfigFile, `{"ignore":["requird"]}`)
	await(t, &stderr, `.linecheck.json:1:11: ignore: "requird" is not one of`)
	replace(body.ConfigFile, `{"for":"broadcast","format":"json"}`)
	await(t, &stdout, `{"file":"a.json","kind":"message","for":"broadcast"`)
	replace("b.json", `{"a":"{{a}}"}`)
	replace(body.ConfigFile, `{"values":"b.json"}`)
	await(t, &stdout, "b.json: values: 1 error, 0 warnings\n")
	replace("b.json", `5`)
	await(t, &stderr, "b.json:1:1: a number, must be an object")
	require.NoError(t, os.Remove(body.ConfigFile))
	require.Eventually(t, func() bool { return strings.Count(stdout.String(), "a.json: message: 1 error, 0 warnings\n") == 3 }, time.Minute, 5*time.Millisecond)
	stop()
	running.Wait()
	assert.Equal(t, 6, strings.Count(stderr.String(), "linecheck: files have changed\n"), "one for each change")
}

func TestWatchErrors(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-watch"}, "-watch needs files or folders, and not standard input"},
		{[]string{"-watch", "a.json", "-"}, "-watch needs files or folders, and not standard input"},
		{[]string{"-watch", "-format=sarif", "a.json"}, "-format sarif is not possible with -watch"},
	} {
		status, stdout, stderr := check(t, "", c.args...)
		assert.Equal(t, body.Unreadable, status)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, c.want)
	}
	assert.Equal(t, body.Unreadable, run(t.Context(), []string{"-watch", "testdata/order.json"}, nil, failing{}, new(buffer), os.Getenv), "the output is closed")
}

// An interrupt ends the program with the status of the last check.
func TestWatchInterrupt(t *testing.T) {
	if os.Getenv("LINECHECK_MAIN") != "" {
		os.Exit(run(t.Context(), []string{"-watch", "testdata/faults.json"}, os.Stdin, os.Stdout, os.Stderr, os.Getenv))
	}
	var stdout buffer
	exe, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.CommandContext(t.Context(), exe, "-test.run=^TestWatchInterrupt$")
	cmd.Env = append(os.Environ(), "LINECHECK_MAIN=1")
	cmd.Stdout = &stdout
	require.NoError(t, cmd.Start())
	await(t, &stdout, "testdata/faults.json: push request")
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		_ = cmd.Process.Kill()
		t.Skip("no interrupts on this system:", err)
	}
	_ = cmd.Wait() // the status is below
	assert.Equal(t, body.Refused, cmd.ProcessState.ExitCode())
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, os.ErrClosed }
