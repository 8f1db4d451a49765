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
	t.checkAlike(x, "thumbnailImageUrl", func(c *Column) string { return c.ThumbnailImageURL })
}

func (t *Carousel) checkTitles(x schema.Finder) {
	t.checkAlike(x, "title", func(c *Column) string { return c.Title })
}

// checkAlike reports each column that has the member if the first has not, and each that has not if the first has. A
// decoded value that the field could not hold counts.
func (t *Carousel) checkAlike(x schema.Finder, name string, value func(*Column) string) {
	has := func(i int) bool { return value(&t.Columns[i]) != "" || schema.Held(t.Columns[i].Extra, name) }
	for i := range t.Columns {
		switch {
		case has(0) && !has(i):
			x.At(i, name, "missing, columns[0] has one; in all columns or in none")
		case has(i) && !has(0):
			x.At(i, name, "set, columns[0] has none; in all columns or in none")
		}
	}
}
