package coupon

import "github.com/linemsg/linemsg/internal/schema"

// Timezone is the time zone on which the validity period of a coupon is based.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-coupon
type Timezone string

// The time zones and the offsets from UTC that LINE documents for them.
//
// QUIRK: The signs of EtcGMTMinus12, EtcGMTMinus11, EtcGMTMinus2 and EtcGMTPlus12 are those of the offsets. In the IANA
// database, they are the opposite: Etc/GMT-12 is UTC+12:00.
const (
	EtcGMTMinus12     Timezone = "ETC_GMT_MINUS_12"    // UTC-12:00
	EtcGMTMinus11     Timezone = "ETC_GMT_MINUS_11"    // UTC-11:00
	PacificHonolulu   Timezone = "PACIFIC_HONOLULU"    // UTC-10:00
	AmericaAnchorage  Timezone = "AMERICA_ANCHORAGE"   // UTC-09:00
	AmericaLosAngeles Timezone = "AMERICA_LOS_ANGELES" // UTC-08:00
	AmericaPhoenix    Timezone = "AMERICA_PHOENIX"     // UTC-07:00
	AmericaChicago    Timezone = "AMERICA_CHICAGO"     // UTC-06:00
	AmericaNewYork    Timezone = "AMERICA_NEW_YORK"    // UTC-05:00
	AmericaCaracas    Timezone = "AMERICA_CARACAS"     // UTC-04:30
	AmericaSantiago   Timezone = "AMERICA_SANTIAGO"    // UTC-04:00
	AmericaStJohns    Timezone = "AMERICA_ST_JOHNS"    // UTC-03:30
	AmericaSaoPaulo   Timezone = "AMERICA_SAO_PAULO"   // UTC-03:00
	EtcGMTMinus2      Timezone = "ETC_GMT_MINUS_2"     // UTC-02:00
	AtlanticCapeVerde Timezone = "ATLANTIC_CAPE_VERDE" // UTC-01:00
	EuropeLondon      Timezone = "EUROPE_LONDON"       // UTC+00:00
	EuropeParis       Timezone = "EUROPE_PARIS"        // UTC+01:00
	EuropeIstanbul    Timezone = "EUROPE_ISTANBUL"     // UTC+02:00
	EuropeMoscow      Timezone = "EUROPE_MOSCOW"       // UTC+03:00
	AsiaTehran        Timezone = "ASIA_TEHRAN"         // UTC+03:30
	AsiaTbilisi       Timezone = "ASIA_TBILISI"        // UTC+04:00
	AsiaKabul         Timezone = "ASIA_KABUL"          // UTC+04:30
	AsiaTashkent      Timezone = "ASIA_TASHKENT"       // UTC+05:00
	AsiaColombo       Timezone = "ASIA_COLOMBO"        // UTC+05:30
	AsiaKathmandu     Timezone = "ASIA_KATHMANDU"      // UTC+05:45
	AsiaAlmaty        Timezone = "ASIA_ALMATY"         // UTC+06:00
	AsiaRangoon       Timezone = "ASIA_RANGOON"        // UTC+06:30
	AsiaBangkok       Timezone = "ASIA_BANGKOK"        // UTC+07:00
	AsiaTaipei        Timezone = "ASIA_TAIPEI"         // UTC+08:00
	AsiaTokyo         Timezone = "ASIA_TOKYO"          // UTC+09:00
	AustraliaDarwin   Timezone = "AUSTRALIA_DARWIN"    // UTC+09:30
	AustraliaSydney   Timezone = "AUSTRALIA_SYDNEY"    // UTC+10:00
	AsiaVladivostok   Timezone = "ASIA_VLADIVOSTOK"    // UTC+11:00
	EtcGMTPlus12      Timezone = "ETC_GMT_PLUS_12"     // UTC+12:00
	PacificTongatapu  Timezone = "PACIFIC_TONGATAPU"   // UTC+13:00
)

var timezone = schema.OneOf(
	EtcGMTMinus12, EtcGMTMinus11, PacificHonolulu, AmericaAnchorage, AmericaLosAngeles,
	AmericaPhoenix, AmericaChicago, AmericaNewYork, AmericaCaracas, AmericaSantiago,
	AmericaStJohns, AmericaSaoPaulo, EtcGMTMinus2, AtlanticCapeVerde, EuropeLondon,
	EuropeParis, EuropeIstanbul, EuropeMoscow, AsiaTehran, AsiaTbilisi,
	AsiaKabul, AsiaTashkent, AsiaColombo, AsiaKathmandu, AsiaAlmaty,
	AsiaRangoon, AsiaBangkok, AsiaTaipei, AsiaTokyo, AustraliaDarwin,
	AustraliaSydney, AsiaVladivostok, EtcGMTPlus12, PacificTongatapu,
).Required()
