package preview

import (
	"strconv"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

func (d *drawing) location(m *message.Location, p fault.Path) *element {
	degrees := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	return box("pv-card",
		box("pv-map pv-stripes",
			label("pv-about", "map"),
			d.text("pv-about", "latitude "+degrees(m.Latitude), member(p, "latitude")),
			d.text("pv-about", "longitude "+degrees(m.Longitude), member(p, "longitude"))),
		d.text("pv-title", m.Title, member(p, "title")),
		d.text("pv-words", m.Address, member(p, "address")),
	)
}

func (d *drawing) coupon(m *message.Coupon, p fault.Path) *element {
	e := box("pv-card",
		label("pv-title", "Coupon"),
		d.text("pv-words", string(m.CouponID), member(p, "couponId")),
	)
	if m.DeliveryTag != "" {
		e.add(d.text("pv-words", "delivery tag "+string(m.DeliveryTag), member(p, "deliveryTag")))
	}
	return e
}
