package ids_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
)

// leaked checks that out does not contain secretText under any verb.
func leaked(t *testing.T, out string) {
	t.Helper()
	for _, form := range []string{"%s", "%x", "%X", "% x", "%d", "%v"} {
		assert.NotContains(t, out, fmt.Sprintf(form, secretText))
		assert.NotContains(t, out, strings.Trim(fmt.Sprintf(form, []byte(secretText)), "[]"))
	}
	assert.NotContains(t, out, secretText[:8])
}

const secretText = "b60d432864f44d079f6d8efe86cf404b"

// secrets returns secretText as a value of each type that hides it.
func secrets() map[string]any {
	out := map[string]any{}
	for _, name := range names {
		if k := kinds[name]; k.secret {
			out[name] = k.of(secretText)
		}
	}
	return out
}

func TestNoVerbShowsASecret(t *testing.T) {
	for name, id := range secrets() {
		t.Run(name, func(t *testing.T) {
			type inner struct{ T any }
			nested := struct {
				Name string
				Any  any
				In   []inner
				Map  map[string]any
			}{"x", id, []inner{{id}}, map[string]any{"k": id}}
			for c := '!'; c <= '~'; c++ {
				if strings.ContainsRune("%0123456789#+-*.[]pwT", c) {
					continue // not passed to the type: see the package comment
				}
				for _, flags := range []string{"", "+", "#", "-", " ", "0", "40", ".3", "+#"} {
					verb := "%" + flags + string(c)
					leaked(t, fmt.Sprintf(verb, id))
					leaked(t, fmt.Sprintf(verb, &id))
					leaked(t, fmt.Sprintf(verb, nested))
					leaked(t, fmt.Sprintf(verb, []any{id}))
				}
			}
			leaked(t, fmt.Sprint(id)+fmt.Sprintln(id, nested)+id.(fmt.GoStringer).GoString())
			leaked(t, fmt.Errorf("reply with %v: %w", id, errors.New("400")).Error())
		})
	}
}

func TestNoVerbShowsASecretInATypedStruct(t *testing.T) {
	bot := struct {
		Secret ids.ChannelSecret
		Token  *ids.AccessToken
		Reply  []ids.ReplyToken
		Links  map[ids.Nonce]ids.LinkToken
	}{secretText, new(ids.AccessToken(secretText)), []ids.ReplyToken{secretText}, map[ids.Nonce]ids.LinkToken{secretText: secretText}}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d"} {
		leaked(t, fmt.Sprintf(verb, bot))
		leaked(t, fmt.Sprintf(verb, &bot))
	}
}

func TestSecretsTellApart(t *testing.T) {
	assert.Equal(t, "[reply token, 32 bytes, sha256 "+sumOf+"]", fmt.Sprint(ids.ReplyToken(secretText)))
	assert.Equal(t, "[reply token, empty]", fmt.Sprintf("%q", ids.ReplyToken("")))
	assert.Equal(t, "[channel secret, 32 bytes, sha256 "+sumOf+"]", fmt.Sprintf("%+v", ids.ChannelSecret(secretText)))
	assert.Equal(t, "[nonce, 32 bytes, sha256 "+sumOf+"]", fmt.Sprintf("%#v", ids.Nonce(secretText)))
	assert.NotEqual(t, fmt.Sprint(ids.ReplyToken("a")), fmt.Sprint(ids.ReplyToken("b")))
}

// sumOf is the output of sha256sum for secretText, cut at 8 digits.
const sumOf = "f759b500"

func TestNoLogShowsASecret(t *testing.T) {
	handlers := map[string]func(*bytes.Buffer) slog.Handler{
		"text": func(b *bytes.Buffer) slog.Handler { return slog.NewTextHandler(b, nil) },
		"JSON": func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) },
	}
	for format, handler := range handlers {
		t.Run(format, func(t *testing.T) {
			for name, id := range secrets() {
				t.Run(name, func(t *testing.T) {
					var out bytes.Buffer
					log := slog.New(handler(&out))
					log.Info("reply", "token", id)
					log.Info("reply", slog.Group("in", slog.Any("token", id)))
					log.With("token", id).Warn("again")
					shown := ", 32 bytes, sha256 " + sumOf + "]"
					if name == "PhoneNumberHash" {
						shown = "[phone number hash, 32 bytes]"
					}
					assert.Equal(t, 3, strings.Count(out.String(), shown))
					leaked(t, out.String())
				})
			}
		})
	}
	t.Run("text, in a struct", func(t *testing.T) {
		var out bytes.Buffer
		slog.New(slog.NewTextHandler(&out, nil)).Info("x", "v", struct{ Token ids.ReplyToken }{secretText})
		leaked(t, out.String())
	})
}

// A token is shown in the ways that the package comment lists, and in no other
// known way.
func TestWhereASecretIsStillShown(t *testing.T) {
	type holder struct{ Token ids.ReplyToken }
	shows := func(format string, v any) string { return fmt.Sprintf(format, v) }
	marshalled, err := json.Marshal([]ids.ReplyToken{secretText})
	require.NoError(t, err)
	for way, out := range map[string]string{
		"an unexported field":                    shows("%v", struct{ token ids.ReplyToken }{secretText}),
		"a verb that does not apply to pointers": shows("%s", []*holder{{secretText}}),
		"%p":                                     shows("%p", ids.ReplyToken(secretText)),
		"%w":                                     shows("%w", ids.ReplyToken(secretText)),
		"encoding/json":                          string(marshalled),
	} {
		assert.Contains(t, out, secretText, way)
	}
	leaked(t, shows("%v", []holder{{secretText}})+shows("%s", []holder{{secretText}})+shows("%+v", &holder{secretText}))
}

func TestConversionRevealsASecret(t *testing.T) {
	assert.Equal(t, secretText, string(ids.AccessToken(secretText)))
}
