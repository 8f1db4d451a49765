package sample_test

import (
	"os"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/mutate/testdata/sample"
	"github.com/linemsg/linemsg/message/fault"
)

func Test(t *testing.T) {
	for n, few := range map[int]bool{-1: false, 0: true, 3: true, 4: false} {
		if sample.Few(n) != few {
			t.Error(n)
		}
	}
	if !sample.Negative(-1) || sample.Negative(1) {
		t.Error("negative")
	}
	for n := range 8 {
		if sample.Odd(n) != (n%2 == 1) {
			t.Error(n)
		}
	}
	if sample.Severity() != fault.SeverityError {
		t.Error("severity")
	}
	for a, valid := range map[string]bool{"": false, "あ": true, "aaaaa": true, "aaaaaa": false, "👨‍👩‍👧‍👦": false} {
		if (&sample.Thing{A: a}).Validate() == nil != valid {
			t.Error(a)
		}
	}
	if (&sample.Thing{A: "a", B: strings.Repeat("b", 8)}).Validate() == nil {
		t.Error("b")
	}
}

// TestGrowth is skipped with mutants.
func TestGrowth(t *testing.T) {
	if _, ok := os.LookupEnv("MUTANT"); ok {
		t.Error("allocations are counted with mutants")
	}
}
