// Mutate tests the tests. It changes one thing in a package, such as a number, a comparison or a severity, runs the tests of the
// package, and reports each change that no test detects.
//
//	go run ./internal/mutate ./message ./richmenu        # all mutants of two packages
//	go run ./internal/mutate -kind rule ./message        # only mutants of rules
//	go run ./internal/mutate -n 30 -seed 7               # a sample from all packages
//	go run ./internal/mutate -at ids/chars.go:34 ./ids   # the mutants of one line
//
// All mutants of a package are compiled into one test binary, each behind a switch. For example, the comparison a < b becomes a
// call that compares with <= if its mutant is on. The binary runs once for each mutant, so a mutant needs no build. The mutants of
// constants are built one by one, because constants cannot be switched.
//
// The file survivors.tsv lists mutants that no test can detect, each with the reason. The exit status is 1 if more other mutants
// survive than -most allows. [docs/mutation.md] has the figures.
//
// [docs/mutation.md]: https://github.com/linemsg/linemsg/blob/main/docs/mutation.md
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/signal"
	"slices"
	"strings"
)

// defaults are the packages with code to test: first those with rules, then the others.
var defaults = []string{
	"./message", "./message/action", "./message/audience", "./message/coupon", "./message/flex", "./message/imagemap",
	"./message/narrowcast", "./message/notification", "./message/template", "./richmenu", "./internal/link", "./internal/media",
	"./internal/slot",

	"./ids", "./ogp", "./message/fault", "./message/guard", "./message/length", "./message/lineerror", "./message/linetest",
	"./message/markdown", "./message/preview", "./internal/convert", "./internal/flexsize", "./internal/jsontree",
	"./internal/route", "./internal/schema", "./internal/spelling", "./internal/word",
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	survivors, err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	case survivors:
		os.Exit(1)
	}
}

// run reports whether more mutants survived than are allowed.
func run(ctx context.Context, args []string, out io.Writer) (failed bool, err error) {
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	n := flags.Int("n", 0, "try a sample of `N` mutants; 0 means all")
	seed := flags.Uint64("seed", 1, "`SEED` of the sample")
	most := flags.Int("most", 0, "allow `N` survivors that survivors.tsv does not list")
	only := flags.String("kind", "", "try only mutants of one `KIND`: rule or code")
	where := flags.String("at", "", "try only mutants in `FILES`, separated by commas; a file can have a line: FILE:LINE")
	list := flags.Bool("list", false, "list the mutants without trying them")
	if err := flags.Parse(args); err != nil {
		return false, err
	}
	names := flags.Args()
	if len(names) == 0 {
		names = defaults
	}
	var packages []*pkg
	for _, name := range names {
		loaded, err := load(ctx, name)
		if err != nil {
			return false, fmt.Errorf("%s: %w", name, err)
		}
		packages = append(packages, loaded...)
	}
	for _, p := range packages {
		p.mutants = slices.DeleteFunc(p.mutants, func(m *mutant) bool {
			here := slices.ContainsFunc(strings.Split(*where, ","), func(s string) bool { return strings.HasPrefix(m.place()+":", s+":") })
			return *only != "" && m.class() != *only || *where != "" && !here
		})
	}
	if *n > 0 {
		sample(packages, *n, *seed)
		_, _ = fmt.Fprintf(out, "seed %d\n", *seed)
	}
	var all totals
	for _, p := range packages {
		if *list {
			for _, m := range p.mutants {
				_, _ = fmt.Fprintln(out, m)
			}
			continue
		}
		t, err := p.try(ctx, out)
		if err != nil {
			return false, fmt.Errorf("%s: %w", p.path, err)
		}
		if len(p.mutants) > 0 {
			_, _ = fmt.Fprintf(out, "%s: %v\n", p.path, &t)
		}
		all.add(t)
	}
	if len(packages) > 1 && !*list {
		_, _ = fmt.Fprintf(out, "all: %v\n", &all)
	}
	return all.survived > *most, nil
}

// sample keeps n mutants, chosen with equal probability.
func sample(packages []*pkg, n int, seed uint64) {
	var all []*mutant
	for _, p := range packages {
		all = append(all, p.mutants...)
	}
	r := rand.New(rand.NewPCG(seed, 0)) //nolint:gosec // reproducible, not secret
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	kept := make(map[*mutant]bool)
	for _, m := range all[:min(n, len(all))] {
		kept[m] = true
	}
	for _, p := range packages {
		p.mutants = slices.DeleteFunc(p.mutants, func(m *mutant) bool { return !kept[m] })
	}
}

// totals counts mutants.
type totals struct {
	tried, killed    [2]int // index 0: code, index 1: rules
	survived, listed int
	unbuilt          int
}

func (t *totals) add(u totals) {
	for i := range t.tried {
		t.tried[i] += u.tried[i]
		t.killed[i] += u.killed[i]
	}
	t.survived += u.survived
	t.listed += u.listed
	t.unbuilt += u.unbuilt
}

func (t *totals) String() string {
	return fmt.Sprintf("rules %d of %d killed, code %d of %d; %d survived, %d more are listed as equivalent; %d did not compile",
		t.killed[1], t.tried[1], t.killed[0], t.tried[0], t.survived, t.listed, t.unbuilt)
}
