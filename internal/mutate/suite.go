package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// longest is the maximum time of the tests without a mutant.
const longest = 2 * time.Minute

// skipped matches the tests that count allocations, because the switches allocate.
const skipped = "(?i:alloc|growth)" // without the group, the option would apply only to alloc

// users has the packages whose tests are run too, because they test most of what a package does.
var users = map[string][]string{
	module + "message":          {module + "message/notification"},
	module + "internal/convert": {module + "message", module + "richmenu"},
	module + "internal/link":    {module + "message/action", module + "message/imagemap"},
	module + "internal/media":   {module + "message/notification", module + "message/imagemap", module + "message/template", module + "message/flex", module + "message"},
	module + "internal/route":   {module + "message/guard", module + "message/linetest"},
	module + "internal/schema":  {module + "message/template", module + "message/narrowcast", module + "message/flex", module + "message"},
	module + "internal/slot":    {module + "message/template", module + "internal/soak", module + "message/flex", module + "message", module + "richmenu"},
}

const module = "github.com/linemsg/linemsg/"

// suite is a compiled test binary.
type suite struct {
	path, dir, binary string
	stages            [][]string    // arguments of each run
	limit             time.Duration // of a run with a mutant, which can cause an endless loop
}

// build compiles the tests with all mutants that have a switch. It drops the mutants on lines that do not compile.
func (p *pkg) build(ctx context.Context, dir string) (suites []*suite, dropped []*mutant, err error) {
	mutants := slices.Clone(p.mutants)
	for {
		texts := map[string]string{"mutant_switches.go": strings.Replace(switches, "NAME", p.name, 1)}
		for _, f := range p.files {
			texts[f.name] = switched(f, mutants)
		}
		suites, log, err := p.compile(ctx, dir, texts)
		if err == nil {
			return suites, dropped, nil
		}
		n := len(mutants)
		for _, at := range faultAt.FindAllSubmatch(log, -1) {
			mutants = slices.DeleteFunc(mutants, func(m *mutant) bool {
				bad := m.file.name == string(at[1]) && strconv.Itoa(m.line) == string(at[2])
				if bad {
					dropped = append(dropped, m)
				}
				return bad
			})
		}
		if n == len(mutants) {
			return nil, nil, fmt.Errorf("go test -c: %w\n%s", err, tail(log))
		}
	}
}

var faultAt = regexp.MustCompile(`(?m)^[^ \n]*?([^/ \n]+\.go):(\d+):`)

// alone compiles one mutant and runs the tests.
func (p *pkg) alone(ctx context.Context, m *mutant, dir string, switched []*suite) outcome {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return unbuilt
	}
	defer os.RemoveAll(dir) //nolint:errcheck // of a temporary folder
	suites, _, err := p.compile(ctx, dir, map[string]string{m.file.name: apply(m.file.text, []edit{*m.alone})})
	if err != nil {
		return unbuilt
	}
	for i, s := range suites {
		s.stages, s.limit = switched[i].stages, switched[i].limit
	}
	return tried(ctx, suites, "")
}

// split divides the tests into two stages. Fast tests kill most mutants; slow ones run only if the fast ones pass.
func split(log []byte) [][]string {
	var slow []string
	for _, m := range passed.FindAllSubmatch(log, -1) {
		if seconds, _ := strconv.ParseFloat(string(m[2]), 64); seconds > 0.15 {
			slow = append(slow, string(m[1]))
		}
	}
	if slow == nil {
		return [][]string{{"-test.skip=" + skipped}}
	}
	names := "^(" + strings.Join(slow, "|") + ")$"
	return [][]string{{"-test.skip=" + skipped + "|" + names}, {"-test.run=" + names}}
}

var passed = regexp.MustCompile(`(?m)^--- PASS: (\w+) \(([0-9.]+)s\)$`)

// tried runs all stages of the tests with a mutant. It returns unbuilt if the tests cannot be run.
func tried(ctx context.Context, suites []*suite, mutant string) outcome {
	for _, s := range suites {
		for _, args := range s.stages {
			_, err := s.run(ctx, mutant, args...)
			var exit *exec.ExitError
			switch {
			case errors.As(err, &exit) || errors.Is(err, context.DeadlineExceeded):
				return killed
			case err != nil:
				return unbuilt
			}
		}
	}
	return survived
}

// compile builds the tests with replaced texts of some files of the package.
func (p *pkg) compile(ctx context.Context, dir string, texts map[string]string) (suites []*suite, log []byte, err error) {
	replace := make(map[string]string)
	for name, text := range texts {
		other := filepath.Join(dir, name)
		if err := os.WriteFile(other, []byte(text), 0o600); err != nil {
			return nil, nil, err
		}
		replace[filepath.Join(p.dir, name)] = other
	}
	overlay := filepath.Join(dir, "overlay.json")
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return nil, nil, err
	}
	if err := os.WriteFile(overlay, data, 0o600); err != nil {
		return nil, nil, err
	}
	root := strings.TrimSuffix(p.dir, strings.TrimSuffix(p.short(), "/"))
	for i, path := range append([]string{p.path}, users[p.path]...) {
		s := &suite{limit: longest, path: path, dir: filepath.Join(root, (&pkg{path: path}).short()), binary: filepath.Join(dir, strconv.Itoa(i)+".test")}
		cmd := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off", "-gcflags=-e", "-ldflags=-s -w", "-overlay="+overlay, "-o", s.binary, path) //nolint:gosec // the developer's own
		if log, err := cmd.CombinedOutput(); err != nil {
			return nil, log, err
		}
		if _, err := os.Stat(s.binary); err == nil { // go test -c writes none for a package without tests
			suites = append(suites, s)
		}
	}
	if suites == nil {
		return nil, nil, errors.New("no tests")
	}
	return suites, nil, nil
}

// run runs the tests up to the first failure.
func (s *suite) run(ctx context.Context, mutant string, args ...string) (log []byte, err error) {
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	args = append(args, "-test.short", "-test.failfast", "-test.timeout="+s.limit.String())
	cmd := exec.CommandContext(ctx, s.binary, args...) //nolint:gosec // just built
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "MUTANT="+mutant)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	cmd.WaitDelay = time.Second
	err = cmd.Run()
	if ctx.Err() != nil {
		err = errors.Join(err, ctx.Err())
	}
	return out.Bytes(), err
}

func tail(log []byte) []byte { return log[max(0, len(log)-3000):] }
