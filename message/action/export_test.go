package action

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/fault"
)

// Holder contains an action at one of the places of LINE's reference.
type Holder struct {
	Slot   *schema.Slot
	Action Action
	Extra  schema.Extra
}

func (h *Holder) describe(f *schema.Fields) {
	f.Struct("holder", "a holder", "", &h.Extra)
	inFlex := len(h.Slot.Name) > 5 && h.Slot.Name[:5] == "flex."
	f.Within(schema.Strict, inFlex, func() {
		schema.One(f, "action", &h.Action, schema.Variants(kinds, h.Slot), schema.Optional)
	})
}

// UnmarshalJSON keeps the slot.
func (h *Holder) UnmarshalJSON(data []byte) error {
	s := h.Slot
	return schema.Decode(data, h, func(h *Holder, f *schema.Fields) {
		h.Slot = s
		h.describe(f)
	})
}

// MarshalJSON encodes the holder.
func (h *Holder) MarshalJSON() ([]byte, error) { return schema.Marshal(h, (*Holder).describe) }

// Lint checks the action at its place.
func (h *Holder) Lint() []fault.Violation { return schema.Lint(h, (*Holder).describe) }

// Validate checks the action at its place.
func (h *Holder) Validate() error { return schema.Validate(h, (*Holder).describe) }

// Ledger returns the rows of all actions at each place.
func Ledger() []schema.Row {
	var rows []schema.Row
	for _, s := range slot.All() {
		rows = append(rows, schema.Ledger(&Holder{Slot: s}, (*Holder).describe)...)
	}
	return rows
}
