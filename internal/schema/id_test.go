package schema_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// named has an id for each kind of rule.
type named struct {
	Tag     ids.DeliveryTag // an error, and limited in length
	Alias   ids.RichMenuAliasID
	Menu    ids.RichMenuID
	Own     string
	Members schema.Extra
}

var (
	tagForm   = schema.IDForm(ids.DeliveryTag.Check, fault.SeverityError)
	aliasForm = schema.IDForm(ids.RichMenuAliasID.Check, fault.SeverityWarning)
	menuForm  = schema.IDLooks(ids.RichMenuID.Plausible, "a rich menu ID")
	ownForm   = schema.IDForm(func(s string) error {
		if s == "x" {
			return errors.New("x is not usable")
		}
		return nil
	}, fault.SeverityError)
)

func (n *named) describe(f *schema.Fields) {
	f.Kind("named", "", "named", &n.Members)
	f.String("tag", (*string)(&n.Tag), schema.UTF16(0, 30).Is(tagForm))
	f.String("alias", (*string)(&n.Alias), schema.Free().Is(aliasForm))
	f.String("menu", (*string)(&n.Menu), schema.Free().Is(menuForm))
	f.String("own", &n.Own, schema.Free().Is(ownForm))
}

func TestForms(t *testing.T) {
	const tag = ", not a delivery tag (1 to 30 of a-z, A-Z, 0-9 and _)"
	for name, c := range map[string]struct {
		named named
		want  []string
	}{
		"nothing set":             {named{}, nil},
		"all well-formed":         {named{Tag: "a_1", Alias: "tab-a", Menu: "richmenu-88c05ef6921ae53f8b58a25f3a65faf7", Own: "y"}, nil},
		"error":                   {named{Tag: "a-b"}, []string{`tag: "a-b": wrong character "-" at character 2` + tag}},
		"warning":                 {named{Alias: "B"}, []string{`warning: alias: "B": wrong case at character 1 ("B", must be "b"), not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)`}},
		"not plausible":           {named{Menu: "menu"}, []string{`warning: menu: "menu" does not look like a rich menu ID`}},
		"an error of another":     {named{Own: "x"}, []string{`own: x is not usable`}},
		"at the limit":            {named{Tag: ids.DeliveryTag(strings.Repeat("a", 30))}, nil},
		"over the limit":          {named{Tag: ids.DeliveryTag(strings.Repeat("a", 31))}, []string{"tag: 31 UTF-16 code units, at most 30"}},
		"over the limit, hyphens": {named{Tag: ids.DeliveryTag(strings.Repeat("-", 31))}, []string{"tag: 31 UTF-16 code units, at most 30"}},
		"its own limit":           {named{Alias: ids.RichMenuAliasID(strings.Repeat("a", 33))}, []string{`warning: alias: "` + strings.Repeat("a", 33) + `": 33 characters instead of 1 to 32, not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)`}},
		"kana, more bytes than the limit": {named{Tag: ids.DeliveryTag(strings.Repeat("あ", 11))},
			[]string{`tag: "` + strings.Repeat("あ", 11) + `": wrong character "あ" at character 1` + tag}},
		"kana at the limit": {named{Tag: ids.DeliveryTag(strings.Repeat("あ", 30))},
			[]string{`tag: "` + strings.Repeat("あ", 30) + `": wrong character "あ" at character 1` + tag}},
		"kana over the limit": {named{Tag: ids.DeliveryTag(strings.Repeat("あ", 31))}, []string{"tag: 31 UTF-16 code units, at most 30"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got, errs []string
			for _, v := range schema.Lint(&c.named, (*named).describe) {
				assert.NotEmpty(t, v.Rule)
				got = append(got, v.Error())
				if v.Severity == fault.SeverityError {
					errs = append(errs, v.Error())
				}
			}
			assert.Equal(t, c.want, got)
			err := schema.Validate(&c.named, (*named).describe)
			assert.Equal(t, len(errs) > 0, err != nil)
		})
	}
}

// An error has the whole text, which logs do not show.
func TestValuesOfForms(t *testing.T) {
	var values []string
	for _, v := range schema.Lint(&named{Tag: "a-b", Alias: "B", Menu: "menu", Own: "x"}, (*named).describe) {
		values = append(values, v.Value)
	}
	assert.Equal(t, []string{"a-b", "", "", "x"}, values)
}

func TestLedgerOfForms(t *testing.T) {
	rows := map[string]schema.Row{}
	for _, r := range schema.Ledger(new(named), (*named).describe) {
		if r.Rule == fault.BadFormat {
			rows[r.Field] = r
		}
	}
	for field, c := range map[string]struct {
		name          string
		severity      fault.Severity
		taken, broken string
	}{
		"tag":   {"ids.DeliveryTag", fault.SeverityError, "a", "-"},
		"alias": {"ids.RichMenuAliasID", fault.SeverityWarning, "a", "A"},
		"menu":  {"ids.RichMenuID", fault.SeverityWarning, "richmenu-88c05ef6921ae53f8b58a25f3a65faf7", "a"},
	} {
		r := rows[field]
		assert.Equal(t, c.name, r.Text)
		assert.Equal(t, c.severity, r.Severity)
		require.NotNil(t, r.Takes)
		assert.True(t, r.Takes(c.taken))
		assert.False(t, r.Takes(c.broken))
	}
}
