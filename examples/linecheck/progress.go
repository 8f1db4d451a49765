package main

import (
	"fmt"
	"io"
	"time"
)

// progress is the progress line of a long run.
type progress struct {
	w     io.Writer
	on    bool
	total int
	last  time.Time
	shown bool
}

func (p *progress) show(n int) {
	if p.on && time.Since(p.last) >= 100*time.Millisecond {
		_, _ = fmt.Fprintf(p.w, "\r\x1b[Kchecking %d of %d", n, p.total)
		p.last, p.shown = time.Now(), true
	}
}

// clear removes the line.
func (p *progress) clear() {
	if p.shown {
		_, _ = io.WriteString(p.w, "\r\x1b[K")
		p.shown = false
	}
}
