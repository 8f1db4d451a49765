package template

import (
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
)

// LINE's server refuses a carousel with uneven columns, in one error for the whole carousel. The checks here name
// each column that differs from the first.

// checkActions skips columns without actions, which have their own violation.
func (t *Carousel) checkActions(x schema.Finder) {
	first := -1
	for i := range t.Columns {
		n := len(t.Columns[i].Actions)
		switch {
		case n == 0:
		case first < 0:
			first = i
		case n != len(t.Columns[first].Actions):
			x.At(i, "actions", count(n)+", columns["+strconv.Itoa(first)+"] has "+
				strconv.Itoa(len(t.Columns[first].Actions))+"; all columns need the same number")
		}
	}
}

func count(actions int) string {
	if actions == 1 {
		return "1 action"
	}
	return strconv.Itoa(actions) + " actions"
}

func (t *Carousel) checkThumbnails(x schema.Finder) {
	for i := range t.Columns {
		t.checkAlike(x, i, "thumbnailImageUrl", t.Columns[i].ThumbnailImageURL, t.Columns[0].ThumbnailImageURL)
	}
}

func (t *Carousel) checkTitles(x schema.Finder) {
	for i := range t.Columns {
		t.checkAlike(x, i, "title", t.Columns[i].Title, t.Columns[0].Title)
	}
}

// checkAlike reports column i if only one of it and the first column has the member.
func (t *Carousel) checkAlike(x schema.Finder, i int, name, got, first string) {
	switch has, had := t.Columns[i].has(name, got), t.Columns[0].has(name, first); {
	case had && !has:
		x.At(i, name, "missing, columns[0] has one; in all columns or in none")
	case has && !had:
		x.At(i, name, "set, columns[0] has none; in all columns or in none")
	}
}

// has reports whether the member is set, even to a decoded value that its field could not hold.
func (c *Column) has(name, value string) bool { return value != "" || schema.Held(c.Extra, name) }
