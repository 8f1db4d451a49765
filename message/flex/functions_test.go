package flex_test

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

func TestSizes(t *testing.T) {
	assert.Equal(t, flex.Size("12px"), flex.Px(12))
	assert.Equal(t, flex.Size("0px"), flex.Px(0))
	assert.Equal(t, flex.Size("12.5px"), flex.Px(12.5))
	assert.Equal(t, flex.Size("-2px"), flex.Px(-2))
	assert.Equal(t, flex.Size("33.3%"), flex.Percent(33.3))
	for _, v := range []float64{1e-9, 1e21, 0.1 + 0.2, 100000} { // never with an exponent
		b := inBody(&flex.Box{Layout: flex.Vertical, Height: flex.Px(v), Width: flex.Percent(v)})
		assert.NoError(t, b.Validate(), v)
	}
	for _, v := range []float64{math.NaN(), math.Inf(1)} {
		assert.ErrorIs(t, inBody(&flex.Box{Layout: flex.Vertical, Height: flex.Px(v)}).Validate(), fault.BadFormat)
	}
}

func TestContentsOmitsNils(t *testing.T) {
	var none *flex.Text
	one, two := &flex.Text{Text: "a"}, &flex.Separator{}
	assert.Equal(t, []flex.Component{one, two}, flex.Contents(nil, one, none, two, (*flex.Raw)(nil)))
	assert.Equal(t, &flex.Box{Layout: flex.Baseline, Contents: []flex.Component{one}}, flex.NewBox(flex.Baseline, none, one))
	assert.Empty(t, flex.Contents())
	out, err := json.Marshal(flex.NewBox(flex.Vertical))
	require.NoError(t, err)
	assert.JSONEq(t, `{"type":"box","layout":"vertical","contents":[]}`, string(out))
}

func TestAll(t *testing.T) {
	c := flex.MustParse(cards(t)["menu"])
	var paths []string
	for path, one := range flex.All[*flex.Icon](c) {
		paths = append(paths, string(path))
		one.Size = flex.XXL
	}
	assert.Equal(t, []string{"body.contents[1].contents[0].contents[0]", "body.contents[1].contents[1].contents[0]"}, paths)
	assert.Equal(t, 2, strings.Count(string(mustJSON(t, c)), `"size":"xxl"`)-strings.Count(string(cards(t)["menu"]), `"xxl"`)+1)

	count := func(seq func(func(fault.Path, any) bool)) (n int) {
		for range seq {
			n++
		}
		return n
	}
	assert.Equal(t, 19, count(flex.All[any](c)))
	roots := 0
	for path, one := range flex.All[flex.Container](c) {
		assert.Empty(t, path)
		assert.Same(t, c, one)
		roots++
	}
	assert.Equal(t, 1, roots)
	for path, one := range flex.All[*action.Postback](c) {
		assert.Equal(t, fault.Path("footer.contents[0].action"), path)
		assert.Equal(t, "order=grill", one.Data)
	}
	for range flex.All[flex.Component](c) {
		break // the caller may stop
	}
	for path, one := range flex.All[*flex.Span](flex.MustParse(cards(t)["confirmation"])) {
		one.Text = string(path)
	}
}

func TestCloneSharesNothing(t *testing.T) {
	for name, data := range cards(t) {
		c := flex.MustParse(data)
		for _, b := range bubblesOf(c) {
			b.Extra = map[string]json.RawMessage{"nova": []byte(`{"a":1}`)}
		}
		before := string(mustJSON(t, c))
		clone := flex.Clone(c)
		assert.Equal(t, c, clone, name)

		seen := map[any]bool{}
		for _, one := range flex.All[any](c) {
			seen[one] = true
		}
		for path, one := range flex.All[any](clone) {
			assert.False(t, seen[one], "%s is shared", path)
			switch one := one.(type) {
			case *flex.Bubble:
				one.Size = flex.Nano
				one.Extra["nova"][2] = 'b'
				one.Extra["more"] = []byte("1")
			case *flex.Box:
				one.Contents = append(one.Contents[:0:0], one.Contents...)
				for i := range one.Contents {
					one.Contents[i] = nil
				}
				if one.Flex != nil {
					*one.Flex = 77
				}
			case *flex.Text:
				one.Text = "changed"
				if one.Flex != nil {
					*one.Flex = 77
				}
				if one.MaxLines != nil {
					*one.MaxLines = 77
				}
			case *flex.Span:
				one.Text = "changed"
			case *action.URI:
				one.URI = "changed"
			}
		}
		assert.Equal(t, before, string(mustJSON(t, c)), name)
	}
	b := flex.Clone(inBody(&flex.Text{Text: "\xff"}, nil)) // of the same type, with the same faults
	assert.ErrorIs(t, b.Validate(), fault.BadText)
	r, err := flex.NewRaw(`{"type":"hologram"}`)
	require.NoError(t, err)
	assert.Equal(t, r, flex.Clone(r))
}

func bubblesOf(c flex.Container) []*flex.Bubble {
	if carousel, ok := c.(*flex.Carousel); ok {
		return carousel.Contents
	}
	return []*flex.Bubble{c.(*flex.Bubble)}
}

func TestFill(t *testing.T) {
	template := flex.MustParse(cards(t)["template"]).(*flex.Bubble)
	before := string(mustJSON(t, template))
	values := map[string]string{
		"name": "Brown", "sku": "cap-7", "count": "2", "total": "¥1,200", "accent": "#1A73E8", "progress": "62.5", "order": "7430",
	}
	card, err := flex.Fill(template, values)
	require.NoError(t, err)
	assert.NoError(t, card.Validate())
	out := string(mustJSON(t, card))
	assert.NotContains(t, out, "{{")
	for _, want := range []string{
		`"url":"https://shop.example/p/cap-7.jpg"`, `"text":"Brown, your order"`, `"text":"2 pieces, "`, `"color":"#1A73E8"`, `"width":"62.5%"`,
		`"label":"Where is it, Brown?"`, `"uri":"https://shop.example/track?order=7430"`, `"desktop":"https://shop.example/pc?order=7430"`,
		`"data":"call=7430"`, `"displayText":"Please call me about 7430"`, `"clipboardText":"7430"`,
	} {
		assert.Contains(t, out, want)
	}
	assert.Equal(t, before, string(mustJSON(t, template)), "the template is unchanged")
}

func TestFillNames(t *testing.T) {
	fill := func(text string, values map[string]string) (string, error) {
		b, err := flex.Fill(inBody(&flex.Text{Text: text}), values)
		if err != nil {
			assert.Nil(t, b)
			return "", err
		}
		return b.Body.Contents[0].(*flex.Text).Text, nil
	}
	type m = map[string]string
	for _, c := range []struct {
		text   string
		values m
		want   string
	}{
		{"Hello {{name}}!", m{"name": "Brown"}, "Hello Brown!"},
		{"{{ name }} {{name}}", m{"name": "Brown"}, "Brown Brown"},
		{"{{名前}}様", m{"名前": "ブラウン"}, "ブラウン様"},
		{"{{a}}{{b}}", m{"a": "{{b}}", "b": "{{a}}"}, "{{b}}{{a}}"}, // a value is not filled again
		{"{{a}}", m{"a": ""}, ""},
		{"{{{a}}}", m{"a": "1"}, "{1}"},
		{"{{a {{a}}", m{"a": "1"}, "{{a 1"},
		{"{a} }} {{", nil, "{a} }} {{"},
		{"{{a}}", m{"a": "<&\"\n"}, "<&\"\n"},
	} {
		got, err := fill(c.text, c.values)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.want, got, c.text)
	}
	for _, c := range []struct {
		text   string
		values m
		want   string
	}{
		{"{{titel}}", nil, "flex.Fill: body.contents[0].text: no value for {{titel}}"},
		{"{{title}}", m{"title": "a", "total": "b"}, `flex.Fill: value "total" is not used in the template`},
		{"{{}}", nil, "flex.Fill: body.contents[0].text: no value for {{}}"},
		{"{{ no value }}", nil, "flex.Fill: body.contents[0].text: no value for {{…}}"},
		{"{{titel}}", m{"title": "a"}, "flex.Fill: 2 violations:\n\tbody.contents[0].text: no value for {{titel}}\n\tvalue \"title\" is not used in the template"},
	} {
		_, err := fill(c.text, c.values)
		assert.EqualError(t, err, c.want)
		assert.ErrorIs(t, err, fault.BadPlaceholder)
		assert.NotEmpty(t, fault.Violations(err))
	}
	r, err := flex.NewRaw(`{"type":"hologram","text":"{{a}}"}`)
	require.NoError(t, err)
	same, err := flex.Fill(flex.Container(r), nil) // a Raw is not filled
	require.NoError(t, err)
	assert.Equal(t, flex.Container(r), same)
}

func TestPack(t *testing.T) {
	assert.Empty(t, flex.Pack(nil))
	counts := func(cs []*flex.Carousel) (n []int) {
		for _, c := range cs {
			n = append(n, len(c.Contents))
		}
		return n
	}
	many := make([]*flex.Bubble, 30)
	for i := range many {
		many[i] = inBody(&flex.Text{Text: strconv.Itoa(i)})
	}
	packed := flex.Pack(many)
	assert.Equal(t, []int{12, 12, 6}, counts(packed))
	var flat []*flex.Bubble
	for _, c := range packed {
		flat = append(flat, c.Contents...)
		assert.NoError(t, c.Validate())
		assert.LessOrEqual(t, len(c.Contents), flex.MaxBubbles)
	}
	require.Len(t, flat, 30)
	for i := range flat {
		assert.Same(t, many[i], flat[i])
	}

	frame := len(`{"type":"carousel","contents":[,]}`)
	exact := []*flex.Bubble{weighing(t, 25000), weighing(t, 25000-frame)}
	packed = flex.Pack(exact)
	assert.Equal(t, []int{2}, counts(packed))
	assert.Len(t, mustJSON(t, packed[0]), 50000)
	assert.Empty(t, packed[0].Lint())
	assert.Equal(t, []int{1, 1}, counts(flex.Pack([]*flex.Bubble{weighing(t, 25000), weighing(t, 25001-frame)})))

	heavy := flex.Pack([]*flex.Bubble{many[0], weighing(t, 60000), many[1], nil, many[2]})
	assert.Equal(t, []int{1, 1, 3}, counts(heavy))
	assert.ErrorIs(t, heavy[1].Validate(), fault.TooLarge)
	assert.ErrorIs(t, heavy[2].Validate(), fault.Nil)
}

// No function loops forever on a box that contains itself, once or twice at each level.
func TestBoxThatContainsItself(t *testing.T) {
	for name, times := range map[string]int{"once": 1, "twice": 2} {
		t.Run(name, func(t *testing.T) {
			loop := flex.NewBox(flex.Horizontal)
			for range times {
				loop.Contents = append(loop.Contents, loop)
			}
			b := &flex.Bubble{Body: loop}
			assert.ErrorIs(t, b.Validate(), fault.TooDeep)
			assert.True(t, has(b.Lint(), fault.TooDeep))
			_, err := b.AppendJSON(nil)
			assert.ErrorIs(t, err, fault.TooDeep)
			_, err = json.Marshal(&flex.Carousel{Contents: []*flex.Bubble{b}})
			assert.ErrorIs(t, err, fault.TooDeep)
			_, err = flex.Fill(b, nil)
			assert.ErrorIs(t, err, fault.TooDeep)
			assert.ErrorIs(t, flex.Clone(b).Validate(), fault.TooDeep)
			n := 0
			for range flex.All[*flex.Box](b) {
				n++
			}
			assert.Equal(t, 128, n)
			assert.Len(t, flex.Pack([]*flex.Bubble{b}), 1)
		})
	}
}

// Many goroutines encode and check one card.
func TestConcurrentUse(t *testing.T) {
	c := flex.MustParse(cards(t)["apparel"])
	want := string(mustJSON(t, c))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 50 {
				out, err := json.Marshal(c)
				assert.NoError(t, err)
				assert.Equal(t, want, string(out))
				assert.NoError(t, c.Validate())
				assert.Equal(t, c, flex.Clone(c))
			}
		})
	}
	wait.Wait()
}
