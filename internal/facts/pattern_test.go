package facts_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/facts"
)

func TestSameTexts(t *testing.T) {
	const user = "^(U[0-9a-f]{4}|LU[0-9a-f]{4}-U[0-9a-f]{4})$"
	for name, c := range map[string]struct {
		table, check string
		want         bool
	}{
		"the same":                     {user, user, true},
		"written another way":          {"^[0-9A-Za-z_]+$", `^\w+$`, true},
		"one alternative only":         {user, "^U[0-9a-f]{4}$", false},
		"one letter more":              {user, "^(U[0-9a-g]{4}|LU[0-9a-f]{4}-U[0-9a-f]{4})$", false},
		"one letter less":              {user, "^(U[0-9a-f]{4}|LU[0-9a-f]{4}-U[0-9b-f]{4})$", false},
		"another letter in front":      {user, "^([UV][0-9a-f]{4}|LU[0-9a-f]{4}-U[0-9a-f]{4})$", false},
		"longer by one":                {"^[a-z]{1,32}$", "^[a-z]{1,33}$", false},
		"shorter by one":               {"^[a-z]{1,32}$", "^[a-z]{1,31}$", false},
		"two at least":                 {"^[a-z]+$", "^[a-z]{2,}$", false},
		"symbols":                      {`^[a-z\-.=,+*()%$&;:@{}!?<>\[\]]+$`, `^[a-z\-.=,+*()%$&;:@{}!?<>\[\]]+$`, true},
		"without a symbol":             {`^[a-z\-.=,+*()%$&;:@{}!?<>\[\]]+$`, `^[a-z\-.=,+*()%$&;@{}!?<>\[\]]+$`, false},
		"beyond ASCII":                 {"^[a-z]{1,32}$", `^[a-z\pL]{1,32}$`, false},
		"the empty text is ignored":    {"^[a-z]+$", "^[a-z]*$", true},
		"a line break after the match": {"^[a-z]+$", "^[a-z]+\n?$", false},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, facts.SameTexts(c.table, regexp.MustCompile(c.check).MatchString))
		})
	}
}
