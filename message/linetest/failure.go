package linetest

import (
	"net/http"
	"time"

	"github.com/linemsg/linemsg/message/lineerror"
)

// Failure is how a call fails. The zero Failure is a call that does not.
type Failure struct {
	Status   int               // of the answer: 429, 500; 0: that of a call that does not fail
	Refusal  lineerror.Refusal // the message of the answer, such as lineerror.MonthlyLimit; empty: one that fits the status
	Body     string            // the whole body of the answer, where Refusal is not enough
	Delay    time.Duration     // how late the answer comes; the call is carried out at once
	Drop     bool              // true: the connection is closed without an answer
	Accepted bool              // true: the call is carried out all the same, and only its answer is lost
}

// Fail makes the next calls of an endpoint, or of [Any], fail: the first of them as the first Failure says, and so
// on. Later calls are answered as usual. It does not fail the test.
//
//	srv.Fail(linetest.Push, linetest.Failure{Status: 500}, linetest.Failure{Delay: time.Second})
//
// A retry key of a call that failed is free for the next one, unless the failure is Accepted. Go's client sends a GET
// again by itself when a connection was dropped.
func (s *Server) Fail(e Endpoint, failures ...Failure) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fails[e] = append(s.fails[e], failures...)
}

func (s *Server) nextFailure(e Endpoint) (f Failure, ok bool) {
	for _, of := range []Endpoint{e, Any} {
		if list := s.fails[of]; len(list) > 0 {
			s.fails[of] = list[1:]
			return list[0], true
		}
	}
	return f, false
}

// ends reports whether the call is not answered as usual.
func (f Failure) ends() bool { return f.Status != 0 || f.Drop || f.Refusal != "" || f.Body != "" }

func (f Failure) answer() answer {
	a := answer{status: f.Status, body: []byte(f.Body)}
	if a.status == 0 {
		a.status = http.StatusInternalServerError
		switch f.Refusal {
		case lineerror.MonthlyLimit, lineerror.RateLimited:
			a.status = http.StatusTooManyRequests
		case "":
		default:
			a.status = http.StatusBadRequest
		}
	}
	if f.Body != "" {
		return a
	}
	r := f.Refusal
	if r == "" && a.status == http.StatusTooManyRequests {
		r = lineerror.RateLimited
	}
	if r != "" {
		return refuse(a.status, r)
	}
	return say(a.status, http.StatusText(a.status))
}
