package preview_test

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The tests that need a browser share one, because it starts slowly.
func TestInChromium(t *testing.T) {
	b := start(t)
	for name, test := range map[string]func(t *testing.T, b *browser){
		"settings": settings, "links": findingLinks, "looks": looks, "boxes": boxes, "boxes of cards": boxesOfCards, "escape": escape,
	} {
		t.Run(name, func(t *testing.T) { test(t, b) })
	}
}

// browser is a tab of Chromium without a window. It is driven through pipes, with the Chrome DevTools Protocol.
type browser struct {
	commands, answers *os.File
	reader            *bufio.Reader // of answers
	errors            bytes.Buffer
	id                int
	session           string
	page              string // the file with the page
}

// start starts Chromium. Without it the test is skipped, but not in CI.
func start(t *testing.T) *browser {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("no Chromium: install it, as .ci/run does")
		}
		t.Skip("no Chromium on this machine: boxes are not measured")
	}
	dir := t.TempDir()
	theirCommands, commands, err := os.Pipe()
	require.NoError(t, err)
	answers, theirAnswers, err := os.Pipe()
	require.NoError(t, err)
	b := &browser{commands: commands, answers: answers, reader: bufio.NewReader(answers), page: filepath.Join(dir, "page.html")}
	cmd := exec.CommandContext(t.Context(), path, //nolint:gosec // one of the names above
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-pipe", "--user-data-dir="+filepath.Join(dir, "profile"))
	cmd.Stderr, cmd.ExtraFiles = &b.errors, []*os.File{theirCommands, theirAnswers}
	require.NoError(t, cmd.Start())
	require.NoError(t, theirCommands.Close())
	require.NoError(t, theirAnswers.Close())
	t.Cleanup(func() {
		_ = commands.Close() // ends Chromium
		_ = cmd.Wait()
		_ = answers.Close()
	})
	var tab struct{ TargetID, SessionID string }
	b.call(t, "Target.createTarget", map[string]any{"url": "about:blank"}, &tab)
	b.call(t, "Target.attachToTarget", map[string]any{"targetId": tab.TargetID, "flatten": true}, &tab)
	b.session = tab.SessionID
	// The policy of the page forbids scripts, and so hides a text that becomes one.
	b.call(t, "Page.setBypassCSP", map[string]any{"enabled": true}, nil)
	return b
}

// call sends a command and decodes its result.
func (b *browser) call(t *testing.T, method string, params, result any) {
	t.Helper()
	b.id++
	command, err := json.Marshal(map[string]any{"id": b.id, "method": method, "params": params, "sessionId": b.session})
	require.NoError(t, err)
	_, err = b.commands.Write(append(command, 0))
	require.NoError(t, err, &b.errors)
	require.NoError(t, b.answers.SetReadDeadline(time.Now().Add(2*time.Minute)))
	for {
		text, err := b.reader.ReadBytes(0)
		require.NoError(t, err, "%s: %s", method, &b.errors)
		var answer struct {
			ID            int
			Result, Error json.RawMessage
		}
		require.NoError(t, json.Unmarshal(text[:len(text)-1], &answer))
		if answer.ID != b.id { // an event
			continue
		}
		require.Empty(t, answer.Error, "%s: %s", method, answer.Error)
		if result != nil {
			require.NoError(t, json.Unmarshal(answer.Result, result))
		}
		return
	}
}

// open loads a page in a window of a size.
func (b *browser) open(t *testing.T, page string, width, height int) {
	t.Helper()
	require.NoError(t, os.WriteFile(b.page, []byte(page), 0o600))
	b.call(t, "Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}, nil)
	b.call(t, "Page.navigate", map[string]any{"url": "file://" + b.page}, nil)
	var loaded bool
	b.run(t, `if (document.readyState !== "complete") await new Promise(loaded => addEventListener("load", loaded)); return true`, &loaded)
	require.True(t, loaded)
}

// evaluate runs a script in a page and decodes what it returns. The script is the body of a function.
func (b *browser) evaluate(t *testing.T, page, script string, result any) {
	t.Helper()
	b.open(t, page, 1200, 800)
	b.run(t, script, result)
}

// run runs a script in the page that is open.
func (b *browser) run(t *testing.T, script string, result any) {
	t.Helper()
	var answer struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails json.RawMessage
	}
	b.call(t, "Runtime.evaluate", map[string]any{"expression": `(async () => {` + script + `})()`, "awaitPromise": true, "returnByValue": true}, &answer)
	require.Empty(t, answer.ExceptionDetails, "%s", answer.ExceptionDetails)
	require.NoError(t, json.Unmarshal(answer.Result.Value, result))
}

// screenshot writes a picture of a page.
func (b *browser) screenshot(t *testing.T, page, file string, width, height int) {
	t.Helper()
	b.open(t, page, width, height)
	var picture struct{ Data string }
	b.call(t, "Page.captureScreenshot", nil, &picture)
	data, err := base64.StdEncoding.DecodeString(picture.Data)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, data, 0o600))
}
