package apitest_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/internal/schema"
)

const whole = `package p

func (c *Cat) describe(f *schema.Fields) {
	f.Struct("cat", "a cat", "", &c.Extra)
	f.String("name", &c.Name, schema.Free())
	f.Rule("name", fault.Ignored, "…", func(x schema.Finder) {
		if c.Name == "" {
			x.Say("…")
		}
	})
}
func (c Cat) MarshalJSON() ([]byte, error)     { return nil, nil }
func (c *Cat) UnmarshalJSON(data []byte) error { return nil }

type inner struct{ Cat }

func (*inner) describe(f *schema.Fields) {}
func MustCat(c *Cat) *Cat                { return c }
func Name(s string) string               { return s }
`

func TestSource(t *testing.T) {
	for name, c := range map[string]struct {
		more string
		p    apitest.Package
		want []string
	}{
		"whole": {"", apitest.Package{Wire: []any{new(Cat)}}, nil},
		"a type forgotten": {"", apitest.Package{}, []string{
			"Cat is an exported type with describe but not listed", "Cat is an exported type with methods but not listed"}},
		"a type that is gone": {"", apitest.Package{Wire: []any{new(Cat)}, Others: []any{new(Dog)}}, []string{
			"Dog is listed but not an exported type with methods"}},
		"neither method": {"func (*Dog) describe(f *schema.Fields) {}", apitest.Package{Wire: []any{new(Cat), new(Dog)}}, []string{
			"Dog has no MarshalJSON with a value receiver", "Dog has no UnmarshalJSON"}},
		"a pointer receiver": {`func (*Dog) describe(f *schema.Fields) {}
			func (*Dog) MarshalJSON() ([]byte, error) { return nil, nil }
			func (*Dog) UnmarshalJSON([]byte) error   { return nil }`, apitest.Package{Wire: []any{new(Cat), new(Dog)}}, []string{
			"Dog has no MarshalJSON with a value receiver"}},
		"if": {"func describeMood(f *schema.Fields) { if true {} }", apitest.Package{Wire: []any{new(Cat)}}, []string{
			"source.go:20:39: *ast.IfStmt in the description describeMood: a branch is allowed only in a rule"}},
		"switch": {"func (*inner) members(f *schema.Fields) { switch {} }", apitest.Package{Wire: []any{new(Cat)}}, []string{
			"source.go:20:43: *ast.SwitchStmt in the description members: a branch is allowed only in a rule"}},
		"for in Within": {"func describeAll(f *schema.Fields) { f.Within(0, true, func() { for range 3 {} }) }", apitest.Package{Wire: []any{new(Cat)}}, []string{
			"source.go:20:65: *ast.RangeStmt in the description describeAll: a branch is allowed only in a rule"}},
		"a function forgotten": {"func Pet(cats ...*Cat) {}", apitest.Package{Wire: []any{new(Cat)}}, []string{
			"Pet is an exported function but not listed"}},
		"a generic function": {"func Pet[T any](pet T) {}", apitest.Package{Wire: []any{new(Cat)}, Funcs: []any{Pet[int]}}, nil},
		"an interface with MarshalJSON": {"type Animal interface { json.Marshaler }", apitest.Package{Wire: []any{new(Cat)}}, []string{
			"source.go:20:13: an interface with MarshalJSON: encoding/json calls it on a nil pointer"}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := apitest.SourceFaults(whole+c.more, c.p)
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
		})
	}
}

// Cat has a line for each field.
type Cat struct {
	Name  string
	Lives *int
	Kits  []Cat
	Extra map[string]json.RawMessage
}

func (c *Cat) describe(f *schema.Fields) {
	f.Struct("cat", "a cat", "", &c.Extra)
	f.String("name", &c.Name, schema.Free())
	f.OptInt("lives", &c.Lives, schema.Between(0, 9))
	schema.List(f, "kits", &c.Kits, schema.Values((*Cat).describe), schema.Items(0, 0, "kits"))
}

func (c Cat) MarshalJSON() ([]byte, error)     { return schema.Marshal(&c, (*Cat).describe) }
func (c *Cat) UnmarshalJSON(data []byte) error { return schema.Decode(data, c, (*Cat).describe) }

// Dog has a field without a line, a line with another name, and no field for unknown members.
type Dog struct {
	Name string
	Mood string
	Age  int
}

func (d *Dog) describe(f *schema.Fields) {
	f.Struct("dog", "a dog", "", nil)
	f.String("name", &d.Name, schema.Free())
	schema.Int(f, "years", &d.Age, schema.Between(1, 30), schema.Optional)
}

func (d Dog) MarshalJSON() ([]byte, error)     { return schema.Marshal(&d, (*Dog).describe) }
func (d *Dog) UnmarshalJSON(data []byte) error { return schema.Decode(data, d, (*Dog).describe) }

// Bark panics if d is nil.
func (d *Dog) Bark() string { return d.Mood }

// Pet is generic.
func Pet[T any](pet T) T { return pet }

// Rename panics on a nil pointer in an interface.
func Rename(pet json.Marshaler) {
	if d, ok := pet.(*Dog); ok {
		d.Name = "Rex"
	}
}

func TestFields(t *testing.T) {
	assert.Empty(t, apitest.FieldFaults(new(Cat)))
	faults := apitest.FieldFaults(new(Dog))
	require.Len(t, faults, 4)
	assert.Contains(t, faults[0], "decoded as")
	assert.Equal(t, `Mood is encoded as the members [], must be the member of its name; is it in describe?`, faults[1])
	assert.Equal(t, `Age is encoded as the members ["years"], must be the member of its name; is it in describe?`, faults[2])
	assert.Equal(t, "no field Extra for unknown members", faults[3])
}

func TestNil(t *testing.T) {
	assert.Empty(t, apitest.Panics(apitest.Package{Wire: []any{new(Cat)}, Funcs: []any{Rename}}))
	const why = " panics: runtime error: invalid memory address or nil pointer dereference"
	assert.Equal(t, []string{"Rename[<*apitest_test.Dog Value>]" + why, "(*apitest_test.Dog)(nil).Bark[]" + why},
		apitest.Panics(apitest.Package{Wire: []any{new(Cat), new(Dog)}, Funcs: []any{Rename}}))
}
