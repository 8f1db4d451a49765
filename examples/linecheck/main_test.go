package main

import (
	"bytes"
	"encoding/json"
	"flag"
	stdimage "image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

var update = flag.Bool("update", false, "write the golden files")

// check runs the program without a terminal and with an empty environment.
func check(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs, func(string) string { return "" })
	return status, out.String(), errs.String()
}

func write(t *testing.T, file, text string) string {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
	require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	return file
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		golden string
		status int
		args   []string
	}{
		{"good.txt", 0, []string{"testdata/order.json", "testdata/more.json"}},
		{"good.jsonl", 0, []string{"-format", "json", "testdata/order.json", "testdata/more.json"}},
		{"faults.txt", 1, []string{"testdata/faults.json"}},
		{"faults.jsonl", 1, []string{"-format=json", "testdata/faults.json"}},
		{"broken.txt", 2, []string{"testdata/broken.json"}},
		{"broken.jsonl", 2, []string{"-format=json", "testdata/broken.json"}},
		{"faults.github", 1, []string{"-format=github", "testdata/faults.json", "testdata/order.json"}},
		{"faults.sarif", 1, []string{"-format=sarif", "testdata/faults.json", "testdata/order.json"}},
		{"faults.line", 1, []string{"-format=line", "testdata/faults.json", "testdata/order.json"}},
		{"broken.github", 2, []string{"-format=github", "testdata/broken.json", "none.json"}},
		{"broken.sarif", 2, []string{"-format=sarif", "testdata/broken.json", "none.json"}},
		{"utf16.sarif", 1, []string{"-format=sarif", "testdata/utf16.json"}},
		{"folder.txt", 1, []string{"testdata"}},
		{"readme.txt", 1, []string{"testdata/order.json", "testdata/faults.json"}},
	} {
		t.Run(c.golden, func(t *testing.T) {
			status, stdout, stderr := check(t, "", c.args...)
			assert.Equal(t, c.status, status)
			assert.Empty(t, stderr)
			stdout = strings.ReplaceAll(stdout, `"version": "`+moduleVersion(buildInfo())+`"`, `"version": "VERSION"`)
			golden := filepath.Join("testdata", "golden", c.golden)
			if *update {
				write(t, golden, stdout)
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), stdout)
		})
	}
}

const (
	menuID = "richmenu-88c05ef6921ae53f8b58a25f3a65faf7"

	phone   = "d41e0ad70dddfeb68f149ad6fc61574b9c5780ab7bcb2fba5517771ffbb2409c"
	picture = `{"type":"image","originalContentUrl":"https://example.com/a.png","previewImageUrl":"https://example.com/b.png"}`

	user = "U4af4980629f1e5f5c3b1b0a8d7c6e5f4"
	hi   = `{"type":"text","text":"hi"}`
)

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		status         int
	}{
		{"reply", `{"replyToken":"t","messages":[` + hi + `]}`, "reply request, 1 message: nothing LINE would refuse", 0},
		{"push", `{"to":"` + user + `","messages":[` + hi + `,` + hi + `]}`, "push request, 2 messages: nothing LINE would refuse", 0},
		{"push without to", `{"customAggregationUnits":["a"],"messages":[` + hi + `]}`, "push request, 1 message: 1 error, 0 warnings", 1},
		{"push to a number", `{"to":5,"messages":[` + hi + `]}`, "push request, 1 message: 1 error, 1 warning", 1},
		{"multicast", `{"to":["` + user + `"],"messages":[` + hi + `]}`, "multicast request, 1 message: nothing LINE would refuse", 0},
		{"narrowcast by limit", `{"messages":[` + hi + `],"limit":{"max":100}}`, "narrowcast request, 1 message: nothing LINE would refuse", 0},
		{"narrowcast by filter", `{"messages":[` + hi + `],"filter":5}`, "narrowcast request, 1 message: 1 error, 0 warnings", 1},
		{"narrowcast by recipient", `{"messages":[` + hi + `],"recipient":{"type":"audience","audienceGroupId":5614991017776}}`, "narrowcast request, 1 message: nothing LINE would refuse", 0},
		{"broadcast", `{"messages":[` + hi + `],"notificationDisabled":true}`, "broadcast request, 1 message: nothing LINE would refuse", 0},
		{"broadcast with a slip", `{"messages":[` + hi + `],"notificationDisable":true}`, "broadcast request, 1 message: nothing LINE would refuse, 1 warning", 0},
		{"validate", `{"messages":[` + hi + `]}`, "validate request, 1 message: nothing LINE would refuse", 0},
		{"array", ` [` + hi + `]`, "array of messages, 1 message: nothing LINE would refuse", 0},
		{"empty array", `[]`, "array of messages, 0 messages: 1 error, 0 warnings", 1},
		{"message", hi, "message: nothing LINE would refuse", 0},
		{"message without text", `{"type":"text"}`, "message: 1 error, 0 warnings", 1},
		{"unknown message", `{"type":"hologram"}`, "message: 1 error, 0 warnings", 1},
		{"unknown message in a request", `{"messages":[{"type":"hologram"}]}`, "validate request, 1 message: 1 error, 0 warnings", 1},
		{"half a surrogate pair", `{"messages":[{"type":"text","text":"a` + `\ud83d"}]}`, "validate request, 1 message: nothing LINE would refuse, 1 warning", 0},
		{"bubble", `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"hi"}]}}`, "Flex bubble: nothing LINE would refuse", 0},
		{"bubble without blocks", `{"type":"bubble","size":"mega"}`, "Flex bubble: 1 error, 0 warnings", 1},
		{"carousel", `{"type":"carousel","contents":[]}`, "Flex carousel: 1 error, 0 warnings", 1},
		{"loading animation", `{"chatId":"` + user + `","loadingSeconds":60}`, "loading animation: nothing LINE would refuse", 0},
		{"loading animation of a group", `{"chatId":"C` + user[1:] + `"}`, "loading animation: 1 error, 0 warnings", 1},
		{"loading animation without a user", `{"loadingSeconds":7}`, "loading animation: 2 errors, 0 warnings", 1},
		{"mark as read", `{"markAsReadToken":"a"}`, "mark as read: nothing LINE would refuse", 0},
		{"mark as read (older)", `{"chat":{"userId":"` + user + `"}}`, "mark as read (older): nothing LINE would refuse", 0},
		{"notification", `{"to":"` + phone + `","messages":[` + hi + `]}`, "notification request, 1 message: nothing LINE would refuse", 0},
		{"notification with an image", `{"to":"` + phone + `","messages":[` + picture + `]}`, "notification request, 1 message: 1 error, 0 warnings", 1},
		{"notification template", `{"to":"` + phone + `","templateKey":"a","body":{"items":[{"itemKey":"a","content":"a"}]}}`, "notification template: nothing LINE would refuse", 0},
		{"notification template to a number", `{"to":"+818011112222","templateKey":"a"}`, "notification template: 1 error, 0 warnings", 1},
		{"coupon", newCoupon, "coupon: nothing LINE would refuse", 0},
		{"coupon in milliseconds", strings.Replace(newCoupon, "1924959599", "1924959599000", 1), "coupon: nothing LINE would refuse, 1 warning", 0},
		{"coupon without most of it", `{"reward":{"type":"gift"}}`, "coupon: ", 1},
		{"audience upload", `{"description":"a","audiences":[{"id":"` + user + `"}]}`, "audience upload: nothing LINE would refuse", 0},
		{"audience upload for IFAs", `{"description":"a","isIfaAudience":true,"audiences":[{"id":"` + user + `"}]}`, "audience upload: 1 error, 0 warnings", 1},
		{"audience upload or rename", `{"description":"audienceGroupName_01"}`, "audience upload or rename: nothing LINE would refuse", 0},
		{"audience addition", `{"audienceGroupId":4389303728991,"audiences":[{"id":"` + user + `"}]}`, "audience addition: nothing LINE would refuse", 0},
		{"audience addition of nobody", `{"audienceGroupId":4389303728991}`, "audience addition: 1 error, 0 warnings", 1},
		{"click audience", `{"description":"a","requestId":"bb9744f9-47fa-4a29-941e-1234567890ab","clickUrl":"https://a.example/"}`, "click audience: nothing LINE would refuse", 0},
		{"click or impression audience", `{"description":"a","requestId":"bb9744f9-47fa-4a29-941e-1234567890ab"}`, "click or impression audience: nothing LINE would refuse", 0},
		{"click or impression audience without a name", `{"requestId":"bb9744f9-47fa-4a29-941e-1234567890ab"}`, "click or impression audience: 1 error, 0 warnings", 1},
		{"rich menu", bigMenu, "rich menu: nothing LINE would refuse", 0},
		{"rich menu of LINE", `{"richMenuId":"` + menuID + `",` + bigMenu[1:], "rich menu: nothing LINE would refuse", 0},
		{"rich menu without areas", `{"size":{"width":2500,"height":843},"chatBarText":"Menu"}`, "rich menu: ", 1},
		{"rich menu batch", `{"operations":[{"type":"unlinkAll"}]}`, "rich menu batch: nothing LINE would refuse", 0},
		{"rich menu alias", `{"richMenuAliasId":"a","richMenuId":"` + menuID + `"}`, "rich menu alias: nothing LINE would refuse", 0},
		{"rich menu alias without its menu", `{"richMenuAliasId":"a"}`, "rich menu alias: 1 error, 0 warnings", 1},
		{"rich menu alias update", `{"richMenuId":"` + menuID + `"}`, "rich menu alias update: nothing LINE would refuse", 0},
		{"rich menu alias update with a slip", `{"richMenuId":"` + menuID + `","aliasId":"a"}`, "rich menu alias update: nothing LINE would refuse, 1 warning", 0},
		{"rich menu bulk link", `{"richMenuId":"` + menuID + `","userIds":["` + user + `"]}`, "rich menu bulk link: nothing LINE would refuse", 0},
		{"rich menu bulk link to a number", `{"richMenuId":"` + menuID + `","userIds":5}`, "rich menu bulk link: 1 error, 0 warnings", 1},
		{"rich menu bulk unlink", `{"userIds":["` + user + `"]}`, "rich menu bulk unlink: nothing LINE would refuse", 0},
		{"rich menu bulk unlink of a group", `{"userIds":["C` + user[1:] + `"]}`, "rich menu bulk unlink: 1 error, 0 warnings", 1},
		{"rich menu list", `{"richmenus":[{"richMenuId":"` + menuID + `",` + bigMenu[1:] + `,` + bigMenu + `]}`, "rich menu list: 1 error, 0 warnings", 1},
		{"empty rich menu list", `{"richmenus":[]}`, "rich menu list: nothing LINE would refuse", 0},
		{"rich menu list that is an object", `{"richmenus":{}}`, "1:14: error: richmenus: must be an array (wrong_type)", 1},
		{"null rich menu list", `{"richmenus":null}`, "rich menu list: 1 error, 0 warnings", 1},
		{"rich menu alias list", `{"aliases":[{"richMenuAliasId":"a","richMenuId":"` + menuID + `"}]}`, "rich menu alias list: nothing LINE would refuse", 0},
		{"rich menu alias list with a number", `{"aliases":[5]}`, "rich menu alias list: 1 error, 0 warnings", 1},
		{"other object", `{"events":[]}`, "stdin:1:1: error: not a known kind of object", 1},
		{"number", `5`, "stdin:1:1: error: not a known kind of object", 1},
		{"null", `null`, "stdin:1:1: error: not a known kind of object", 1},
		{"string", `"to"`, "stdin:1:1: error: not a known kind of object", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := check(t, c.in)
			assert.Equal(t, c.status, status)
			assert.Contains(t, stdout, c.want)
			assert.Empty(t, stderr)
		})
	}
}

func TestFormatLine(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		status         int
	}{
		{"nothing", hi, "", body.Fine},
		{"a message", `{"messages":[{"type":"text"}]}`, `stdin: {"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}` + "\n", body.Refused},
		{"a bubble", `{"type":"bubble"}`, "stdin: {\"message\":\"A message (messages[0])\u00A0in the request body is invalid\",\"details\":[{\"message\":\"At least one block must be specified\",\"property\":\"/\"}]}\n", body.Refused},
		{"not JSON", `{`, "stdin: {\"message\":\"The request body could not be parsed as JSON (line: 1, column: 2)\"}\n", body.Unreadable},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, _ := check(t, c.in, "-format", "line")
			assert.Equal(t, c.status, status)
			assert.Equal(t, c.want, stdout)
		})
	}
	status, stdout, _ := check(t, "", "-format=line", "none.json")
	assert.Equal(t, body.Unreadable, status)
	assert.Equal(t, "none.json: error: no such file or directory\n", stdout)
}

// Responses seen from LINE's server or shown in its documentation. Each line of the file has a request, what is known of
// the response, its source and the confidence. A missing property was not recorded; everything else is compared.
func TestAnswers(t *testing.T) {
	type answer struct {
		Message string
		Details []struct{ Message, Property string }
	}
	file, err := os.Open("testdata/answers.jsonl")
	require.NoError(t, err)
	defer func() { assert.NoError(t, file.Close()) }()
	cases := json.NewDecoder(file)
	for cases.More() {
		var c struct {
			Name, Request, Source, Confidence string
			Answer                            answer
		}
		require.NoError(t, cases.Decode(&c))
		t.Run(c.Name, func(t *testing.T) {
			assert.NotEmpty(t, c.Source)
			assert.Contains(t, []string{"high", "medium-high", "medium"}, c.Confidence)
			status, stdout, _ := check(t, c.Request, "-format", "line")
			assert.Equal(t, body.Refused, status)
			sent, ok := strings.CutPrefix(stdout, "stdin: ")
			require.True(t, ok, stdout)
			var got answer
			require.NoError(t, json.Unmarshal([]byte(sent), &got))
			require.Len(t, got.Details, len(c.Answer.Details))
			for i, d := range c.Answer.Details {
				if d.Property == "" {
					got.Details[i].Property = ""
				}
			}
			assert.Equal(t, c.Answer, got)
		})
	}
}

const newCoupon = `{"title":"Friends only","acquisitionCondition":{"type":"normal"},"maxUseCountPerTicket":1,"startTimestamp":0,` +
	`"endTimestamp":1924959599,"timezone":"ASIA_TOKYO","reward":{"type":"discount","priceInfo":{"type":"fixed","fixedAmount":100}},"visibility":"UNLISTED"}`

const bigMenu = `{"size":{"width":2500,"height":1686},"selected":true,"name":"Menu","chatBarText":"Menu","areas":[` +
	`{"bounds":{"x":0,"y":0,"width":2500,"height":1686},"action":{"type":"message","text":"hi"}}]}`

// An image is checked against the last menu.
func TestImage(t *testing.T) {
	draw := func(width, height int) string {
		name := filepath.Join(t.TempDir(), "menu.png")
		var b bytes.Buffer
		require.NoError(t, png.Encode(&b, blank(width, height)))
		write(t, name, b.String())
		return name
	}
	for _, c := range []struct {
		name, file, want string
		status           int
	}{
		{"fits", draw(2500, 1686), "menu.png: image of a rich menu: nothing LINE would refuse\n", body.Fine},
		{"another size", draw(2500, 1684), "menu.png: warning: richmenu.CheckImage: 2500x1684, the menu is 2500x1686", body.Fine},
		{"too narrow", draw(400, 250), "menu.png: error: richmenu.CheckImage", body.Refused},
		{"not there", "none.png", "none.png: error: no such file or directory\n", body.Unreadable},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, _ := check(t, bigMenu, "-image", c.file)
			assert.Equal(t, c.status, status)
			assert.Contains(t, stdout, c.want)
			assert.Contains(t, stdout, "stdin: rich menu: nothing LINE would refuse\n")
		})
	}
}

func blank(width, height int) stdimage.Image {
	return stdimage.NewGray(stdimage.Rect(0, 0, width, height)) // opaque
}

func TestNotJSON(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "stdin:1:1: error: empty text, want a value (syntax)\n"},
		{"blank", " \n", "stdin:2:1: error: empty text, want a value (syntax)\n"},
		{"byte order mark", "\uFEFF" + hi, "stdin:1:1: error: unexpected UTF-8 byte order mark, not allowed in JSON (syntax)\n"},
		{"trailing comma", "[\n  {},\n]", "stdin:3:1: error: unexpected \"]\", want a value after the comma (syntax)\n    ]\n    ^\n"},
		{"two values", "{} {}", "stdin:1:4: error: "},
		{"invalid UTF-8", "[\"\xff\"]", "stdin:1:3: error: invalid UTF-8 byte 0xff (bad_text)\n    [\"\uFFFD\"]\n      ^\n"},
		{"deep", strings.Repeat("[", 300), "(too_deep)\n"},
		{"3 MB", `["` + strings.Repeat("あ", 1<<20) + `"]`, "(too_large)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, _ := check(t, c.in)
			assert.Equal(t, body.Unreadable, status)
			assert.Contains(t, stdout, c.want)

			status, stdout, _ = check(t, c.in, "-format", "json", "-")
			assert.Equal(t, body.Unreadable, status)
			var got map[string]any
			require.NoError(t, json.Unmarshal([]byte(stdout), &got))
			assert.NotEmpty(t, got["error"])
			assert.NotContains(t, got["error"], "line ", "the place is in other members")
			assert.NotZero(t, got["line"])
			assert.NotZero(t, got["column"])
			assert.Empty(t, got["kind"])
			assert.Equal(t, []any{}, got["violations"])
		})
	}
}

// An endless stream is not read to its end.
func TestEndless(t *testing.T) {
	var out bytes.Buffer
	status := run(t.Context(), nil, endless{}, &out, &out, func(string) string { return "" })
	assert.Equal(t, body.Unreadable, status)
	assert.Contains(t, out.String(), "(too_large)")
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestArguments(t *testing.T) {
	for _, c := range []struct {
		name           string
		args           []string
		status         int
		stdout, stderr string
	}{
		{"help", []string{"-h"}, body.Fine, usage, ""},
		{"long help", []string{"--help"}, body.Fine, usage, ""},
		{"unknown flag", []string{"-colour"}, body.Unreadable, "", "linecheck: flag provided but not defined: -colour (see linecheck -h)\n"},
		{"flag after a file", []string{"none.json", "-for=push"}, body.Unreadable, "", "linecheck: the flag -for must come before the files (see linecheck -h)\n"},
		{"file like a flag", []string{"none.json", "-force"}, body.Unreadable, "none.json: error: no such file or directory\n-force: error: no such file or directory\n2 files: 0 errors, 0 warnings, 2 files unreadable\n", ""},
		{"unknown use", []string{"-for", "liff"}, body.Unreadable, "", "linecheck: invalid value \"liff\" for flag -for: must be one of reply, push, multicast, narrowcast, broadcast, notification, liff-send, liff-share (see linecheck -h)\n"},
		{"LINE's errors of LIFF", []string{"-for", "liff-send", "-format", "line"}, body.Unreadable, "", "linecheck: -format line is not possible with -for liff-send: the errors of LIFF are not known (see linecheck -h)\n"},
		{"unknown format", []string{"-format", "xml"}, body.Unreadable, "", "linecheck: invalid value \"xml\" for flag -format: must be one of text, json, line, github, sarif (see linecheck -h)\n"},
		{"version", []string{"-version", "none.json"}, body.Fine, version(buildInfo()) + "\n", ""},
		{"no file", []string{"testdata/none.json"}, body.Unreadable, "testdata/none.json: error: no such file or directory\n", ""},
		{
			"no file, json", []string{"-format=json", "testdata/none.json"}, body.Unreadable,
			`{"file":"testdata/none.json","kind":"","error":"no such file or directory","violations":[]}` + "\n", "",
		},
		{"folder without JSON", []string{"testdata/golden"}, body.Unreadable, "testdata/golden: error: no .json files in this folder\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := check(t, "", c.args...)
			assert.Equal(t, c.status, status)
			assert.Equal(t, c.stdout, stdout)
			assert.Equal(t, c.stderr, stderr)
		})
	}
}

// The worst file decides, wherever it is.
func TestWorstStatus(t *testing.T) {
	dir := t.TempDir()
	good := write(t, filepath.Join(dir, "good.json"), hi)
	bad := write(t, filepath.Join(dir, "bad.json"), `{"type":"text"}`)
	torn := write(t, filepath.Join(dir, "torn.json"), `{`)
	for _, c := range []struct {
		args []string
		want int
	}{
		{[]string{good, good}, body.Fine},
		{[]string{bad, good}, body.Refused},
		{[]string{good, bad}, body.Refused},
		{[]string{torn, bad, good}, body.Unreadable},
		{[]string{good, bad, torn}, body.Unreadable},
	} {
		status, _, _ := check(t, "", c.args...)
		assert.Equal(t, c.want, status, c.args)
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "b.json"), hi)
	write(t, filepath.Join(dir, "a", "z.JSON"), hi)
	write(t, filepath.Join(dir, "a", "notes.txt"), "no JSON")
	if err := os.Symlink(dir, filepath.Join(dir, "a", "loop")); err != nil {
		t.Skip(err)
	}
	require.NoError(t, os.Symlink(filepath.Join(dir, "b.json"), filepath.Join(dir, "c.json")))
	require.NoError(t, os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "d.json")))
	require.NoError(t, os.Symlink(dir, filepath.Join(dir, "loop.json")))
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(dir, link))

	for _, root := range []string{dir, dir + string(filepath.Separator), link} {
		status, stdout, _ := check(t, "", root)
		assert.Equal(t, body.Refused, status, "d.json is a dangling link")
		clean := filepath.Clean(root) + string(filepath.Separator)
		assert.Equal(t, strings.Join([]string{
			clean + filepath.Join("a", "z.JSON") + ": message: nothing LINE would refuse",
			clean + "b.json: message: nothing LINE would refuse",
			clean + "c.json: message: nothing LINE would refuse",
			clean + "d.json: error: no such file or directory",
			"4 files: 0 errors, 0 warnings, 1 file unreadable\n",
		}, "\n"), stdout)
	}
}

// The library keeps 1,000 errors, and only the number of the others.
func TestMore(t *testing.T) {
	text := `{"to":[` + strings.TrimSuffix(strings.Repeat("5,", 1500), ",") + `],"messages":[` + hi + `]}`
	status, stdout, _ := check(t, text)
	assert.Equal(t, body.Refused, status)
	assert.Contains(t, stdout, "stdin: at least 500 more errors\n")
	assert.Contains(t, stdout, "multicast request, 1 message: 1500 errors")

	_, stdout, _ = check(t, text, "-format", "json")
	assert.True(t, strings.HasSuffix(stdout, `"more":500}`+"\n"))
}

// device looks like a terminal.
type device struct{ bytes.Buffer }

func (*device) Stat() (fs.FileInfo, error) { return deviceInfo{}, nil }

type deviceInfo struct{ fs.FileInfo }

func (deviceInfo) Mode() fs.FileMode { return fs.ModeDevice | fs.ModeCharDevice }

func TestTerminal(t *testing.T) {
	for _, c := range []struct {
		name            string
		env             map[string]string
		color, progress bool
	}{
		{"terminal", nil, true, true},
		{"NO_COLOR", map[string]string{"NO_COLOR": "1"}, false, true},
		{"empty NO_COLOR", map[string]string{"NO_COLOR": ""}, true, true},
		{"dumb", map[string]string{"TERM": "dumb"}, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, errs device
			status := run(t.Context(), []string{"testdata"}, strings.NewReader(""), &out, &errs, func(name string) string { return c.env[name] })
			assert.Equal(t, body.Refused, status)
			assert.Equal(t, c.color, strings.Contains(out.String(), "\x1b[31merror\x1b[0m"))
			assert.Equal(t, c.progress, strings.HasPrefix(errs.String(), "\r\x1b[Kchecking 1 of 19"))
			if c.progress {
				assert.True(t, strings.HasSuffix(errs.String(), "\r\x1b[K"), "nothing remains of it")
			}
		})
	}
	t.Run("json", func(t *testing.T) {
		var out device
		run(t.Context(), []string{"-format=json", "testdata"}, strings.NewReader(""), &out, &bytes.Buffer{}, func(string) string { return "" })
		assert.NotContains(t, out.String(), "\x1b")
	})
}

// No text of an untrusted file reaches the terminal as a command.
func TestHostile(t *testing.T) {
	dir := t.TempDir()
	file := write(t, dir+"/a\x1b[2Jb.json", "{\"type\":\"text\",\"\x7f\u202e\u009b\":\"\"}")
	_, stdout, _ := check(t, "", file)
	for _, r := range "\x1b\x7f\u202e\u009b" {
		assert.NotContains(t, stdout, string(r))
	}
}
