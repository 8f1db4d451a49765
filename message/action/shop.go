package action

// Tabs of the Sticker Shop. See [OpenCamera] for where URL schemes work.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-the-sticker-shop
const (
	OpenStickerShop       = "https://line.me/R/nv/stickerShop"
	OpenStickerRanking    = "https://line.me/R/shop/sticker/hot"
	OpenNewStickers       = "https://line.me/R/shop/sticker/new"
	OpenFreeStickers      = "https://line.me/R/shop/sticker/event"
	OpenStickerCategories = "https://line.me/R/shop/sticker/category"
)

// OpenStickers returns the URL of a sticker set in the Sticker Shop. The package ID is the number in the URL of its page
// in LINE STORE.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-the-sticker-shop
func OpenStickers[ID ~string](packageID ID) string {
	return "https://line.me/R/shop/sticker/detail/" + percentEncode(string(packageID))
}

// OpenStickerCategory returns the URL of the ranking of a category of official stickers. The ID is the number in the URL
// of the category in LINE STORE.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-the-sticker-shop
func OpenStickerCategory(categoryID string) string {
	return "https://line.me/R/shop/category/" + percentEncode(categoryID)
}

// OpenStickersBy returns the URL of the list of an author's sticker sets. The ID is the number in the URL of the author's
// page in LINE STORE.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-the-sticker-shop
func OpenStickersBy(authorID string) string {
	return "https://line.me/R/shop/sticker/author/" + percentEncode(authorID)
}

// OpenTheme returns the URL of a theme in the Theme Shop. The ID is the UUID in the URL of its page in LINE STORE.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-the-theme-shop
func OpenTheme(productID string) string {
	return "https://line.me/R/shop/theme/detail?id=" + percentEncode(productID)
}
