package narrowcast_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// texts returns the violations as they are printed.
func texts(violations []fault.Violation) []string {
	var all []string
	for _, v := range violations {
		all = append(all, v.Error())
	}
	return all
}

// body returns a valid request after edit.
func body(edit func(*narrowcast.Request)) *narrowcast.Request {
	r := &narrowcast.Request{Messages: []message.Message{&message.Text{Text: "hello"}}}
	if edit != nil {
		edit(r)
	}
	return r
}

func to(r narrowcast.Recipient) *narrowcast.Request {
	return body(func(b *narrowcast.Request) { b.Recipient = r })
}

func of(d narrowcast.Demographic) *narrowcast.Request {
	return body(func(b *narrowcast.Request) { b.Filter = &narrowcast.Filter{Demographic: d} })
}

// verdict is a request and the violations Lint returns for it.
type verdict struct {
	name string
	body *narrowcast.Request
	want []string
}

func check(t *testing.T, verdicts []verdict) {
	t.Helper()
	for _, v := range verdicts {
		t.Run(v.name, func(t *testing.T) {
			found := v.body.Lint()
			assert.Equal(t, v.want, texts(found))
			var errs []string
			for _, one := range found {
				if one.Severity == fault.SeverityError {
					errs = append(errs, one.Error())
				}
				if one.Rule != fault.UnknownKind && !strings.HasPrefix(string(one.Path), "messages[") {
					assert.Contains(t, one.Doc, "#", "each names its page")
				}
			}
			assert.Equal(t, errs, texts(fault.Violations(v.body.Validate())), "Validate returns only the errors")
		})
	}
}

func texting(n int) *narrowcast.Request {
	return body(func(b *narrowcast.Request) {
		b.Messages = nil
		for range n {
			b.Messages = append(b.Messages, &message.Text{Text: "hello"})
		}
	})
}

func TestRequest(t *testing.T) {
	user := ids.UserID("U8189cf6745fc0d808977bdb0b9f22995")
	check(t, []verdict{
		{"least", body(nil), nil},
		{"empty", &narrowcast.Request{}, []string{"messages: empty, needs 1 to 5 messages"}},
		{"5 messages", texting(5), nil},
		{"6 messages", texting(6), []string{"messages: 6 messages, at most 5 a request"}},
		{"a fault in a message", body(func(b *narrowcast.Request) { b.Messages[0] = &message.Text{} }),
			[]string{"messages[0].text: empty, needs 1 to 5000 UTF-16 code units"}},
		{"a mention", body(func(b *narrowcast.Request) {
			b.Messages[0] = &message.TextV2{Text: "{u}", Substitution: map[string]message.Substitution{
				"u": &message.Mention{Mentionee: &message.MentionUser{UserID: user}},
			}}
		}), []string{"messages[0].substitution.u: a mention is allowed only in a reply or a push"}},
	})

	quoting := body(func(b *narrowcast.Request) {
		b.Messages[0] = &message.Text{Text: "hello", QuoteToken: "q3Plxr4AgKd"}
	})
	assert.ErrorIs(t, quoting.Validate(), fault.NotHere)
}

func TestRequestTooLarge(t *testing.T) {
	b := body(func(b *narrowcast.Request) {
		area := &narrowcast.Area{OneOf: make([]narrowcast.AreaCode, 300_000)}
		for i := range area.OneOf {
			area.OneOf[i] = "jp_13"
		}
		b.Filter = &narrowcast.Filter{Demographic: area}
	})
	assert.ErrorIs(t, b.Validate(), fault.TooLarge)
}

func TestQuotaUseIsUnknown(t *testing.T) {
	for _, r := range []*narrowcast.Request{nil, {}, body(nil)} {
		n, known := r.QuotaUse()
		assert.Zero(t, n)
		assert.False(t, known)
	}
}

func TestLimit(t *testing.T) {
	with := func(l narrowcast.Limit) *narrowcast.Request {
		return body(func(b *narrowcast.Request) { b.Limit = &l })
	}
	check(t, []verdict{
		{"empty", with(narrowcast.Limit{}), nil},
		{"one", with(narrowcast.Limit{Max: 1}), nil},
		{"many", with(narrowcast.Limit{Max: math.MaxInt}), nil},
		{"up to the quota", with(narrowcast.Limit{UpToRemainingQuota: true}), nil},
		{"all or nobody", with(narrowcast.Limit{UpToRemainingQuota: true, ForbidPartialDelivery: true}), nil},
		{"all or nobody, of any quota", with(narrowcast.Limit{Max: 10, ForbidPartialDelivery: true}),
			[]string{"limit.forbidPartialDelivery: true, needs upToRemainingQuota to be true"}},
	})
	assert.ErrorIs(t, with(narrowcast.Limit{ForbidPartialDelivery: true}).Validate(), fault.Needs)
	assert.ErrorIs(t, with(narrowcast.Limit{Max: -1}).Validate(), fault.OutOfRange)
}
