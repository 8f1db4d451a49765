package flex_test

import (
	"fmt"
	"net/url"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
)

// Cards as a bot author writes them. They must read well and have no violations.

type order struct {
	ID       string
	Items    []item
	Discount int
}

type item struct {
	Name  string
	Price int
}

func (o *order) total() (sum int) {
	for _, i := range o.Items {
		sum += i.Price
	}
	return sum - o.Discount
}

func yen(n int) string { return "¥" + strconv.Itoa(n) }

// row returns a box with a name on the left and a value on the right.
func row(name, value string) *flex.Box {
	return flex.NewBox(flex.Horizontal,
		&flex.Text{Text: name, Size: flex.SM, Color: "#555555", Flex: new(0)},
		&flex.Text{Text: value, Size: flex.SM, Align: flex.End},
	)
}

func receipt(o *order) *flex.Bubble {
	rows := flex.NewBox(flex.Vertical)
	rows.Margin, rows.Spacing = flex.XXL, flex.SM
	for _, i := range o.Items {
		rows.Contents = append(rows.Contents, row(i.Name, yen(i.Price)))
	}
	return &flex.Bubble{
		Body: flex.NewBox(flex.Vertical,
			&flex.Text{Text: "RECEIPT", Weight: flex.Bold, Size: flex.SM, Color: "#06C755"},
			&flex.Text{Text: "Cony Bakery", Weight: flex.Bold, Size: flex.XXL, Margin: flex.MD},
			&flex.Separator{Margin: flex.XXL},
			rows,
			discount(o),
			&flex.Separator{Margin: flex.XXL},
			row("Total", yen(o.total())),
		),
		Footer: flex.NewBox(flex.Vertical,
			&flex.Button{Action: &action.Clipboard{Label: "Copy the number", ClipboardText: o.ID}},
		),
		Styles: &flex.Styles{Footer: &flex.BlockStyle{Separator: true}},
	}
}

func discount(o *order) *flex.Box {
	if o.Discount == 0 {
		return nil
	}
	return row("Discount", "-"+yen(o.Discount))
}

func TestReceipt(t *testing.T) {
	o := &order{ID: "20261203-7430", Items: []item{{"Melon bread", 280}, {"Milk tea", 420}}}
	plain := receipt(o)
	require.NoError(t, plain.Validate())
	assert.Empty(t, plain.Lint())

	o.Discount = 100
	reduced := receipt(o)
	assert.Empty(t, reduced.Lint())
	assert.Len(t, reduced.Body.Contents, len(plain.Body.Contents)+1)
}

type product struct {
	SKU, Name string
	Price     int
	SoldOut   bool
}

func productCard(p product) *flex.Bubble {
	page := "https://shop.example/p/" + url.PathEscape(p.SKU)
	buy := &flex.Button{Style: flex.Primary, Height: flex.SM, Action: &action.URI{Label: "Buy", URI: page}}
	if p.SoldOut {
		buy = &flex.Button{Style: flex.Secondary, Height: flex.SM, Action: &action.Postback{Label: "Tell me when it is back", Data: "watch=" + p.SKU}}
	}
	return &flex.Bubble{
		Size: flex.Kilo,
		Hero: &flex.Image{
			URL: page + ".jpg", Size: flex.Full, AspectRatio: "320:213", AspectMode: flex.Cover,
			Action: &action.URI{URI: page},
		},
		Body: flex.NewBox(flex.Vertical,
			&flex.Text{Text: p.Name, Weight: flex.Bold, Size: flex.SM, Wrap: true},
			flex.NewBox(flex.Baseline,
				&flex.Icon{URL: "https://shop.example/i/star.png", Size: flex.XS},
				&flex.Text{Text: yen(p.Price), Size: flex.SM, Color: "#767676", Margin: flex.SM},
			),
		),
		Footer: flex.NewBox(flex.Vertical, buy),
	}
}

func TestThirtyProducts(t *testing.T) {
	var cards []*flex.Bubble
	for i := range 30 {
		cards = append(cards, productCard(product{SKU: fmt.Sprintf("cap %d", i), Name: fmt.Sprintf("Cap no. %d", i), Price: 900 + 10*i, SoldOut: i%7 == 0}))
	}
	packed := flex.Pack(cards)
	require.Len(t, packed, 3)
	n := 0
	for _, c := range packed {
		assert.Empty(t, c.Lint())
		n += len(c.Contents)
	}
	assert.Equal(t, 30, n)
}

type flight struct {
	From, To, Gate, Seat string
	Departs              time.Time
}

func boardingPass(f flight) *flex.Bubble {
	station := func(what, where string) *flex.Box {
		return flex.NewBox(flex.Vertical,
			&flex.Text{Text: what, Size: flex.XS, Color: "#FFFFFFAA"},
			&flex.Text{Text: where, Size: flex.XL, Weight: flex.Bold, Color: "#FFFFFF"},
		)
	}
	column := func(what, value string) *flex.Box {
		return flex.NewBox(flex.Vertical,
			&flex.Text{Text: what, Size: flex.XXS, Color: "#767676"},
			&flex.Text{Text: value, Size: flex.LG},
		)
	}
	return &flex.Bubble{
		Header: &flex.Box{
			Layout: flex.Horizontal, BackgroundColor: "#0367D3", PaddingAll: flex.Px(20),
			Contents: flex.Contents(station("FROM", f.From), station("TO", f.To)),
		},
		Body: flex.NewBox(flex.Vertical,
			flex.NewBox(flex.Horizontal,
				column("BOARDING", f.Departs.Add(-40*time.Minute).Format("15:04")),
				column("GATE", f.Gate),
				column("SEAT", f.Seat),
			),
			&flex.Image{URL: "https://fly.example/code/" + f.Seat + ".png", Size: flex.Full, AspectRatio: "5:1", Margin: flex.XL},
		),
		Footer: flex.NewBox(flex.Vertical,
			&flex.Button{Action: &action.DatetimePicker{Label: "Another day", Data: "rebook", Mode: action.Date}},
		),
	}
}

func TestBoardingPass(t *testing.T) {
	card := boardingPass(flight{From: "Sapporo", To: "Naha", Gate: "14", Seat: "21A", Departs: time.Date(2026, 12, 24, 8, 10, 0, 0, time.UTC)})
	require.NoError(t, card.Validate())
	assert.Empty(t, card.Lint())
	assert.Contains(t, string(mustJSON(t, card)), `"text":"07:30"`)
}

func menu(dishes map[string]int, names ...string) *flex.Bubble {
	list := &flex.Box{Layout: flex.Vertical, Spacing: flex.SM, Margin: flex.LG}
	for _, name := range names {
		list.Contents = append(list.Contents, &flex.Box{
			Layout: flex.Horizontal, PaddingAll: flex.SM,
			Contents: flex.Contents(
				&flex.Text{Text: name, Wrap: true, Flex: new(3)},
				&flex.Text{Text: yen(dishes[name]), Align: flex.End, Flex: new(1)},
			),
			Action: &action.Message{Text: "I would like " + name},
		})
	}
	return &flex.Bubble{
		Hero: &flex.Image{URL: "https://cafe.example/menu.jpg", Size: flex.Full, AspectRatio: "20:13", AspectMode: flex.Cover},
		Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Today", Size: flex.XL, Weight: flex.Bold}, list),
	}
}

func TestMenu(t *testing.T) {
	card := menu(map[string]int{"Melon bread": 280, "Milk tea": 420}, "Melon bread", "Milk tea")
	require.NoError(t, card.Validate())
	assert.Empty(t, card.Lint())
}

func confirmation(question, yes, no string) *flex.Bubble {
	answer := func(style flex.ButtonStyle, text string) *flex.Button {
		return &flex.Button{Style: style, Height: "sm", Action: &action.Message{Label: action.InFlexButton.FitLabel(text), Text: text}}
	}
	return &flex.Bubble{
		Body:   flex.NewBox(flex.Vertical, &flex.Text{Text: question, Wrap: true}),
		Footer: &flex.Box{Layout: "horizontal", Spacing: "sm", Contents: flex.Contents(answer(flex.Primary, yes), answer(flex.Link, no))},
	}
}

func TestConfirmation(t *testing.T) {
	card := confirmation("Dinner for four on Friday?", "Yes, please", "No")
	require.NoError(t, card.Validate())
	assert.Empty(t, card.Lint())
}

// A card of the simulator, filled with the data of one order.
func TestFilledCard(t *testing.T) {
	template, err := os.ReadFile("testdata/cards/template.json")
	require.NoError(t, err)
	card, err := flex.Fill(flex.MustParse(template), map[string]string{
		"name": "Brown", "sku": "cap-7", "count": "2", "total": yen(1200), "accent": "#1A73E8", "progress": "75", "order": url.QueryEscape("7430/2"),
	})
	require.NoError(t, err)
	require.NoError(t, card.Validate())
	assert.Empty(t, card.Lint())
}
