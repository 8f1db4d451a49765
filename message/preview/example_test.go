package preview_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/message/template"
)

func ExampleHTML() {
	ms := []message.Message{&message.Template{AltText: "How was your coffee?", Template: &template.Confirm{
		Text: "How was your coffee?",
		Actions: []action.Action{
			&action.Postback{Label: "Good", Data: "stars=5"},
			&action.Postback{Label: "Could have been better", Data: "stars=2"},
		},
	}}}
	handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if err := preview.HTML(w, preview.Options{Title: "Survey"}, ms...); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})

	w := httptest.NewRecorder()
	handler.ServeHTTP(w, httptest.NewRequestWithContext(context.Background(), http.MethodGet, "/preview", nil))
	fmt.Println(w.Header().Get("Content-Type"))
	fmt.Println(strings.Contains(w.Body.String(), "22 grapheme clusters, at most 20 in a confirm template"))
	// Output:
	// text/html; charset=utf-8
	// true
}

// An approval screen shows each message of a campaign beside its own buttons.
func ExampleElement() {
	campaign := []message.Message{
		&message.Text{Text: "The spring menu is here."},
		&message.Image{OriginalContentURL: "https://shop.example/spring.jpg", PreviewImageURL: "https://shop.example/spring-small.jpg"},
	}
	for i, m := range campaign {
		element, err := preview.Element(preview.Options{
			IDPrefix: fmt.Sprintf("m%d-", i),
			Nonce:    "r4nd0m", // of the Content-Security-Policy of the page
			Images:   func(url string) (string, bool) { return url, strings.HasPrefix(url, "https://shop.example/") },
		}, m)
		if err != nil {
			fmt.Println(err)
			return
		}
		text := string(element)
		fmt.Println(strings.Contains(text, fmt.Sprintf(`id="m%d-messages[0]"`, i)), strings.Contains(text, `<img src="https://shop.example/spring-small.jpg"`))
	}
	// Output:
	// true false
	// true true
}
