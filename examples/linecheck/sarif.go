package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"runtime/debug"

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
		driver.Rules = append(driver.Rules, sarifRule{ID: string(r.code), Name: r.name, ShortDescription: sarifText{r.text}, HelpURI: r.doc()})
	}
	return &sarifPrinter{w: w, folder: folder, run: sarifRun{
		Tool:        sarifTool{driver},
		ColumnKind:  "unicodeCodePoints",
		Results:     []sarifResult{},
		Invocations: []sarifInvocation{{ExecutionSuccessful: true}},
	}}
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
	for _, v := range r.Findings {
		p.result(r.File, v, seen)
	}
	if r.Placeholders > 0 {
		p.note(r.File, "note", plural(r.Placeholders, "text")+" with placeholders, checked in part")
	}
	if r.Ignored > 0 {
		p.note(r.File, "note", plural(r.Ignored, "finding")+" ignored")
	}
	if r.More > 0 {
		p.result(r.File, fault.Located{Violation: fault.Violation{Rule: fault.More, Detail: "at least " + plural(r.More, "more error")}}, seen)
	}
}

func (p *sarifPrinter) result(file string, v fault.Located, seen map[string]int) {
	location := p.location(file)
	if v.Line > 0 {
		location.PhysicalLocation.Region = &sarifRegion{StartLine: v.Line, StartColumn: v.Column}
	}
	if v.Path != "" {
		location.LogicalLocations = []sarifLogical{{FullyQualifiedName: string(v.Path)}}
	}
	same := string(v.Rule) + " " + string(v.Path)
	seen[same]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %d", same, seen[same]))
	result := sarifResult{
		RuleID: string(v.Rule), Level: v.Severity.String(), Message: sarifText{sentence(v)},
		Locations:           []sarifLocation{location},
		PartialFingerprints: map[string]string{"rulePath/v1": hex.EncodeToString(sum[:16])},
	}
	if v.Doc != "" {
		result.Properties = &sarifProperties{v.Doc}
	}
	p.run.Results = append(p.run.Results, result)
}

// note adds what is not about the contents of a file. file may be empty.
func (p *sarifPrinter) note(file, level, text string) {
	n := sarifNotification{Level: level, Message: sarifText{text}}
	if file != "" {
		n.Locations = []sarifLocation{p.location(file)}
	}
	in := &p.run.Invocations[0]
	in.Notifications = append(in.Notifications, n)
}

func (p *sarifPrinter) location(file string) sarifLocation {
	return sarifLocation{PhysicalLocation: sarifPhysical{ArtifactLocation: sarifArtifact{uri(file, p.folder)}}}
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
