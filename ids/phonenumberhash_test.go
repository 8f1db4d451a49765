package ids_test

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
)

func ExamplePhoneNumberHash() {
	to, err := ids.HashPhoneNumber("+818000001234")
	fmt.Println(string(to), err)
	fmt.Println(to)
	_, err = ids.HashPhoneNumber("080-0000-1234")
	fmt.Println(err)
	// Output:
	// d41e0ad70dddfeb68f149ad6fc61574b9c5780ab7bcb2fba5517771ffbb2409c <nil>
	// [phone number hash, 64 bytes]
	// ids.HashPhoneNumber: wrong character "0" at character 1, not an E.164 phone number (+, country code and number: 2 to 15 digits, such as +818000001234)
}

func TestHashPhoneNumber(t *testing.T) {
	for _, number := range []string{
		"+818000001234", "+66812345678", "+886912345678", "+12", "+123456789012345", // 2 and 15 digits
		"+390612345678", // in Italy the 0 belongs to the number
	} {
		h, err := ids.HashPhoneNumber(number)
		require.NoError(t, err, number)
		assert.Equal(t, fmt.Sprintf("%x", sha256.Sum256([]byte(number))), string(h))
		assert.NoError(t, h.Check())
	}
	for number, why := range map[string]string{
		"":                    "empty",
		"+":                   "1 character instead of 3 to 16",
		"+8":                  "2 characters instead of 3 to 16",
		"+1234567890123456":   "17 characters instead of 3 to 16",
		"818011112222":        `wrong character "8" at character 1`,
		"00818011112222":      `wrong character "0" at character 1`,
		"+08011112222":        `wrong character "0" at character 2`,
		"+8108011112222":      "a 0 after the country code +81",
		"+660812345678":       "a 0 after the country code +66",
		"+8860912345678":      "a 0 after the country code +886",
		"+81-80-0000-1234":    `wrong character "-" at character 4`,
		"+81 80 0000 1234":    "white space at character 4",
		" +818011112222":      "white space before it",
		"+818011112222\n":     "a newline after it",
		"+81(80)00001234":     `wrong character "(" at character 4`,
		"＋818011112222":       `full-width "＋" at character 1`,
		"+81８000001234":       `full-width "８" at character 4`,
		"+81٨011112222":       `wrong character "٨" at character 4`, // an Arabic digit
		"+818011112222;ext=1": `wrong character ";" at character 14`,
		"tel:+818011112222":   `wrong character "t" at character 1`,
		"+81\xff8011112222":   "not UTF-8 at character 4",
		"+81𠀋8011112222":      `wrong character "𠀋" at character 4`,
	} {
		h, err := ids.HashPhoneNumber(number)
		var e *ids.Error
		require.ErrorAs(t, err, &e, "%q", number)
		assert.Empty(t, h)
		assert.Empty(t, e.Input)
		assert.True(t, strings.HasPrefix(e.Reason, why+", not an E.164 phone number"), "%q: %s", number, e.Reason)
		if len(number) > 2 {
			assert.NotContains(t, err.Error(), strings.TrimSpace(number))
		}
	}
}

// A sum of a hash would give it away: there are not many more phone numbers than values of four bytes.
func TestPhoneNumberHashShowsNoSum(t *testing.T) {
	h, err := ids.HashPhoneNumber("+818000001234")
	require.NoError(t, err)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		assert.Equal(t, "[phone number hash, 64 bytes]", fmt.Sprintf(verb, h))
	}
	assert.Equal(t, "[phone number hash, empty]", fmt.Sprint(ids.PhoneNumberHash("")))
	assert.Equal(t, "[phone number hash, 64 bytes]", h.LogValue().String())
}
