package linetest

import (
	"bytes"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/richmenu"
)

// menus is the state of the rich menus of the account.
type menus struct {
	menus     map[ids.RichMenuID]*menu
	order     []ids.RichMenuID // of creation
	defaultID ids.RichMenuID
	linked    map[ids.UserID]ids.RichMenuID
	aliases   map[ids.RichMenuAliasID]ids.RichMenuID
	batches   map[ids.RequestID]time.Time
}

type menu struct {
	richmenu.RichMenu
	image     []byte
	imageType string
}

func (m *menus) init() {
	m.menus, m.linked = make(map[ids.RichMenuID]*menu), make(map[ids.UserID]ids.RichMenuID)
	m.aliases, m.batches = make(map[ids.RichMenuAliasID]ids.RichMenuID), make(map[ids.RequestID]time.Time)
}

const maxMenus = 1000 // of an account

// RichMenus returns the rich menus, in order of creation.
func (s *Server) RichMenus() []richmenu.Response {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.allMenus()
}

func (m *menus) allMenus() []richmenu.Response {
	list := make([]richmenu.Response, len(m.order))
	for i, id := range m.order {
		list[i] = richmenu.Response{RichMenuID: id, RichMenu: m.menus[id].RichMenu}
	}
	return list
}

// RichMenuOf returns the menu that a user sees: the linked one, otherwise the default, or "".
func (s *Server) RichMenuOf(user ids.UserID) ids.RichMenuID {
	s.mu.Lock()
	defer s.mu.Unlock()
	if id := s.linked[user]; id != "" {
		return id
	}
	return s.defaultID
}

// DefaultRichMenu returns the default menu, or "".
func (s *Server) DefaultRichMenu() ids.RichMenuID {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.defaultID
}

// RichMenuAliases returns the aliases and their menus.
func (s *Server) RichMenuAliases() map[ids.RichMenuAliasID]ids.RichMenuID {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.aliases)
}

// RichMenuImage returns the image of a menu and its Content-Type, or nil if none was uploaded.
func (s *Server) RichMenuImage(id ids.RichMenuID) (image []byte, contentType string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if m := s.menus.menus[id]; m != nil {
		return slices.Clone(m.image), m.imageType
	}
	return nil, ""
}

func notFound() answer { return refuse(http.StatusNotFound, lineerror.NotFound).expected() }

// menuIn returns the menu in the path, or nil if there is none.
func (s *Server) menuIn(x *exchange) (ids.RichMenuID, *menu) {
	id := ids.RichMenuID(x.values["richMenuId"])
	return id, s.menus.menus[id]
}

// menuToShow returns the menu in the path, or the answer if there is none or it has no image.
func (s *Server) menuToShow(x *exchange) (id ids.RichMenuID, a answer, ok bool) {
	id, m := s.menuIn(x)
	switch {
	case m == nil:
		return id, notFound(), false
	case m.image == nil:
		return id, refuse(http.StatusBadRequest, lineerror.MenuWithoutImage), false
	}
	return id, answer{}, true
}

// userIn returns the user in the path, or the answer if the ID is malformed.
func userIn(x *exchange) (id ids.UserID, a answer, ok bool) {
	id = ids.UserID(x.values["userId"])
	if id.Check() != nil {
		return id, say(http.StatusBadRequest, badUserID), false
	}
	return id, answer{}, true
}

func createRichMenu(s *Server, _ *exchange, b *richmenu.RichMenu) answer {
	if len(s.order) >= maxMenus {
		return say(http.StatusBadRequest, tooManyMenus)
	}
	s.menuIDs++
	id := ids.RichMenuID(fmt.Sprintf("richmenu-%032x", s.menuIDs))
	s.menus.menus[id] = &menu{RichMenu: *b}
	s.order = append(s.order, id)
	return object(http.StatusOK, map[string]ids.RichMenuID{"richMenuId": id})
}

func validateRichMenu(*Server, *exchange, *richmenu.RichMenu) answer { return done() }

func listRichMenus(s *Server, _ *exchange) answer {
	return object(http.StatusOK, map[string]any{"richmenus": s.allMenus()})
}

func getRichMenu(s *Server, x *exchange) answer {
	id, m := s.menuIn(x)
	if m == nil {
		return notFound()
	}
	return object(http.StatusOK, richmenu.Response{RichMenuID: id, RichMenu: m.RichMenu})
}

func deleteRichMenu(s *Server, x *exchange) answer {
	id, m := s.menuIn(x)
	if m == nil {
		return notFound()
	}
	delete(s.menus.menus, id)
	s.order = slices.DeleteFunc(s.order, func(o ids.RichMenuID) bool { return o == id })
	if s.defaultID == id {
		s.defaultID = ""
	}
	maps.DeleteFunc(s.linked, func(_ ids.UserID, of ids.RichMenuID) bool { return of == id })
	return done()
}

func uploadImage(s *Server, x *exchange) answer {
	_, m := s.menuIn(x)
	if m == nil {
		return notFound()
	}
	kind, _, err := mime.ParseMediaType(x.call.Header.Get("Content-Type"))
	if err != nil || kind != "image/jpeg" && kind != "image/png" {
		return say(http.StatusUnsupportedMediaType, "The content type, "+x.call.Header.Get("Content-Type")+", is not supported")
	}
	if m.image != nil {
		return refuse(http.StatusBadRequest, lineerror.MenuHasImage)
	}
	info, err := richmenu.CheckImage(bytes.NewReader(x.call.Body), m.Size)
	x.call.Violations = append(slices.Clone(fault.Violations(err)), info.Warnings...)
	if err != nil {
		return refuse(http.StatusBadRequest, lineerror.MenuImageSize)
	}
	m.image, m.imageType = x.call.Body, kind
	return done()
}

func downloadImage(s *Server, x *exchange) answer {
	_, m := s.menuIn(x)
	if m == nil || m.image == nil {
		return notFound()
	}
	return answer{status: http.StatusOK, body: m.image, header: http.Header{"Content-Type": {m.imageType}}}
}

func setDefault(s *Server, x *exchange) answer {
	id, a, ok := s.menuToShow(x)
	if !ok {
		return a
	}
	s.defaultID = id
	return done()
}

func getDefault(s *Server, _ *exchange) answer {
	if s.defaultID == "" {
		return refuse(http.StatusNotFound, lineerror.NoDefaultMenu).expected()
	}
	return object(http.StatusOK, map[string]ids.RichMenuID{"richMenuId": s.defaultID})
}

func clearDefault(s *Server, _ *exchange) answer {
	s.defaultID = ""
	return done()
}

func linkRichMenu(s *Server, x *exchange) answer {
	user, a, ok := userIn(x)
	if !ok {
		return a
	}
	id, a, ok := s.menuToShow(x)
	if !ok {
		return a
	}
	s.link(id, user)
	return done()
}

// link links a menu to users, except those who have blocked the account.
func (s *Server) link(id ids.RichMenuID, users ...ids.UserID) {
	for _, user := range users {
		if !s.blocked[user] {
			s.linked[user] = id
		}
	}
}

func getRichMenuOfUser(s *Server, x *exchange) answer {
	user, a, ok := userIn(x)
	if !ok {
		return a
	}
	id := s.linked[user]
	if id == "" {
		return say(http.StatusNotFound, noMenuOfUser).expected()
	}
	return object(http.StatusOK, map[string]ids.RichMenuID{"richMenuId": id})
}

func unlinkRichMenu(s *Server, x *exchange) answer {
	user, a, ok := userIn(x)
	if !ok {
		return a
	}
	delete(s.linked, user)
	return done()
}

func linkBulk(s *Server, _ *exchange, b *richmenu.BulkLink) answer {
	m := s.menus.menus[b.RichMenuID]
	switch {
	case m == nil && !b.RichMenuID.Plausible():
		return invalidMenuID("richMenuId")
	case m == nil:
		return refuse(http.StatusNotFound, lineerror.MenuNotFound).expected()
	case m.image == nil:
		return refuse(http.StatusBadRequest, lineerror.MenuWithoutImage)
	}
	s.link(b.RichMenuID, b.UserIDs...)
	return accepted()
}

func unlinkBulk(s *Server, _ *exchange, b *richmenu.BulkUnlink) answer {
	for _, user := range b.UserIDs {
		delete(s.linked, user)
	}
	return accepted()
}

// checkBatch checks the menus in a batch. It returns the answer to the first one that LINE refuses.
func (s *Server) checkBatch(b *richmenu.Batch) (answer, bool) {
	for i, o := range b.Operations {
		at := "operations[" + strconv.Itoa(i) + "]"
		var from, to ids.RichMenuID
		switch o := o.(type) {
		case *richmenu.Link:
			from, to = o.From, o.To
		case *richmenu.Unlink:
			from = o.From
		default:
			continue
		}
		if a, ok := s.checkOperand(from, at+".from", false); !ok {
			return a, false
		}
		if to != "" {
			if a, ok := s.checkOperand(to, at+".to", true); !ok {
				return a, false
			}
		}
	}
	return answer{}, true
}

// checkOperand checks a menu of an operation, which needs an image if it will be shown.
func (s *Server) checkOperand(id ids.RichMenuID, property string, shown bool) (answer, bool) {
	m := s.menus.menus[id]
	switch {
	case m == nil && !id.Plausible():
		return invalidMenuID(property), false
	case m == nil:
		return oneDetail(http.StatusNotFound, batchNoMenu, property), false
	case shown && m.image == nil:
		return oneDetail(http.StatusBadRequest, batchNoImage, property), false
	}
	return answer{}, true
}

func batch(s *Server, x *exchange, b *richmenu.Batch) answer {
	if a, ok := s.checkBatch(b); !ok {
		return a
	}
	before := maps.Clone(s.linked) // operations do not see each other
	for _, o := range b.Operations {
		for user, id := range before {
			switch o := o.(type) {
			case *richmenu.Link:
				if id == o.From {
					s.linked[user] = o.To
				}
			case *richmenu.Unlink:
				if id == o.From {
					delete(s.linked, user)
				}
			case *richmenu.UnlinkAll:
				delete(s.linked, user)
			}
		}
	}
	s.batches[x.call.RequestID] = time.Now()
	return accepted()
}

func validateBatch(s *Server, _ *exchange, b *richmenu.Batch) answer {
	if a, ok := s.checkBatch(b); !ok {
		return a
	}
	return done()
}

func batchProgress(s *Server, x *exchange) answer {
	id := x.query("requestId")
	if id == "" {
		return say(http.StatusBadRequest, badRequestID)
	}
	at, ok := s.batches[ids.RequestID(id)]
	if !ok {
		return notFound()
	}
	return object(http.StatusOK, map[string]string{
		"phase": "succeeded", "acceptedTime": moment(at), "completedTime": moment(at),
	})
}

// checkMenuOfAlias checks the menu for an alias. It returns the answer if LINE refuses it.
func (s *Server) checkMenuOfAlias(id ids.RichMenuID) (answer, bool) {
	m := s.menus.menus[id]
	switch {
	case m == nil && !id.Plausible():
		return invalidMenuID("richMenuId"), false
	case m == nil || m.image == nil:
		return refuse(http.StatusBadRequest, lineerror.MenuNotFound), false
	}
	return answer{}, true
}

func createAlias(s *Server, _ *exchange, b *richmenu.Alias) answer {
	if a, ok := s.checkMenuOfAlias(b.RichMenuID); !ok {
		return a
	}
	if _, taken := s.aliases[b.RichMenuAliasID]; taken {
		return refuse(http.StatusBadRequest, lineerror.AliasTaken)
	}
	if len(s.aliases) >= richmenu.MaxAliases {
		return say(http.StatusBadRequest, tooManyAliases)
	}
	s.aliases[b.RichMenuAliasID] = b.RichMenuID
	return done()
}

// aliasIn returns the alias in the path, or the answer if there is no such alias.
func (s *Server) aliasIn(x *exchange) (id ids.RichMenuAliasID, a answer, ok bool) {
	id = ids.RichMenuAliasID(x.values["richMenuAliasId"])
	if id.Check() != nil {
		return id, say(http.StatusBadRequest, badAliasID), false
	}
	if _, ok := s.aliases[id]; !ok {
		return id, refuse(http.StatusNotFound, lineerror.AliasNotFound).expected(), false
	}
	return id, answer{}, true
}

func updateAlias(s *Server, x *exchange, b *richmenu.AliasUpdate) answer {
	id, a, ok := s.aliasIn(x)
	if !ok {
		return a
	}
	if a, ok := s.checkMenuOfAlias(b.RichMenuID); !ok {
		return a
	}
	s.aliases[id] = b.RichMenuID
	return done()
}

func getAlias(s *Server, x *exchange) answer {
	id, a, ok := s.aliasIn(x)
	if !ok {
		return a
	}
	return object(http.StatusOK, richmenu.Alias{RichMenuAliasID: id, RichMenuID: s.aliases[id]})
}

func deleteAlias(s *Server, x *exchange) answer {
	id, a, ok := s.aliasIn(x)
	if !ok {
		return a
	}
	delete(s.aliases, id)
	return done()
}

func listAliases(s *Server, _ *exchange) answer {
	list := make([]richmenu.Alias, 0, len(s.aliases))
	for _, id := range slices.Sorted(maps.Keys(s.aliases)) {
		list = append(list, richmenu.Alias{RichMenuAliasID: id, RichMenuID: s.aliases[id]})
	}
	return object(http.StatusOK, map[string]any{"aliases": list})
}
