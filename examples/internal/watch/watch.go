// Package watch finds out that files have changed. The examples linecheck and preview use it.
package watch

import (
	"context"
	"os"
	"slices"
	"time"
)

// Every is the time between two looks at the files.
const Every = 250 * time.Millisecond

// Stamp is what changes with the contents of a file.
type Stamp struct {
	name  string
	size  int64
	mtime time.Time
	err   string
}

// StampOf returns the stamp of a file. A file that does not exist has one too.
func StampOf(name string) Stamp {
	info, err := os.Stat(name)
	if err != nil {
		return Stamp{name: name, err: err.Error()}
	}
	return Stamp{name: name, size: info.Size(), mtime: info.ModTime()}
}

// Files remembers the stamps of files. The zero value has seen none.
type Files struct {
	stamps []Stamp
	seen   bool
}

// Changed reports whether the files differ from those of the last call, in names or contents. The first call reports true.
func (f *Files) Changed(names []string) bool {
	stamps := make([]Stamp, len(names))
	for i, name := range names {
		stamps[i] = StampOf(name)
	}
	changed := !f.seen || !slices.Equal(stamps, f.stamps)
	f.stamps, f.seen = stamps, true
	return changed
}

// Repeat calls look, now and then at intervals, until ctx is done or look returns an error, which it returns.
func Repeat(ctx context.Context, every time.Duration, look func() error) error {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		if err := look(); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
		}
	}
}
