package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
)

// ruleList is a list of codes of rules, the value of the flag -ignore.
type ruleList []fault.Rule

// String returns the codes, separated by commas.
func (l *ruleList) String() string {
	var list []string
	for _, code := range *l {
		list = append(list, string(code))
	}
	return strings.Join(list, ",")
}

// Set reads codes that are separated by commas, and adds them to those of an earlier flag. The empty text has none.
func (l *ruleList) Set(s string) error {
	if s == "" {
		return nil
	}
	for code := range strings.SplitSeq(s, ",") {
		code := fault.Rule(strings.TrimSpace(code))
		switch {
		case code == "":
			return fmt.Errorf("an empty code; the rules are %s", codes())
		case code == fault.Syntax:
			return fmt.Errorf("%q cannot be ignored: a file that is not JSON is not checked", string(code))
		case !known(code):
			return fmt.Errorf("%q is not one of %s", string(code), codes())
		}
		*l = append(*l, code)
	}
	return nil
}

// apply removes the findings of the rules from a report and counts them. A file that is not JSON keeps its finding.
func (l *ruleList) apply(r *body.Report) {
	if r.Broken || r.Skipped {
		return
	}
	before := len(r.Findings)
	r.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(v fault.Located) bool { return slices.Contains(*l, v.Rule) })
	r.Ignored = before - len(r.Findings)
}
