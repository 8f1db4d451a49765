package coupon

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// RawReward is the JSON of a reward of a type that this version does not know. Decoding reports the type as an error,
// and Lint warns about it.
type RawReward struct{ raw schema.Raw }

// NewRawReward returns a RawReward for the JSON of one reward, an object with a type member. Use it for types that LINE
// added after this version.
func NewRawReward[S ~string | ~[]byte](text S) (*RawReward, error) {
	return schema.NewRaw(text, func(r schema.Raw) RawReward { return RawReward{r} })
}

// JSON returns the JSON passed to [NewRawReward] or decoded, unchanged.
func (r *RawReward) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawReward) describe(f *schema.Fields) {
	r.raw.Describe(f, "reward", rewards.Names(), nil)
}

// RawPriceInfo is the JSON of a price info of a type that this version does not know. Decoding reports the type as an
// error, and Lint warns about it.
type RawPriceInfo struct{ raw schema.Raw }

// NewRawPriceInfo returns a RawPriceInfo for the JSON of one price info, an object with a type member. Use it for types
// that LINE added after this version.
func NewRawPriceInfo[S ~string | ~[]byte](text S) (*RawPriceInfo, error) {
	return schema.NewRaw(text, func(r schema.Raw) RawPriceInfo { return RawPriceInfo{r} })
}

// JSON returns the JSON passed to [NewRawPriceInfo] or decoded, unchanged.
func (r *RawPriceInfo) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawPriceInfo) describe(f *schema.Fields) {
	r.raw.Describe(f, "priceInfo", priceInfos.Names(), nil)
}

// RawAcquisitionCondition is the JSON of an acquisition condition of a type that this version does not know. Decoding
// reports the type as an error, and Lint warns about it.
type RawAcquisitionCondition struct{ raw schema.Raw }

// NewRawAcquisitionCondition returns a RawAcquisitionCondition for the JSON of one acquisition condition, an object
// with a type member. Use it for types that LINE added after this version.
func NewRawAcquisitionCondition[S ~string | ~[]byte](text S) (*RawAcquisitionCondition, error) {
	return schema.NewRaw(text, func(r schema.Raw) RawAcquisitionCondition { return RawAcquisitionCondition{r} })
}

// JSON returns the JSON passed to [NewRawAcquisitionCondition] or decoded, unchanged.
func (r *RawAcquisitionCondition) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

func (r *RawAcquisitionCondition) describe(f *schema.Fields) {
	r.raw.Describe(f, "acquisitionCondition", acquisitionConditions.Names(), nil)
}
