package preview_test

import (
	"bytes"
	"context"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// browser returns the path of Chromium. Without it the test is skipped, but not in CI.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("no Chromium: install it, as .ci/run does")
	}
	t.Skip("no Chromium on this machine: boxes are not measured")
	return ""
}

// chromium runs Chromium without a window on a page, and returns its standard output.
func chromium(t *testing.T, page string, flags ...string) string {
	t.Helper()
	path := browser(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "page.html")
	require.NoError(t, os.WriteFile(file, []byte(page), 0o600))
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	args := append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--hide-scrollbars", "--user-data-dir=" + filepath.Join(dir, "profile"),
	}, flags...)
	cmd := exec.CommandContext(ctx, path, append(args, "file://"+file)...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	require.NoError(t, cmd.Run(), "%s", &errs)
	return out.String()
}

// evaluate runs a script in a page and decodes what it returns. The script is the body of a function.
func evaluate(t *testing.T, page, script string, result any) {
	t.Helper()
	// The policy of the page forbids scripts, and this page is for the test alone.
	const policy = `content="default-src &#39;none&#39;;`
	require.Contains(t, page, policy)
	page = strings.Replace(page, policy, policy+` script-src &#39;unsafe-inline&#39;;`, 1)
	const mark = "pv-test-result"
	page += `<script>addEventListener("load", () => {
		const pre = document.createElement("pre");
		pre.className = "` + mark + `";
		pre.textContent = JSON.stringify((() => {` + script + `})());
		document.documentElement.append(pre);
	})</script>`
	dom := chromium(t, page, "--dump-dom", "--window-size=1200,800")
	_, after, ok := strings.Cut(dom, `<pre class="`+mark+`">`)
	require.True(t, ok, "the script has not run: %.300s", dom)
	text, _, _ := strings.Cut(after, "</pre>")
	require.NoError(t, json.Unmarshal([]byte(html.UnescapeString(text)), result))
}
