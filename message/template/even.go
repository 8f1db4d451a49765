package template

import (
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
)

// LINE's reference asks to keep columns alike. Its server refuses those that are not, with one answer for the
// whole carousel; here each column that differs from the first is named.

// checkActions leaves out columns without actions, of which more is said at the column.
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

// checkAlike compares what column i has of a member with what the first column has.
func (t *Carousel) checkAlike(x schema.Finder, i int, name, got, first string) {
	switch has, had := t.Columns[i].has(name, got), t.Columns[0].has(name, first); {
	case had && !has:
		x.At(i, name, "missing, columns[0] has one; in all columns or in none")
	case has && !had:
		x.At(i, name, "set, columns[0] has none; in all columns or in none")
	}
}

// has counts a member that was decoded, though its field could not hold it.
func (c *Column) has(name, value string) bool { return value != "" || schema.Held(c.Extra, name) }
