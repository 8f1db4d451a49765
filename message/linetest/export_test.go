package linetest

import (
	"fmt"
	"strconv"

	"github.com/linemsg/linemsg/ids"
)

// AddMenus adds n rich menus without images.
func (s *Server) AddMenus(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for range n {
		s.menuIDs++
		id := ids.RichMenuID(fmt.Sprintf("richmenu-%032x", s.menuIDs))
		s.menus.menus[id] = new(menu)
		s.order = append(s.order, id)
	}
}

// AddCoupons adds n coupons without content.
func (s *Server) AddCoupons(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for range n {
		s.coupons = append(s.coupons, new(Coupon))
	}
}

// AddAliases adds n aliases of a menu: n0, n1 and so on.
func (s *Server) AddAliases(n int, id ids.RichMenuID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range n {
		s.aliases[ids.RichMenuAliasID("n"+strconv.Itoa(i))] = id
	}
}
