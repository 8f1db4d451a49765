package coupon

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// RawReward is the JSON of a reward of a type that this version does not know. Lint warns of it.
type RawReward struct{ raw schema.Raw }

// NewRawReward returns a RawReward of the JSON of one reward, an object with a type. Use it for types LINE has added
// recently.
func NewRawReward[S ~string | ~[]byte](text S) (*RawReward, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &RawReward{r}, nil
}

// JSON returns the unchanged JSON of r.
func (r *RawReward) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawReward) describe(f *schema.Fields) {
	r.raw.Describe(f, "reward", rewards.Names(), nil)
}

// RawPriceInfo is the JSON of a price info of a type that this version does not know. Lint warns of it.
type RawPriceInfo struct{ raw schema.Raw }

// NewRawPriceInfo returns a RawPriceInfo of the JSON of one price info, an object with a type. Use it for types LINE has added
// recently.
func NewRawPriceInfo[S ~string | ~[]byte](text S) (*RawPriceInfo, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &RawPriceInfo{r}, nil
}

// JSON returns the unchanged JSON of r.
func (r *RawPriceInfo) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawPriceInfo) describe(f *schema.Fields) {
	r.raw.Describe(f, "priceInfo", priceInfos.Names(), nil)
}

// RawAcquisitionCondition is the JSON of an acquisition condition of a type that this version does not know. Lint warns of it.
type RawAcquisitionCondition struct{ raw schema.Raw }

// NewRawAcquisitionCondition returns a RawAcquisitionCondition of the JSON of one acquisition condition, an object with a type. Use it for types LINE has added
// recently.
func NewRawAcquisitionCondition[S ~string | ~[]byte](text S) (*RawAcquisitionCondition, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &RawAcquisitionCondition{r}, nil
}

// JSON returns the unchanged JSON of r.
func (r *RawAcquisitionCondition) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawAcquisitionCondition) describe(f *schema.Fields) {
	r.raw.Describe(f, "acquisitionCondition", acquisitionConditions.Names(), nil)
}
