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
			d.text("pv-about", "latitude "+degrees(m.Latitude), under(p, "latitude")),
			d.text("pv-about", "longitude "+degrees(m.Longitude), under(p, "longitude"))),
		d.text("pv-title", m.Title, under(p, "title")),
		d.text("pv-words", m.Address, under(p, "address")),
	)
}

func (d *drawing) coupon(m *message.Coupon, p fault.Path) *element {
	e := box("pv-card",
		label("pv-title", "Coupon"),
		d.text("pv-words", string(m.CouponID), under(p, "couponId")),
	)
	if m.DeliveryTag != "" {
		e.add(d.text("pv-words", "delivery tag "+string(m.DeliveryTag), under(p, "deliveryTag")))
	}
	return e
}
