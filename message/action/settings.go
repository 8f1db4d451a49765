package action

// Screens of the settings of LINE. See [OpenCamera] for where URL schemes work.
//
// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/#opening-line-app-settings-screens
const (
	OpenSettings             = "https://line.me/R/nv/settings"
	OpenAccountSettings      = "https://line.me/R/nv/settings/account"
	OpenAuthorizedApps       = "https://line.me/R/nv/connectedApps" // where the user can unlink an app
	OpenConnectedDevices     = "https://line.me/R/nv/connectedDevices"
	OpenPrivacySettings      = "https://line.me/R/nv/settings/privacy"
	OpenStickerSettings      = "https://line.me/R/nv/settings/sticker"
	OpenMyStickers           = "https://line.me/R/nv/stickerShop/mySticker"
	OpenThemeSettingsIOS     = "https://line.me/R/nv/settings/themeSettingsMenu" // only iOS
	OpenThemeSettingsAndroid = "https://line.me/R/nv/settings/theme"             // only Android
	OpenMyThemes             = "https://line.me/R/nv/themeSettings"
	OpenAppNotifications     = "https://line.me/R/nv/notificationServiceDetail" // notifications of authorized apps
	OpenChatSettings         = "https://line.me/R/nv/settings/chatSettings"
	OpenSuggestSettings      = "https://line.me/R/nv/suggestSettings" // suggestions of stickers and emoji
	OpenCallSettings         = "https://line.me/R/nv/settings/callSettings"
	OpenFriendSettings       = "https://line.me/R/nv/settings/addressBookSync"
	OpenVOOMSettings         = "https://line.me/R/nv/settings/timelineSettings"
)
