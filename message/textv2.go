package message

import (
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// TextV2 is a text message in which {name} placeholders are replaced with mentions and LINE emoji:
//
//	&message.TextV2{
//		Text: "Welcome, {user}! {heart}",
//		Substitution: map[string]message.Substitution{
//			"user":  &message.Mention{Mentionee: &message.MentionUser{UserID: id}},
//			"heart": &message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "215"},
//		},
//	}
//
// Write {{ and }} for literal braces.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#text-message-v2
type TextV2 struct {
	Text         string                  // 1 to 5000 UTF-16 code units
	Substitution map[string]Substitution // at most 100; names of 1 to 20 of 0-9 A-Z a-z _
	QuoteToken   ids.QuoteToken          // of the quoted message; only in a [Reply] or [Push] to the same chat
	QuickReply   *QuickReply
	Sender       *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

// Substitution is a [*Mention] or an [*Emoji], or a [*Raw] for a type that this version does not know.
type Substitution interface {
	GetType() string

	describe(*schema.Fields)
	substitution()
}

var substitutions = schema.KindsOf(orRaw[Substitution]("substitution", "mention", "emoji"),
	func(r schema.Raw) Substitution { return &Raw{r} },
	func() Substitution { return new(Mention) },
	func() Substitution { return new(Emoji) },
)

func (m *TextV2) describe(f *schema.Fields) {
	f.Kind("message", "textV2", "text-message-v2", &m.Extra)
	f.Fitted("text", m.fit)
	f.String("text", &m.Text, schema.UTF16(1, MaxText).Shown())
	f.Rule("text", fault.BadPlaceholder, "braces pair, and every {name} has a substitution", m.checkPlaceholders)
	f.Lint("text", fault.NearLimit, "LINE emoji count as alternative texts that are not published", func(x schema.Finder) {
		if len(m.Substitution) > 0 {
			_, uses := m.used("emoji")
			warnNearLimit(x, m.Text, uses)
		}
	})
	f.Lint("text", fault.Deprecated, "LINE emoji as private code points are no longer shown", func(x schema.Finder) {
		warnPrivateEmoji(x, m.Text)
	})
	schema.Map(f, "substitution", &m.Substitution, schema.Variants(substitutions, nil), schema.Items(0, 100, "substitutions"), substitutionKey)
	f.Rule("substitution", fault.TooMany, "at most 20 mentions", func(x schema.Finder) { m.checkCount(x, "mention", "mentions") })
	f.Rule("substitution", fault.TooMany, "at most 20 emoji", func(x schema.Finder) { m.checkCount(x, "emoji", "LINE emojis") })
	f.Lint("substitution", fault.TooMany, "at most 20 mentions, each use counted", func(x schema.Finder) { m.warnUses(x, "mention", "mentions") })
	f.Lint("substitution", fault.TooMany, "at most 20 emoji, each use counted", func(x schema.Finder) { m.warnUses(x, "emoji", "LINE emojis") })
	f.Lint("substitution", fault.Doubtful, "not used in the text", m.warnUnused)
	describeQuote(f, &m.QuoteToken)
	describeCommon(f, &m.QuickReply, &m.Sender)
}

const (
	maxSubstitutionKey = 20 // letters of a name
	maxOfOneKind       = 20 // mentions, and LINE emoji, of one message
	keyPattern         = "^[0-9A-Za-z_]{1,20}$"
)

var substitutionKey = schema.Free().Required().Is(&schema.Ext{Form: &schema.Form{
	Name: keyPattern, Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		if !isKey(s) {
			say.Error(fault.BadFormat, schema.Quote(s)+" is not a valid name, must be "+keyForm)
		}
	},
}})

const keyForm = "1 to 20 of 0-9 A-Z a-z _"

func isKey(s string) bool {
	for i := range len(s) {
		c := s[i]
		if (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') && c != '_' {
			return false
		}
	}
	return s != "" && len(s) <= maxSubstitutionKey
}

// brace is a placeholder of a textV2, or an unpaired brace.
type brace struct {
	at     int // of the brace, in bytes
	name   string
	paired bool
}

func braces(text string) iter.Seq[brace] {
	return func(yield func(brace) bool) {
		last := strings.LastIndexByte(text, '}') // no placeholder closes after it
		for i := 0; i < len(text); i++ {
			c := text[i]
			if c != '{' && c != '}' {
				continue
			}
			if i+1 < len(text) && text[i+1] == c { // a literal brace
				i++
				continue
			}
			if c == '}' || i > last {
				if !yield(brace{i, text[i : i+1], false}) {
					return
				}
				continue
			}
			end := strings.IndexByte(text[i:], '}')
			if !yield(brace{i, text[i+1 : i+end], true}) {
				return
			}
			i += end
		}
	}
}

func (m *TextV2) checkPlaceholders(x schema.Finder) {
	said := make(map[string]bool) // names already reported
	names, at, unit := "", 0, 0
	for b := range braces(m.Text) {
		_, has := m.Substitution[b.name]
		if b.paired && has {
			continue
		}
		unit += length.UTF16.Count(m.Text[at:b.at])
		at = b.at
		switch {
		case !b.paired && b.name == "{":
			x.Say(`"{" at UTF-16 index ` + strconv.Itoa(unit) + ` is not closed; a literal brace is "{{"`)
		case !b.paired:
			x.Say(`"}" at UTF-16 index ` + strconv.Itoa(unit) + ` has no "{"; a literal brace is "}}"`)
		case said[b.name]:
		case !isKey(b.name): // could be a user's text
			said[b.name] = true
			x.Say(`"{" at UTF-16 index ` + strconv.Itoa(unit) + ` does not start a name of ` + keyForm + `; a literal brace is "{{"`)
		case !x.Held("substitution"):
			said[b.name] = true
			if names == "" {
				names = m.names()
			}
			x.Say("{" + b.name + "} has no substitution" + names)
		}
	}
}

// names returns a note on the first substitutions.
func (m *TextV2) names() string {
	const most = 10
	names := slices.Sorted(maps.Keys(m.Substitution))
	rest := ""
	if len(names) > most {
		rest = " and " + strconv.Itoa(len(names)-most) + " more"
		names = names[:most]
	}
	for i, name := range names {
		if !isKey(name) {
			names[i] = schema.Quote(name)
		}
	}
	if len(names) == 0 {
		return " (none defined)"
	}
	return " (defined: " + strings.Join(names, ", ") + rest + ")"
}

// used returns the number of distinct placeholders of a kind in the text, and the number of their uses.
func (m *TextV2) used(kind string) (names, uses int) {
	seen := make(map[string]struct{})
	for b := range braces(m.Text) {
		if s := m.Substitution[b.name]; b.paired && !schema.IsNil(s) && s.GetType() == kind {
			seen[b.name] = struct{}{}
			uses++
		}
	}
	return len(seen), uses
}

// checkCount counts each name once, however often the text uses it. LINE does not document how it counts them.
func (m *TextV2) checkCount(x schema.Finder, kind, noun string) {
	if len(m.Substitution) <= maxOfOneKind {
		return
	}
	if n, _ := m.used(kind); n > maxOfOneKind {
		x.Report(fault.Violation{Unit: noun, Limit: maxOfOneKind, Got: n, Detail: "a message"})
	}
}

// warnUses counts each use of a name, unless checkCount reports the names.
func (m *TextV2) warnUses(x schema.Finder, kind, noun string) {
	if len(m.Substitution) == 0 || strings.Count(m.Text, "{") <= maxOfOneKind {
		return
	}
	if names, uses := m.used(kind); names <= maxOfOneKind && uses > maxOfOneKind {
		x.Report(fault.Violation{
			Unit: noun, Limit: maxOfOneKind, Got: uses,
			Detail: "a message, if each use of a name counts, which LINE does not document",
		})
	}
}

func (m *TextV2) warnUnused(x schema.Finder) {
	if len(m.Substitution) == 0 {
		return
	}
	used := make(map[string]bool, len(m.Substitution))
	for b := range braces(m.Text) {
		used[b.name] = used[b.name] || b.paired
	}
	for _, name := range slices.Sorted(maps.Keys(m.Substitution)) {
		if !used[name] {
			x.In(name, "not used in the text")
		}
	}
}

// Mention mentions a user, or everybody, in a group or room. The account and the users must be members. A mention
// is allowed only in a [Reply] or [Push]. In a push to a user it is a warning: the reference requires a group or
// room, but does not say what happens elsewhere, and LINE's validate endpoints do not check it.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#text-message-v2-mention-object
type Mention struct {
	Mentionee Mentionee

	Extra map[string]json.RawMessage // JSON members without a field
}

// Mentionee is a [*MentionUser] or a [*MentionAll], or a [*Raw] for a type that this version does not know.
type Mentionee interface {
	GetType() string

	describe(*schema.Fields)
	mentionee()
}

var mentionees = schema.KindsOf(orRaw[Mentionee]("mentionee", "user", "all"),
	func(r schema.Raw) Mentionee { return &Raw{r} },
	func() Mentionee { return new(MentionUser) },
	func() Mentionee { return new(MentionAll) },
)

func (s *Mention) describe(f *schema.Fields) {
	f.Kind("substitution", "mention", "text-message-v2-mention-object", &s.Extra)
	f.Rule("", fault.NotHere, "a mention is allowed only in a reply or a push", func(x schema.Finder) {
		x.If(x.Scoped(schema.NoReply))
	})
	f.Lint("", fault.Doubtful, "a mention in a push to a user; LINE requires a group or room", func(x schema.Finder) {
		x.If(x.Scoped(schema.ToUser))
	})
	schema.One(f, "mentionee", &s.Mentionee, schema.Variants(mentionees, nil), schema.Required)
}

// MentionUser mentions one member of the chat.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#text-message-v2-mentionee-user
type MentionUser struct {
	UserID ids.UserID // not of a bot

	Extra map[string]json.RawMessage // JSON members without a field
}

func (s *MentionUser) describe(f *schema.Fields) {
	f.Kind("mentionee", "user", "text-message-v2-mentionee-user", &s.Extra)
	f.String("userId", (*string)(&s.UserID), schema.Free().Required().Is(doubtfulUser))
}

// MentionAll mentions all members of the chat.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#text-message-v2-mentionee-all
type MentionAll struct {
	Extra map[string]json.RawMessage // JSON members without a field
}

func (s *MentionAll) describe(f *schema.Fields) {
	f.Kind("mentionee", "all", "text-message-v2-mentionee-all", &s.Extra)
}

// Emoji is a LINE emoji in a [TextV2].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#text-message-v2-emoji-object
type Emoji struct {
	ProductID ids.ProductID
	EmojiID   ids.EmojiID

	Extra map[string]json.RawMessage // JSON members without a field
}

func (s *Emoji) describe(f *schema.Fields) {
	f.Kind("substitution", "emoji", "text-message-v2-emoji-object", &s.Extra)
	f.String("productId", (*string)(&s.ProductID), schema.Free().Required())
	f.String("emojiId", (*string)(&s.EmojiID), schema.Free().Required())
}

func (*Mention) substitution() {}
func (*Emoji) substitution()   {}
func (*Raw) substitution()     {}

func (*MentionUser) mentionee() {}
func (*MentionAll) mentionee()  {}
func (*Raw) mentionee()         {}
