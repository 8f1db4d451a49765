package lineerror

import (
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// audienceCode is a code that LINE's server uses in the details of its response to the body of an audience endpoint.
type audienceCode struct {
	code     string
	message  string // of the response, "" if it has not been seen
	property string // in the response, as far as a sample shows it
	path     fault.Path
	rule     fault.Rule
}

// QUIRK: the messages of these responses are not those of other endpoints, and most of them are not documented.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#manage-audience-error
var audienceCodes = []audienceCode{
	{"AUDIENCE_GROUP_NAME_SIZE_OVER", "size over audienceGroupName", "", "description", fault.TooLong},
	{"AUDIENCE_GROUP_NAME_EMPTY", "", "", "description", fault.Required},
	{"AUDIENCE_GROUP_NAME_WRONG", "", "", "description", fault.BadFormat},
	{"AUDIENCE_GROUP_UPLOAD_DESCRIPTION_SIZE_OVER", "", "", "uploadDescription", fault.TooLong},
	{"UPLOAD_AUDIENCE_GROUP_INVALID_AUDIENCE_ID_FORMAT", "Invalid audience id format", "audiences", "audiences", fault.BadFormat},
	{"UPLOAD_AUDIENCE_GROUP_TOO_MANY_AUDIENCE_IDS", "", "", "audiences", fault.TooMany},
	{"UPLOAD_AUDIENCE_GROUP_NO_VALID_AUDIENCE_IDS", "", "", "audiences", fault.Required},
}

const onlySpaces = "only spaces" // of a name, which LINE reports like an empty one

// audienceCodeOf returns the code for v, if it is about the body of an audience endpoint.
func (s *spot) audienceCodeOf(v fault.Violation) (c audienceCode, ok bool) {
	if !strings.HasPrefix(v.Object, "audience.") {
		return c, false
	}
	rule := v.Rule
	if s.first() == "description" && v.Detail == onlySpaces {
		rule = fault.Required
	}
	if len(s.steps) > 1 && rule == fault.Required { // an empty ID
		rule = fault.BadFormat
	}
	for _, c := range audienceCodes {
		if string(c.path) == s.first() && c.rule == rule {
			return c, true
		}
	}
	return c, false
}

// audience is the pass over the body of an audience endpoint. Its samples have one detail.
func (r *responder) audience() (answer, bool) {
	for _, f := range r.faults {
		if c, ok := f.s.audienceCodeOf(f.v); ok {
			message := c.message
			if message == "" {
				message = c.code
			}
			return answer{Message: message, Details: []detail{{Message: c.code, Property: c.property}}}, true
		}
	}
	return answer{}, false
}

// ofAudience returns the violation that a code is about.
func ofAudience(code string) (v fault.Violation, ok bool) {
	for _, c := range audienceCodes {
		if c.code == code {
			return fault.Violation{Path: c.path, Rule: c.rule, Detail: code}, true
		}
	}
	return v, false
}
