package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"
)

// outcome is the result of a mutant.
type outcome int

const (
	killed outcome = iota
	survived
	unbuilt
)

// try runs the tests with each mutant of the package, and prints the survivors.
func (p *pkg) try(ctx context.Context, out io.Writer) (t totals, err error) {
	if len(p.mutants) == 0 {
		return t, nil
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return t, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // of a temporary folder
	suites, dropped, err := p.build(ctx, dir)
	if err != nil {
		return t, err
	}
	for _, s := range suites {
		start := time.Now()
		log, err := s.run(ctx, "", "-test.v", "-test.skip="+skipped)
		if err != nil {
			return t, fmt.Errorf("the tests of %s fail without a mutant: %w\n%s", s.path, err, tail(log))
		}
		s.stages = split(log)
		s.limit = min(longest, 10*time.Second+10*time.Since(start))
	}
	var workers sync.WaitGroup
	var counting sync.Mutex
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				m, o := p.mutants[i], unbuilt
				switch {
				case slices.Contains(dropped, m):
				case m.alone != nil:
					o = p.alone(ctx, m, filepath.Join(dir, strconv.Itoa(m.id)), suites)
				default:
					o = tried(ctx, suites, strconv.Itoa(m.id))
				}
				if ctx.Err() == nil {
					counting.Lock()
					t.count(m, o, out)
					counting.Unlock()
				}
			}
		})
	}
	for i := range p.mutants {
		next <- i
	}
	close(next)
	workers.Wait()
	return t, ctx.Err()
}

func (t *totals) count(m *mutant, o outcome, out io.Writer) {
	class := 0
	if m.rule {
		class = 1
	}
	switch {
	case o == unbuilt:
		t.unbuilt++
		return
	case o == killed:
		t.killed[class]++
	case isListed(m):
		t.listed++
		return
	default:
		t.survived++
		_, _ = fmt.Fprintf(out, "survived, %s: %v\n", m.class(), m)
	}
	t.tried[class]++
}
