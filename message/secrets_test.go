package message_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"log/slog"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/markdown"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/message/notification"
)

const canary = "b60d432864f44d079f6d8efe86cf404b"

// holders returns a pointer to a value of each message, and of each other type that contains a token, with the
// canary in texts, tokens and unknown members.
func holders(t *testing.T) map[string]any {
	t.Helper()
	x := map[string]json.RawMessage{"later": json.RawMessage(`"` + canary + `"`)}
	raw, err := message.NewRaw(`{"type":"hologram","quoteToken":"` + canary + `"}`)
	require.NoError(t, err)
	text := &message.Text{Text: canary, QuoteToken: canary, Extra: x}
	ms := []message.Message{text, &message.TextV2{QuoteToken: canary}, raw}
	return map[string]any{
		"message.Text":           text,
		"message.TextV2":         &message.TextV2{Text: canary, QuoteToken: canary, Extra: x},
		"message.Sticker":        &message.Sticker{QuoteToken: canary, Extra: x},
		"message.Image":          &message.Image{Extra: x},
		"message.Video":          &message.Video{Extra: x},
		"message.Audio":          &message.Audio{Extra: x},
		"message.Location":       &message.Location{Title: canary, Address: canary, Extra: x},
		"message.Coupon":         &message.Coupon{Extra: x},
		"message.Imagemap":       &message.Imagemap{Extra: x},
		"message.Template":       &message.Template{AltText: canary, Extra: x},
		"message.Flex":           &message.Flex{AltText: canary, Extra: x},
		"message.Raw":            raw,
		"message.Messages":       new(message.Messages(ms)),
		"message.Reply":          &message.Reply{ReplyToken: canary, Messages: ms, Extra: x},
		"message.Push":           &message.Push{Messages: ms, Extra: x},
		"message.Multicast":      &message.Multicast{Messages: ms, Extra: x},
		"message.Batch":          &message.Batch{To: []ids.UserID{canary}, RetryKey: canary},
		"message.Broadcast":      &message.Broadcast{Messages: ms, Extra: x},
		"message.Validation":     &message.Validation{Messages: ms, Extra: x},
		"message.LIFFSend":       &message.LIFFSend{Messages: ms, Extra: x},
		"message.LIFFShare":      &message.LIFFShare{Messages: ms, Extra: x},
		"message.MarkAsRead":     &message.MarkAsRead{MarkAsReadToken: canary, Extra: x},
		"notification.Flexible":  &notification.Flexible{To: canary, Messages: ms, Extra: x},
		"notification.Templated": &notification.Templated{To: canary, TemplateKey: canary, Extra: x},
		"narrowcast.Request":     &narrowcast.Request{Messages: ms, Extra: x},
		"markdown.Options":       &markdown.Options{QuoteToken: canary},
	}
}

// shownHolders has the types that need not hide their tokens.
var shownHolders = map[string]string{
	"markdown.Stream": "its options hide their token; nothing else is exported",
	"linetest.Event":  "its tokens are made up",
	"linetest.Server": "its tokens are made up",
}

// leaks reports whether out contains the canary, under any verb.
func leaks(out string) bool {
	return slices.ContainsFunc(canaryForms, func(form string) bool { return strings.Contains(out, form) })
}

var canaryForms = []string{
	canary[:8], fmt.Sprintf("%x", canary[:8]), fmt.Sprintf("%X", canary[:8]), fmt.Sprintf("% x", canary[:8]), fmt.Sprintf("% X", canary[:8]),
	strings.Trim(fmt.Sprint([]byte(canary[:8])), "[]"), strings.Trim(fmt.Sprintf("%U", []byte(canary[:3])), "[]"),
}

// around returns values that contain v.
func around(v any) []any {
	r := reflect.ValueOf(v)
	list := reflect.MakeSlice(reflect.SliceOf(r.Type()), 2, 2)
	list.Index(1).Set(r)
	named := reflect.MakeMap(reflect.MapOf(reflect.TypeFor[string](), r.Type()))
	named.SetMapIndex(reflect.ValueOf("k"), r)
	array := reflect.New(reflect.ArrayOf(1, r.Type()))
	array.Elem().Index(0).Set(r)
	field := reflect.New(reflect.StructOf([]reflect.StructField{{Name: "V", Type: r.Type()}}))
	field.Elem().Field(0).Set(r)
	return []any{
		v, list.Interface(), named.Interface(), array.Interface(), array.Elem().Interface(), field.Interface(), field.Elem().Interface(),
		[]any{v}, map[string]any{"k": v}, map[int][]any{1: {v}}, struct{ V any }{v}, []struct{ V any }{{v}}, &[]any{v},
		errors.Join(fmt.Errorf("sending %v: %w", v, os.ErrClosed)), fmt.Errorf("sending %s", []any{v}),
	}
}

// everyVerb has the printable ASCII characters without those that are not passed to the type: see package ids.
var everyVerb = func() (verbs string) {
	for c := rune('!'); c <= '~'; c++ {
		if !strings.ContainsRune("%0123456789#+-*.[]pw", c) {
			verbs += string(c)
		}
	}
	return verbs
}()

func TestNoVerbShowsAToken(t *testing.T) {
	for name, p := range holders(t) {
		t.Run(name, func(t *testing.T) {
			b, err := json.Marshal(p)
			require.NoError(t, err)
			require.True(t, leaks(string(b)), "contains no canary")
			value := reflect.ValueOf(p).Elem().Interface()
			for _, v := range append(around(p), around(value)...) {
				letters := "bcdeEfFgGoOqstTUvxX!z" // the verbs of package fmt, and two that it handles as all others
				if v == p || reflect.TypeOf(v) == reflect.TypeOf(value) {
					letters = everyVerb
				}
				say := func(out, how string) {
					if leaks(out) {
						t.Errorf("%s of %T: %s", how, v, out)
					}
				}
				for _, c := range letters {
					for _, flags := range []string{"", "+", "#", "+#", "-40.3"} {
						verb := "%" + flags + string(c)
						say(fmt.Sprintf(verb, v), verb)
					}
				}
				for _, slip := range []string{"no verb", "%!", "%", "%[5]v", "%*d"} {
					say(fmt.Sprintf(slip, v), slip)
				}
				say(fmt.Sprint(v)+fmt.Sprintln(v, v)+string(fmt.Append(nil, v)), "Print")
				func() {
					defer func() { say(fmt.Sprint(recover()), "a panic") }()
					panic(v)
				}()
			}
			assert.False(t, leaks(fmt.Sprintf("%p", p)))
		})
	}
}

func TestNoLogShowsAToken(t *testing.T) {
	for name, p := range holders(t) {
		t.Run(name, func(t *testing.T) {
			var text, js bytes.Buffer
			value := reflect.ValueOf(p).Elem().Interface()
			for _, v := range []any{p, value, fmt.Errorf("sending %v", value)} {
				for _, h := range []slog.Handler{slog.NewTextHandler(&text, nil), slog.NewJSONHandler(&js, nil)} {
					log := slog.New(h)
					log.Info("sent", "it", v)
					log.Info("sent", slog.Group("in", slog.Any("it", v)))
					log.With("it", v).WithGroup("in").Warn("again", "it", v)
				}
			}
			for _, v := range append(around(p), around(value)...) { // the JSON handler passes these to encoding/json
				slog.New(slog.NewTextHandler(&text, nil)).Info("sent", "it", v)
			}
			assert.False(t, leaks(text.String()), text.String())
			assert.False(t, leaks(js.String()), js.String())
			assert.Regexp(t, `"it":"\[[a-z]`, js.String())
		})
	}
}

// encoding/json writes tokens, so slog shows them where it uses encoding/json.
func TestWhereLogsShowAToken(t *testing.T) {
	m := &message.Text{Text: "a", QuoteToken: canary}
	for _, v := range []any{[]message.Message{m}, map[string]any{"k": m}, struct{ V any }{m}} {
		var out bytes.Buffer
		slog.New(slog.NewJSONHandler(&out, nil)).Info("sent", "it", v)
		assert.True(t, leaks(out.String()))
	}
}

func TestSummaries(t *testing.T) {
	hello := &message.Text{Text: "Hello", QuoteToken: canary}
	raw, err := message.NewRaw("{\"type\":\"holo\\ngram\"}")
	require.NoError(t, err)
	for want, v := range map[string]any{
		"[text message, 78 bytes of JSON]":                                 hello,
		`[holo\ngram message, 21 bytes of JSON]`:                           raw,
		"[message, 2 bytes of JSON]":                                       message.Raw{},
		"[text message, cannot be written as JSON]":                        message.Text{Text: "\xff"},
		"[imagemap message, 19 bytes of JSON]":                             message.Imagemap{},
		"[reply of text, 110 bytes of JSON]":                               message.Reply{ReplyToken: "a", Messages: []message.Message{hello}},
		"[push of no messages, 2 bytes of JSON]":                           &message.Push{},
		`[broadcast of text, holo\ngram, 120 bytes of JSON]`:               message.Broadcast{Messages: []message.Message{hello, nil, raw}},
		"[list of sticker, sticker, sticker, sticker, sticker and 2 more]": message.Messages(slices.Repeat([]message.Message{new(message.Sticker)}, 7)),
		"[narrowcast of no messages, 2 bytes of JSON]":                     &narrowcast.Request{},
		"[liff.sendMessages call of text, 93 bytes of JSON]":               message.LIFFSend{Messages: []message.Message{hello}},
		"[mark-as-read request, 23 bytes of JSON]":                         message.MarkAsRead{MarkAsReadToken: "a"},
		"[flexible notification of no messages, 2 bytes of JSON]":          &notification.Flexible{},
		"[templated notification, 10 bytes of JSON]":                       notification.Templated{To: "a"},
		"[loading animation, 21 bytes of JSON]":                            &message.LoadingAnimation{LoadingSeconds: 20},
		"<nil>":                                                            (*message.Text)(nil),
	} {
		assert.Equal(t, want, fmt.Sprint(v))
		if l, ok := v.(slog.LogValuer); ok && want != "<nil>" {
			assert.Equal(t, want, l.LogValue().String())
		}
	}
}

// A panic prints the type and address of a struct, but the text of a string, even of a token: see package ids.
func TestACrashShowsNoToken(t *testing.T) {
	const key = "LINEMSG_TEST_CRASH"
	values := map[string]any{}
	for _, name := range []string{"message.Text", "message.Reply", "message.Messages"} {
		p := holders(t)[name]
		values[name], values["*"+name] = reflect.ValueOf(p).Elem().Interface(), p
		values["error of "+name] = fmt.Errorf("sending %s", p)
	}
	if name := os.Getenv(key); name != "" {
		go panic(values[name]) // in another goroutine, because testing recovers
		select {}
	}
	for name := range values {
		crash := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestACrashShowsNoToken$")
		crash.Env = append(os.Environ(), key+"="+name)
		out, err := crash.CombinedOutput()
		require.Error(t, err)
		require.Contains(t, string(out), "panic: ")
		assert.False(t, leaks(string(out)), "%s: %s", name, out)
	}
}

// Every exported type that contains a token, also in an interface, must be tested above. The types are read from
// the source, so that none is forgotten.
func TestAllHoldersOfTokensAreTested(t *testing.T) {
	s := newSource(t, "..")
	require.Len(t, s.secrets, 8)
	tested := holders(t)
	for name := range s.refs {
		_, exported, _ := strings.Cut(name, ".")
		if !ast.IsExported(exported) || s.secrets[name] || s.interfaces[name] != nil || !s.holds(name, map[string]bool{}) {
			continue
		}
		if _, ok := tested[name]; !ok && shownHolders[name] == "" {
			t.Errorf("%s holds a token: give it Format and LogValue, and add it to holders", name)
		}
	}
	for name := range maps.All(shownHolders) {
		assert.True(t, s.holds(name, map[string]bool{}), "%s holds no token", name)
	}
	for _, name := range []string{"message.Text", "message.Reply", "message.Messages", "narrowcast.Request"} {
		assert.True(t, s.holds(name, map[string]bool{}), "%s is not found", name)
	}
	for name, methods := range s.methods {
		if _, typ, _ := strings.Cut(name, "."); methods["message"] && ast.IsExported(typ) {
			assert.Contains(t, tested, name, "a message")
		}
	}
}

// source describes the types of this module by package and name, such as message.Text.
type source struct {
	refs       map[string][]string        // the types named in its declaration
	methods    map[string]map[string]bool // by name
	interfaces map[string]map[string]bool // the methods of an interface
	secrets    map[string]bool            // the types of package ids that hide their text
}

func newSource(t *testing.T, root string) *source {
	t.Helper()
	s := &source{map[string][]string{}, map[string]map[string]bool{}, map[string]map[string]bool{}, map[string]bool{}}
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() && slices.Contains([]string{"examples", "internal", "testdata", ".git"}, d.Name()) {
			return fs.SkipDir
		}
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err == nil {
			s.add(file)
		}
		return err
	}))
	return s
}

func (s *source) add(file *ast.File) {
	in := file.Name.Name + "."
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.TypeSpec:
			if i, ok := n.Type.(*ast.InterfaceType); ok {
				s.interfaces[in+n.Name.Name] = map[string]bool{}
				for _, m := range i.Methods.List {
					for _, name := range m.Names {
						s.interfaces[in+n.Name.Name][name.Name] = true
					}
				}
			}
			s.refs[in+n.Name.Name] = named(n.Type, in)
		case *ast.FuncDecl:
			if n.Recv != nil {
				for _, name := range named(n.Recv.List[0].Type, in) {
					if s.methods[name] == nil {
						s.methods[name] = map[string]bool{}
					}
					s.methods[name][n.Name.Name] = true
				}
			}
		case *ast.CompositeLit: // form{typ: "ReplyToken", secret: true}
			typ, secret := "", false
			for _, e := range n.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					key, _ := kv.Key.(*ast.Ident)
					if lit, ok := kv.Value.(*ast.BasicLit); ok && key != nil && key.Name == "typ" {
						typ, _ = strconv.Unquote(lit.Value)
					}
					secret = secret || key != nil && key.Name == "secret"
				}
			}
			if in == "ids." && secret {
				s.secrets[in+typ] = true
			}
		}
		return true
	})
}

// named returns the types named in a declaration, without the parameters of functions.
func named(expr ast.Expr, in string) (names []string) {
	ast.Inspect(expr, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncType, *ast.InterfaceType:
			return false
		case *ast.Field: // its type, not its name
			names = append(names, named(n.Type, in)...)
			return false
		case *ast.SelectorExpr:
			names = append(names, fmt.Sprint(n.X)+"."+n.Sel.Name)
			return false
		case *ast.Ident:
			names = append(names, in+n.Name)
		}
		return true
	})
	return names
}

// holds reports whether a value of the type can contain a token.
func (s *source) holds(name string, asked map[string]bool) bool {
	if s.secrets[name] {
		return true
	}
	if asked[name] {
		return false
	}
	asked[name] = true
	for _, ref := range s.refs[name] {
		if s.holds(ref, asked) {
			return true
		}
	}
	if wanted := s.interfaces[name]; len(wanted) > 0 {
		for variant, has := range s.methods {
			if strings.HasPrefix(variant, name[:strings.Index(name, ".")+1]) && covers(has, wanted) && s.holds(variant, asked) {
				return true
			}
		}
	}
	return false
}

func covers(has, wanted map[string]bool) bool {
	for name := range wanted {
		if !has[name] {
			return false
		}
	}
	return true
}
