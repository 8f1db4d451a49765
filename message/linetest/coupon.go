package linetest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/coupon"
)

// Coupon is a coupon of the account.
type Coupon struct {
	coupon.Request

	ID      ids.CouponID
	Created time.Time
	Closed  bool // discontinued
}

// Coupons returns the coupons, in order of creation.
func (s *Server) Coupons() []Coupon {
	s.mu.Lock()
	defer s.mu.Unlock()
	return copies(s.coupons)
}

const maxCoupons = 5000 // of an account

// status returns RUNNING or CLOSED. The API creates no drafts.
func (c *Coupon) status() string {
	if c.Closed || c.Ended(time.Now()) {
		return "CLOSED"
	}
	return "RUNNING"
}

func createCoupon(s *Server, _ *exchange, b *coupon.Request) answer {
	switch {
	case len(s.coupons) >= maxCoupons:
		return oneDetail(http.StatusBadRequest, "You have too many coupons created.", "")
	case b.Ended(time.Now()):
		return oneDetail(http.StatusBadRequest, couponEnded, "endTimestamp")
	}
	s.couponIDs++
	c := &Coupon{Request: *b, ID: ids.CouponID(fmt.Sprintf("01JYNW8JMQ%016d", s.couponIDs)), Created: time.Now()}
	s.coupons = append(s.coupons, c)
	return object(http.StatusOK, map[string]ids.CouponID{"couponId": c.ID})
}

// couponIn returns the coupon in the path, or nil if there is none.
func (s *Server) couponIn(x *exchange) *Coupon {
	for _, c := range s.coupons {
		if string(c.ID) == x.values["couponId"] {
			return c
		}
	}
	return nil
}

func noCoupon() answer { return oneDetail(http.StatusNotFound, "coupon not found", "").expected() }

func closeCoupon(s *Server, x *exchange) answer {
	c := s.couponIn(x)
	switch {
	case c == nil:
		return noCoupon()
	case c.status() == "CLOSED":
		return oneDetail(http.StatusGone, "The coupon has already been closed.", "").expected()
	}
	c.Closed = true
	return done()
}

func getCoupon(s *Server, x *exchange) answer {
	c := s.couponIn(x)
	if c == nil {
		return noCoupon()
	}
	data, err := c.AppendJSON(nil)
	members := make(map[string]json.RawMessage)
	if err != nil || json.Unmarshal(data, &members) != nil { // cannot happen for what was decoded
		return noCoupon()
	}
	members["couponId"] = json.RawMessage(strconv.Quote(string(c.ID)))
	members["status"] = json.RawMessage(strconv.Quote(c.status()))
	members["createdTimestamp"] = strconv.AppendInt(nil, c.Created.Unix(), 10)
	members["maxTicketPerUser"] = json.RawMessage("1")
	return object(http.StatusOK, members)
}

func listCoupons(s *Server, x *exchange) answer {
	size := 20
	if limit := x.query("limit"); limit != "" {
		n, err := strconv.Atoi(limit)
		switch {
		case err != nil || n < 1:
			return oneDetail(http.StatusBadRequest, badCouponLimit, "limit")
		case n > 100:
			return oneDetail(http.StatusBadRequest, "Must be less than or equal to 100", "limit")
		}
		size = n
	}
	var wanted []string
	for _, list := range x.params["status"] {
		for word := range strings.SplitSeq(list, ",") {
			if !slices.Contains([]string{"DRAFT", "RUNNING", "CLOSED"}, word) {
				return oneDetail(http.StatusBadRequest, "Must be one of the following values: [DRAFT,RUNNING,CLOSED]", "status")
			}
			wanted = append(wanted, word)
		}
	}
	type item struct {
		ID    ids.CouponID `json:"couponId"`
		Title string       `json:"title"`
	}
	var found []item
	for _, c := range s.coupons {
		if wanted == nil || slices.Contains(wanted, c.status()) {
			found = append(found, item{c.ID, c.Title})
		}
	}
	list, next, ok := page(found, x.query("start"), size)
	if !ok {
		return say(http.StatusBadRequest, badStart)
	}
	return object(http.StatusOK, struct {
		Items []item `json:"items"`
		Next  string `json:"next,omitempty"`
	}{list, next})
}
