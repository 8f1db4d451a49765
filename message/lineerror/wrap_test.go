package lineerror_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// The client's error keeps its text and its chain, and has the rules and refusals of the response.
func TestWrap(t *testing.T) {
	cause := errors.New(`unexpected status code: 400, {"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}`)
	err := lineerror.Wrap(fmt.Errorf("push: %w", cause))
	require.EqualError(t, err, "push: "+cause.Error())
	require.ErrorIs(t, err, cause)
	require.ErrorIs(t, err, fault.Required)
	require.Len(t, fault.Violations(err), 1)
	assert.Equal(t, fault.Path("messages[0].text"), fault.Violations(err)[0].Path)
	var e *lineerror.Error
	require.ErrorAs(t, err, &e)
	assert.Same(t, err, lineerror.Wrap(err), "only once")

	require.ErrorIs(t, lineerror.Wrap(errors.New(`unexpected status code: 429, {"message":"You have reached your monthly limit."}`)), lineerror.MonthlyLimit)

	require.NoError(t, lineerror.Wrap(nil))
	for _, text := range []string{"", "timeout", "unexpected status code: 502, <html>{}", "{", `{"error":"a"}`} {
		plain := errors.New(text)
		assert.Same(t, plain, lineerror.Wrap(plain), text)
	}
}
