package flex

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Hero is the block of a [Bubble] for a picture, without padding: [*Box], [*Image], [*Video] or, for a type that
// this version does not know, [*Raw].
type Hero interface {
	GetType() string

	describe(*schema.Fields)
	hero()
}

var heroes, altContents = heroesBut(notHeroes), heroesBut(notAltContents)

func heroesBut(refused map[string]fault.Violation) *schema.Kinds[Hero] {
	return schema.KindsOf(described[Hero](refused),
		func(r schema.Raw) Hero { return &Raw{r} },
		func() Hero { return new(Box) },
		func() Hero { return new(Image) },
		func() Hero { return new(Video) },
	)
}

var (
	inHero       = &schema.Slot{Name: "flex.bubble.hero", Place: "a hero block"}
	inAltContent = &schema.Slot{
		Name: "flex.video.altContent", Place: "an altContent", Only: []string{"box", "image"},
		Elsewhere: map[string]string{"video": "a hero block"},
	}
)
