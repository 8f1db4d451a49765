package linetest

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// AudienceStatus is the state of an audience.
type AudienceStatus string

// The states of an audience. Messages can be sent to one that is ready.
const (
	AudienceInProgress AudienceStatus = "IN_PROGRESS"
	AudienceReady      AudienceStatus = "READY"
	AudienceFailed     AudienceStatus = "FAILED"
	AudienceExpired    AudienceStatus = "EXPIRED"
	AudienceInactive   AudienceStatus = "INACTIVE"
	AudienceActivating AudienceStatus = "ACTIVATING"
)

// Audience is an audience of the account.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#get-audience-group
type Audience struct {
	ID          ids.AudienceGroupID
	Type        string // UPLOAD, CLICK or IMP
	Description string
	Status      AudienceStatus // ready at once, unless [Server.SetAudienceStatus] changes it
	Members     int            // IDs that were uploaded; one that occurs twice counts twice
	IsIFA       bool           // the members are identifiers for advertisers, not user IDs
	RequestID   ids.RequestID  // of a click or impression audience
	ClickURL    string         // of a click audience; "" means any link
	Created     time.Time

	jobs []string // descriptions of uploads
}

// Audiences returns the audiences, in order of creation.
func (s *Server) Audiences() []Audience {
	s.mu.Lock()
	defer s.mu.Unlock()
	return copies(s.audiences)
}

// copies returns copies of what the pointers in list point to.
func copies[T any](list []*T) []T {
	out := make([]T, len(list))
	for i, p := range list {
		out[i] = *p
	}
	return out
}

// SetAudienceStatus sets the state of an audience, for bots that wait until it is ready. It does nothing if there is no such
// audience.
func (s *Server) SetAudienceStatus(id ids.AudienceGroupID, status AudienceStatus) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if a := s.audienceOf(id); a != nil {
		a.Status = status
	}
}

func (s *Server) audienceOf(id ids.AudienceGroupID) *Audience {
	for _, a := range s.audiences {
		if a.ID == id {
			return a
		}
	}
	return nil
}

const (
	maxAudiences = 1000 // of an account
	audienceLife = 180 * 24 * time.Hour
)

// made returns the members that LINE returns for a new audience.
func (a *Audience) made() map[string]any {
	m := map[string]any{
		"audienceGroupId": a.ID, "createRoute": "MESSAGING_API", "type": a.Type, "description": a.Description,
		"created": a.Created.Unix(), "permission": "READ_WRITE", "expireTimestamp": a.Created.Add(audienceLife).Unix(), "isIfaAudience": a.IsIFA,
	}
	if a.RequestID != "" {
		m["requestId"] = a.RequestID
	}
	if a.ClickURL != "" {
		m["clickUrl"] = a.ClickURL
	}
	return m
}

// data returns the members of an audience that exists.
func (a *Audience) data() map[string]any {
	m := a.made()
	m["status"], m["audienceCount"] = a.Status, a.Members
	return m
}

// audienceRefusal returns an answer with a code of LINE's list.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#manage-audience-error
func audienceRefusal(message, code string) answer {
	return object(http.StatusBadRequest, map[string]any{"message": message, "details": []map[string]string{{"message": code}}})
}

func noAudience() answer {
	return audienceRefusal("audience group not found", "AUDIENCE_GROUP_NOT_FOUND").expected()
}

func (s *Server) createAudience(a Audience) answer {
	if len(s.audiences) >= maxAudiences {
		return audienceRefusal("AUDIENCE_GROUP_COUNT_MAX_OVER", "AUDIENCE_GROUP_COUNT_MAX_OVER")
	}
	s.audienceIDs++
	a.ID, a.Status, a.Created = ids.AudienceGroupID(firstAudience+s.audienceIDs), AudienceReady, time.Now()
	s.audiences = append(s.audiences, &a)
	return object(http.StatusAccepted, a.made())
}

const firstAudience = 5614991017000

func uploadAudience(s *Server, _ *exchange, b *audience.Upload) answer {
	return s.createAudience(Audience{
		Type: "UPLOAD", Description: b.Description, IsIFA: b.IsIFAAudience, Members: len(b.Audiences), jobs: []string{b.UploadDescription},
	})
}

func addToAudience(s *Server, _ *exchange, b *audience.Add) answer {
	kind := audience.KindUser
	if len(b.Audiences) > 0 && ids.ChatID(b.Audiences[0].ID).Kind() != ids.KindUser {
		kind = audience.KindIFA
	}
	return s.addMembers(b.AudienceGroupID, kind, len(b.Audiences), b.UploadDescription)
}

// addMembers adds members of a kind to an audience.
func (s *Server) addMembers(id ids.AudienceGroupID, kind audience.Kind, members int, job string) answer {
	a := s.audienceOf(id)
	switch {
	case a == nil || a.Type != "UPLOAD":
		return noAudience()
	case a.IsIFA != (kind == audience.KindIFA):
		return audienceRefusal("Invalid audience id format", "UPLOAD_AUDIENCE_GROUP_INVALID_AUDIENCE_ID_FORMAT")
	}
	a.Members += members
	a.jobs = append(a.jobs, job)
	return accepted()
}

func clickAudience(s *Server, _ *exchange, b *audience.Click) answer {
	return s.createAudience(Audience{Type: "CLICK", Description: b.Description, RequestID: b.RequestID, ClickURL: b.ClickURL})
}

func impressionAudience(s *Server, _ *exchange, b *audience.Impression) answer {
	return s.createAudience(Audience{Type: "IMP", Description: b.Description, RequestID: b.RequestID})
}

// audienceIn returns the audience in the path, or nil if there is none.
func (s *Server) audienceIn(x *exchange) *Audience {
	id, err := ids.ParseAudienceGroupID(x.values["audienceGroupId"])
	if err != nil {
		return nil
	}
	return s.audienceOf(id)
}

func renameAudience(s *Server, x *exchange, b *audience.Rename) answer {
	a := s.audienceIn(x)
	if a == nil {
		return noAudience()
	}
	a.Description = b.Description
	return done()
}

func deleteAudience(s *Server, x *exchange) answer {
	a := s.audienceIn(x)
	if a == nil {
		return noAudience()
	}
	s.audiences = slices.DeleteFunc(s.audiences, func(o *Audience) bool { return o == a })
	return accepted()
}

func getAudience(s *Server, x *exchange) answer {
	a := s.audienceIn(x)
	if a == nil {
		return noAudience()
	}
	jobs := make([]map[string]any, len(a.jobs))
	for i, job := range a.jobs {
		jobs[i] = map[string]any{
			"audienceGroupJobId": i + 1, "audienceGroupId": a.ID, "description": job, "type": "DIFF_ADD",
			"status": "FINISHED", "failedType": nil, "audienceCount": 0, "created": a.Created.Unix(), "jobStatus": "FINISHED",
		}
	}
	return object(http.StatusOK, map[string]any{"audienceGroup": a.data(), "jobs": jobs})
}

func listAudiences(s *Server, x *exchange) answer {
	page, err := strconv.Atoi(x.query("page"))
	size := 20
	if v := x.query("size"); v != "" && err == nil {
		size, err = strconv.Atoi(v)
	}
	if err != nil || page < 1 || size < 1 || size > 40 {
		return say(http.StatusBadRequest, badAudiencePage)
	}
	found := []map[string]any{}
	for _, a := range s.audiences {
		if name := x.query("description"); !strings.Contains(strings.ToLower(a.Description), strings.ToLower(name)) {
			continue
		}
		if status := x.query("status"); status != "" && status != string(a.Status) {
			continue
		}
		found = append(found, a.data())
	}
	from := min((page-1)*size, len(found))
	to := min(from+size, len(found))
	return object(http.StatusOK, map[string]any{
		"audienceGroups": found[from:to], "hasNextPage": to < len(found), "totalCount": len(found),
		"readWriteAudienceGroupTotalCount": len(found), "page": page, "size": size,
	})
}

// form is an upload of a file.
type form struct {
	upload audience.Upload // without members
	id     string          // of the audience to add to, or ""
	info   audience.FileInfo
	wrong  error // what is wrong with the file, or nil
}

// readForm reads a multipart form. It counts and checks the IDs in the file, and keeps none.
func readForm(x *exchange) (f form, err error) {
	kind, params, _ := mime.ParseMediaType(x.call.Header.Get("Content-Type"))
	if kind != "multipart/form-data" {
		return f, http.ErrNotMultipart
	}
	f.wrong = fault.Violation{Path: "file", Rule: fault.Required, Detail: "missing"}
	parts := multipart.NewReader(bytes.NewReader(x.call.Body), params["boundary"])
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return f, nil
		}
		if err != nil {
			return f, err
		}
		if part.FormName() == "file" {
			f.info, f.wrong = audience.CheckFile(part)
			continue
		}
		text, err := io.ReadAll(part)
		if err != nil {
			return f, err
		}
		switch part.FormName() {
		case "audienceGroupId":
			f.id = string(text)
		case "description":
			f.upload.Description = string(text)
		case "uploadDescription":
			f.upload.UploadDescription = string(text)
		case "isIfaAudience":
			f.upload.IsIFAAudience = string(text) == "true"
		}
	}
}

// formIn reads the form of a call, or returns the answer to one that LINE refuses.
func formIn(x *exchange, create bool) (f form, a answer, ok bool) {
	f, err := readForm(x)
	if err != nil {
		return f, say(http.StatusBadRequest, badForm), false
	}
	checked := f.upload
	if !create {
		checked.Description = "none in the form"
	}
	x.call.Request = &f.upload
	x.call.Violations = append(checked.Lint(), f.info.Warnings...)
	if a, refused := x.refuses(); refused {
		return f, a, false
	}
	if f.wrong != nil {
		x.call.Violations = append(x.call.Violations, fault.Violations(f.wrong)...)
		return f, answer{status: http.StatusBadRequest, body: lineerror.ResponseTo(nil, f.wrong)}, false
	}
	return f, answer{}, true
}

func uploadAudienceFile(s *Server, x *exchange) answer {
	f, a, ok := formIn(x, true)
	if !ok {
		return a
	}
	if f.upload.IsIFAAudience != (f.info.Kind == audience.KindIFA) {
		return audienceRefusal("Invalid audience id format", "UPLOAD_AUDIENCE_GROUP_INVALID_AUDIENCE_ID_FORMAT")
	}
	return s.createAudience(Audience{
		Type: "UPLOAD", Description: f.upload.Description, IsIFA: f.upload.IsIFAAudience, Members: f.info.Members,
		jobs: []string{f.upload.UploadDescription},
	})
}

func addAudienceFile(s *Server, x *exchange) answer {
	f, a, ok := formIn(x, false)
	if !ok {
		return a
	}
	id, err := ids.ParseAudienceGroupID(f.id)
	if err != nil {
		return noAudience()
	}
	return s.addMembers(id, f.info.Kind, f.info.Members, f.upload.UploadDescription)
}
