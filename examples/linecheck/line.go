package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// linePrinter prints the error body that LINE would return for each file, one per line. It prints nothing for a file that
// LINE would accept, unless the file was skipped or findings were ignored.
type linePrinter struct{ w *bytes.Buffer }

func (p *linePrinter) report(r body.Report) {
	if r.Err != nil {
		fmt.Fprintf(p.w, "%s: error: %v\n", body.Printable(r.File), r.Err)
		return
	}
	if r.Skipped {
		fmt.Fprintf(p.w, "%s: %s\n", body.Printable(r.File), skipped)
		return
	}
	var e fault.Error
	request := r.Data
	for _, v := range r.Findings {
		if strings.HasPrefix(r.Kind, "Flex") { // a container is in a message
			request = nil
			v.Path = fault.Path(strings.TrimSuffix("messages[0].contents."+string(v.Path), "."))
		}
		e.Violations = append(e.Violations, v.Violation)
	}
	if answer := lineerror.ResponseTo(request, &e); answer != nil {
		fmt.Fprintf(p.w, "%s: %s\n", body.Printable(r.File), answer)
	}
	if r.Ignored > 0 {
		fmt.Fprintf(p.w, "%s: %s ignored\n", body.Printable(r.File), plural(r.Ignored, "finding"))
	}
}

func (*linePrinter) end() {}
