package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
)

// sarifPrinter prints one SARIF log at the end, for code scanning and for editors.
//
// Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
type sarifPrinter struct {
	w      *bytes.Buffer
	folder string // relative URIs start here
	run    sarifRun
}

func newSarifPrinter(w *bytes.Buffer, info *debug.BuildInfo, folder string) *sarifPrinter {
	driver := sarifDriver{
		Name: program, Version: moduleVersion(info), InformationURI: "https://pkg.go.dev/github.com/linemsg/linemsg/examples/" + program,
	}
	for _, r := range rules() {
		driver.Rules = append(driver.Rules, newSarifRule(r, string(r.code), r.doc()))
	}
	return &sarifPrinter{w: w, folder: folder, run: sarifRun{
		Tool:        sarifTool{driver},
		ColumnKind:  "utf16CodeUnits",
		Bases:       map[string]sarifBase{root: {sarifText{Text: "The folder where " + program + " was run."}}},
		Results:     []sarifResult{},
		Invocations: []sarifInvocation{{ExecutionSuccessful: true}},
	}}
}

// root is the base of relative URIs. Code scanning replaces it by the root of the repository.
const root = "%SRCROOT%"

// newSarifRule describes a rule with the page that has more about it.
func newSarifRule(r rule, id, page string) sarifRule {
	full := r.text + " " + r.more
	return sarifRule{
		ID: id, Name: r.name, ShortDescription: sarifText{Text: r.text}, FullDescription: sarifText{Text: full}, HelpURI: page,
		Help: sarifText{Text: full + "\n\n" + page, Markdown: full + "\n\n<" + page + ">"},
	}
}

// ruleOf returns the index of the rule of a finding. If LINE has a page about it, the rule has a part for that page:
// too_long/text-message. Other results of the part have the same page.
func (p *sarifPrinter) ruleOf(v fault.Located) int {
	list := &p.run.Tool.Driver.Rules
	index := func(id string) int {
		return slices.IndexFunc(*list, func(r sarifRule) bool { return r.ID == id })
	}
	i := index(string(v.Rule))
	if v.Doc == "" {
		return i
	}
	_, anchor, found := strings.Cut(v.Doc, "#")
	if !found {
		anchor = path.Base(v.Doc)
	}
	id := string(v.Rule) + "/" + anchor
	if part := index(id); part >= 0 {
		return part
	}
	*list = append(*list, newSarifRule(rules()[i], id, v.Doc))
	return len(*list) - 1
}

func (p *sarifPrinter) report(r body.Report) {
	if r.Err != nil {
		p.run.Invocations[0].ExecutionSuccessful = false
		p.note(r.File, "error", body.Printable(r.File)+": "+r.Err.Error())
		return
	}
	if r.Skipped {
		p.note(r.File, "note", body.Printable(r.File)+": "+skipped)
		return
	}
	seen := map[string]int{} // findings with the same rule and path
	places := &regions{data: r.Data}
	for _, v := range r.Findings {
		p.result(r.File, v, places.of(v), seen)
	}
	if r.Placeholders > 0 {
		p.note(r.File, "note", plural(r.Placeholders, "text")+" with placeholders, checked in part")
	}
	if r.Ignored > 0 {
		p.note(r.File, "note", plural(r.Ignored, "finding")+" ignored")
	}
	if r.More > 0 {
		p.result(r.File, fault.Located{Violation: fault.Violation{Rule: fault.More, Detail: "at least " + plural(r.More, "more error")}}, nil, seen)
	}
}

func (p *sarifPrinter) result(file string, v fault.Located, region *sarifRegion, seen map[string]int) {
	location := p.location(file)
	location.PhysicalLocation.Region = region
	if v.Path != "" {
		location.LogicalLocations = []sarifLogical{{FullyQualifiedName: string(v.Path)}}
	}
	same := string(v.Rule) + " " + string(v.Path)
	seen[same]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %d", same, seen[same]))
	rule := p.ruleOf(v)
	p.run.Results = append(p.run.Results, sarifResult{
		RuleID: p.run.Tool.Driver.Rules[rule].ID, RuleIndex: rule, Level: v.Severity.String(), Message: sarifText{Text: sentence(v)},
		Locations:           []sarifLocation{location},
		PartialFingerprints: map[string]string{"rulePath/v1": hex.EncodeToString(sum[:16])},
	})
}

// refuse notes why nothing was checked, such as a fault in the config file.
func (p *sarifPrinter) refuse(err error) {
	in := &p.run.Invocations[0]
	in.ExecutionSuccessful = false
	in.ConfigNotifications = append(in.ConfigNotifications, sarifNotification{Level: "error", Message: sarifText{Text: body.Printable(err.Error())}})
}

// note adds what is not about the contents of a file. file may be empty.
func (p *sarifPrinter) note(file, level, text string) {
	n := sarifNotification{Level: level, Message: sarifText{Text: text}}
	if file != "" {
		n.Locations = []sarifLocation{p.location(file)}
	}
	in := &p.run.Invocations[0]
	in.Notifications = append(in.Notifications, n)
}

func (p *sarifPrinter) location(file string) sarifLocation {
	a := sarifArtifact{URI: uri(file, p.folder)}
	if !strings.HasPrefix(a.URI, "file:") {
		a.Base = root
	}
	return sarifLocation{PhysicalLocation: sarifPhysical{ArtifactLocation: a}}
}

func (p *sarifPrinter) end() {
	e := json.NewEncoder(p.w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(sarifLog{ // cannot fail for these types and a buffer
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{p.run},
	})
}
