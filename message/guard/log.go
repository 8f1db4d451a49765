package guard

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"

	"github.com/linemsg/linemsg/internal/route"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// logFindings logs the findings in a request that is sent.
func (t *Transport) logFindings(r *http.Request, to route.Route, found []fault.Violation) {
	if len(found) == 0 {
		return
	}
	logger, level, text := t.Logger, slog.LevelWarn, "guard: warnings for a request"
	if errorsOf(found) != nil {
		level, text = slog.LevelError, "guard: LINE would refuse a request"
	}
	if logger == nil {
		if level < slog.LevelError {
			return
		}
		logger = slog.Default()
	}
	logger.LogAttrs(r.Context(), level, text,
		slog.String("endpoint", to.Endpoint), slog.Any("violations", &fault.Error{Violations: found}))
}

const maxAnswer = 64 << 10 // bytes of a response that are parsed

// logRefusal logs a response with status 400, with the paths of this module.
func (t *Transport) logRefusal(r *http.Request, to route.Route, res *http.Response) {
	if t.Logger == nil || res == nil || res.StatusCode != http.StatusBadRequest || res.Body == nil {
		return
	}
	body := res.Body
	head, err := io.ReadAll(io.LimitReader(body, maxAnswer))
	rest := io.Reader(body)
	if err != nil {
		rest = failing{err}
	}
	res.Body = &replay{Reader: io.MultiReader(bytes.NewReader(head), rest), Closer: body}
	refusal := lineerror.Parse(head)
	t.Logger.LogAttrs(r.Context(), slog.LevelWarn, "guard: LINE refused a request",
		slog.String("endpoint", to.Endpoint), slog.String("requestId", res.Header.Get("X-Line-Request-Id")),
		slog.String("refusal", refusal.Error()), slog.Any("violations", &fault.Error{Violations: fault.Violations(refusal)}))
}

// failing is the rest of a body that could not be read.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
