// Command bench compares this library with others that do the same work, and prints how many times faster it is.
//
//	go run .                    print the table
//	go run . -rounds 100        more rounds, for steadier figures
//	go run . -only Validate     only the rows whose names match
//	go test -bench .            the same work under go test, with bytes and allocations
//
// The two sides of a row are measured in turn, round by round, so other load on the machine affects both. A figure is that of
// the fastest round, which other load affects least. A round is long enough to collect the garbage of both sides. Trust the
// ratios, not the nanoseconds.
package main

import (
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"sync"
	"testing"
	"text/tabwriter"
	"time"
)

func main() {
	rounds := flag.Int("rounds", 21, "how often to measure each row")
	each := flag.Duration("time", 10*time.Millisecond, "how long each measurement takes")
	only := flag.String("only", "", "measure only rows whose name matches this `regexp`")
	flag.Parse()
	if err := run(os.Stdout, *rounds, *each, *only); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, rounds int, each time.Duration, only string) error {
	match, err := regexp.Compile(only)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "work\tours\tallocs\tpeer\t\tratio\ttarget")
	name := ""
	for _, row := range works() {
		if len(row.name) < 8 || row.name[:8] != "the same" {
			name = row.name
		}
		if !match.MatchString(name) {
			continue
		}
		t := fastest(rounds, each, row.ours, row.peer)
		allocs := testing.AllocsPerRun(10, row.ours)
		fmt.Fprintf(w, "%s\t%s\t%.0f\t%s\t%s\t%s\t%s\n", row.name, nanos(t[0]), allocs, nanos(t[1]), row.with, times(t[1]/t[0]), row.verdict(t[0], t[1]/t[0], allocs))
	}
	fmt.Fprintln(w, "\ngrowth\t1x\t10x\t100x\t\tper byte\ttarget")
	for _, g := range growths() {
		if !match.MatchString("growth " + g.name) {
			continue
		}
		f1, b1 := g.of(1)
		f10, b10 := g.of(10)
		f100, b100 := g.of(100)
		t := fastest(rounds, each, f1, f10, f100)
		r10, r100 := t[1]/float64(b10)/(t[0]/float64(b1)), t[2]/float64(b100)/(t[0]/float64(b1))
		verdict := "1.15: reached"
		if max(r10, r100) > 1.15 {
			verdict = "1.15: short"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t\t%.2f, %.2f\t%s\n", g.name, nanos(t[0]), nanos(t[1]), nanos(t[2]), r10, r100, verdict)
	}
	fmt.Fprintf(w, "\nparallel\tone core\t%d cores\t\t\tspeed-up\n", cores)
	for _, p := range parallels() {
		if !match.MatchString("parallel " + p.name) {
			continue
		}
		a, b := math.Inf(1), math.Inf(1)
		for range rounds {
			a = min(a, together(1, each, p.worker))
			b = min(b, together(cores, each, p.worker))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t\t\t%.2f\n", p.name, nanos(a), nanos(b), a/b)
	}
	return w.Flush()
}

func (w work) verdict(ns, ratio, allocs float64) string {
	var target string
	var ok bool
	switch {
	case w.want > 0:
		target, ok = times(w.want), ratio >= w.want
	case w.most > 0:
		target, ok = "at most "+nanos(w.most), ns <= w.most
	default:
		return ""
	}
	if w.allocs >= 0 {
		target += fmt.Sprintf(", %.0f allocs", w.allocs)
		ok = ok && allocs <= w.allocs
	}
	if ok {
		return target + ": reached"
	}
	return target + ": short"
}

// fastest measures each f once per round, in turn, and returns the nanoseconds per call of each in its fastest round.
func fastest(rounds int, each time.Duration, fs ...func()) []float64 {
	best := make([]float64, len(fs))
	calls := make([]int, len(fs))
	for i, f := range fs {
		f() // warm
		calls[i] = enough(f, each)
		best[i] = math.Inf(1)
	}
	for range rounds {
		for i, f := range fs {
			start := time.Now()
			for range calls[i] {
				f()
			}
			best[i] = min(best[i], float64(time.Since(start).Nanoseconds())/float64(calls[i]))
		}
	}
	return best
}

// enough returns the number of calls of f that take about the duration each.
func enough(f func(), each time.Duration) int {
	for n := 1; ; n *= 2 {
		start := time.Now()
		for range n {
			f()
		}
		if took := time.Since(start); took >= each/4 {
			return max(1, int(float64(n)*float64(each)/float64(took)))
		}
	}
}

// together runs the work in n goroutines and returns the nanoseconds per call over all of them.
func together(n int, each time.Duration, worker func() func()) float64 {
	calls := enough(worker(), each)
	var wg sync.WaitGroup
	start := time.Now()
	for range n {
		f := worker()
		wg.Go(func() {
			for range calls {
				f()
			}
		})
	}
	wg.Wait()
	return float64(time.Since(start).Nanoseconds()) / float64(calls*n)
}

func nanos(ns float64) string {
	switch {
	case ns < 100:
		return fmt.Sprintf("%.1f ns", ns)
	case ns < 10_000:
		return fmt.Sprintf("%.0f ns", ns)
	case ns < 10_000_000:
		return fmt.Sprintf("%.0f us", ns/1e3)
	}
	return fmt.Sprintf("%.0f ms", ns/1e6)
}

func times(ratio float64) string {
	if ratio < 10 {
		return fmt.Sprintf("%.1fx", ratio)
	}
	return fmt.Sprintf("%.0fx", ratio)
}
