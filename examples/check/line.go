package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// linePrinter prints the error body that LINE would return for each file, one per line. It prints nothing for a file that
// LINE would accept.
type linePrinter struct{ w *bytes.Buffer }

func (p *linePrinter) report(r report) {
	if r.err != nil {
		fmt.Fprintf(p.w, "%s: error: %v\n", printable(r.file), r.err)
		return
	}
	var e fault.Error
	request := r.data
	for _, v := range r.list {
		if strings.HasPrefix(r.kind, "Flex") { // a container is in a message
			request = nil
			v.Path = fault.Path(strings.TrimSuffix("messages[0].contents."+string(v.Path), "."))
		}
		e.Violations = append(e.Violations, v.Violation)
	}
	if body := lineerror.ResponseTo(request, &e); body != nil {
		fmt.Fprintf(p.w, "%s: %s\n", printable(r.file), body)
	}
}

func (*linePrinter) end() {}
