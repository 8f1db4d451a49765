package lineerror_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// A property and a pointer write an empty name alike, and both can be parsed.
func TestEmptyNameInProperty(t *testing.T) {
	v := fault.Violation{Path: `messages[0].contents.body[""].text`, Rule: fault.UnknownProperty}
	pointer, ok := v.Path.Pointer("messages[0].contents")
	assert.True(t, ok)
	assert.Equal(t, "/body//text", pointer)
	assert.Equal(t, pointer, lineerror.Property(v))
	assert.Equal(t, `template//a~1b/0`, lineerror.Property(fault.Violation{Path: `messages[0].template[""]["a/b"][0]`}))

	for property, path := range map[string]fault.Path{
		"/body//text": `messages[0].contents.body[""].text`,
		"/body/":      `messages[0].contents.body[""]`,
		"/":           "messages[0].contents",
	} {
		err := lineerror.Parse(`{"message":"A message (messages[0]) in the request body is invalid","details":[{"message":"unknown field","property":"` + property + `"}]}`)
		assert.Equal(t, path, fault.Violations(err)[0].Path, property)
	}

	// The request has the member: it is empty, not absent.
	request := []byte(`{"messages":[{"type":"template","altText":"a","template":{"":{"actions":[{"label":""}]}}}]}`)
	got := lineerror.ResponseTo(request, fault.Violation{Path: `messages[0].template[""].actions[0].label`, Rule: fault.Required})
	assert.Contains(t, string(got), "must be non-empty text")
}
