package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Styles holds the styles of the blocks of a [Bubble].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#bubble-style
type Styles struct {
	Header *BlockStyle
	Hero   *BlockStyle
	Body   *BlockStyle
	Footer *BlockStyle

	Extra map[string]json.RawMessage // JSON members without a field
}

func (s *Styles) describe(f *schema.Fields) {
	f.Struct("flex.bubble.styles", "a bubble style", "bubble-style", &s.Extra)
	schema.One(f, "header", &s.Header, schema.Pointers((*BlockStyle).describe), schema.Optional)
	schema.One(f, "hero", &s.Hero, schema.Pointers((*BlockStyle).describe), schema.Optional)
	schema.One(f, "body", &s.Body, schema.Pointers((*BlockStyle).describe), schema.Optional)
	schema.One(f, "footer", &s.Footer, schema.Pointers((*BlockStyle).describe), schema.Optional)
}

// BlockStyle is the style of one block.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#block-style
type BlockStyle struct {
	BackgroundColor string // #RRGGBB or #RRGGBBAA
	Separator       bool   // a line above the block; not drawn above the first block
	SeparatorColor  string // #RRGGBB or #RRGGBBAA

	Extra map[string]json.RawMessage // JSON members without a field
}

func (s *BlockStyle) describe(f *schema.Fields) {
	f.Struct("flex.blockStyle", "a block style", "block-style", &s.Extra)
	f.String("backgroundColor", &s.BackgroundColor, color)
	f.Bool("separator", &s.Separator, schema.Optional)
	f.String("separatorColor", &s.SeparatorColor, color)
	f.Lint("separatorColor", fault.Ignored, "no effect without separator", func(x schema.Finder) {
		x.If(s.SeparatorColor != "" && !s.Separator)
	})
}

// lintStyles finds styles of missing blocks, and a separator above the first block.
func (b *Bubble) lintStyles(x schema.Finder) {
	if b.Styles == nil {
		return
	}
	first := true
	for _, block := range [...]struct {
		name  string
		there bool
		style *BlockStyle
	}{
		{"header", b.Header != nil, b.Styles.Header},
		{"hero", !schema.IsNil(b.Hero), b.Styles.Hero},
		{"body", b.Body != nil, b.Styles.Body},
		{"footer", b.Footer != nil, b.Styles.Footer},
	} {
		switch {
		case !block.there && block.style != nil && (block.style.BackgroundColor != "" || block.style.Separator):
			x.In(block.name, "the bubble has no "+block.name)
		case block.there && first && block.style != nil && block.style.Separator:
			x.Deep("not drawn, "+block.name+" is the first block", fault.Member("styles"), fault.Member(block.name), fault.Member("separator"))
		}
		first = first && !block.there
	}
}
