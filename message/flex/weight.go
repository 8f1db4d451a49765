package flex

import (
	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

var (
	bubbleWeight   = &schema.Weight{Limit: 30_000, Parts: bubbleParts}
	carouselWeight = &schema.Weight{Limit: maxWeight, Parts: carouselParts}
)

var blocks = []string{"header", "hero", "body", "footer"}

// bubbleParts yields the components in the blocks of a bubble, and a hero that is a single component.
func bubbleParts(t *jsontree.Tree, yield func(fault.Path, int32)) {
	for _, name := range blocks {
		block := t.Member(0, name)
		if block == 0 {
			continue
		}
		list := t.Member(block, "contents")
		if list == 0 {
			yield(fault.Path(name), block)
			continue
		}
		for c, i := t.First(list), 0; c != 0; c, i = t.Nodes[c].Next, i+1 {
			yield(fault.PathOf(fault.Member(name), fault.Member("contents"), fault.Step{Index: i}), c)
		}
	}
}

// carouselParts yields the blocks of the bubbles.
func carouselParts(t *jsontree.Tree, yield func(fault.Path, int32)) {
	list := t.Member(0, "contents")
	if list == 0 {
		return
	}
	for c, i := t.First(list), 0; c != 0; c, i = t.Nodes[c].Next, i+1 {
		for _, name := range blocks {
			if block := t.Member(c, name); block != 0 {
				yield(item("contents", i)+"."+fault.Path(name), block)
			}
		}
	}
}
