package linetest

import (
	"net/http"
	"time"

	"github.com/linemsg/linemsg/message/lineerror"
)

// Failure describes how a call fails. With the zero Failure it does not fail.
type Failure struct {
	Status   int               // of the response, such as 429 or 500; 0 means one that fits Refusal, or 500 for a Body alone
	Refusal  lineerror.Refusal // the message of the response, such as lineerror.MonthlyLimit; "" means one for the status
	Body     string            // the whole body of the response, if Refusal is not enough
	Delay    time.Duration     // before the response; the call is carried out at once
	Drop     bool              // close the connection without a response
	Accepted bool              // carry out the call; only its response is lost
}

// Fail makes the next calls to an endpoint, or to [Any], fail: the first call with the first Failure, and so on. Later
// calls get normal responses. A failure does not fail the test.
//
//	srv.Fail(linetest.Push, linetest.Failure{Status: 500}, linetest.Failure{Delay: time.Second})
//
// The retry key of a failed call can be used again, unless the failure is Accepted. Go's HTTP client resends a GET
// when the connection is dropped.
func (s *Server) Fail(e Endpoint, failures ...Failure) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fails[e] = append(s.fails[e], failures...)
}

// nextFailure removes and returns the next failure for an endpoint, or a zero Failure if there is none.
func (s *Server) nextFailure(e Endpoint) Failure {
	for _, of := range []Endpoint{e, Any} {
		if list := s.fails[of]; len(list) > 0 {
			s.fails[of] = list[1:]
			return list[0]
		}
	}
	return Failure{}
}

// ends reports whether the call gets another response than usual, or none. A failure with only a Delay does not.
func (f Failure) ends() bool { return f.Status != 0 || f.Drop || f.Refusal != "" || f.Body != "" }

// answer returns the response of a call that fails.
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
