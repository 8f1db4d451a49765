package lineerror

// LINE's texts.
const (
	mayNotBeEmpty   = "May not be empty"
	mustBeSpecified = "must be specified"
	sizeBetween1    = "Size must be between 1 and "
	labelSpecified  = "`label` must be specified"
	nonEmptyText    = "must be non-empty text"
	validHTTPS      = "Must be a valid HTTPS URL"
	positive        = "Must be a positive value"
	invalidURI      = "invalid uri"
	invalidScheme   = "invalid uri scheme"
	invalidProperty = "invalid property"
	unknownField    = "unknown field"
	noBlock         = "At least one block must be specified"
	noTextContent   = "invalid text content"
	textOrContents  = "`text` or `contents` must be specified"
	invalidMenuID   = "invalid richMenuId"
	menuTwice       = "from richmenu ("
	duplicateField  = "Duplicate field '"
	senderNameLong  = "sender.name length is invalid"
	onlyUserID      = "Only user id is acceptable, please confirm if there are any group/room ids or illegal ids."
	secondsRange    = "Must be between 5 and 60"
	secondsStep     = "must be a multiple of five"
	badDigest       = "The value must be a valid SHA-256 digest."
	unlikeColumns   = "The use of image, title and the number of actions should be consistent for all columns."
	badBoxContent   = "invalid box content type"
	notForFlex      = " action is not available for flex message" // after the type of the action
	tooLarge        = "Too large flex message"
	sixDigits       = "^#[A-Fa-f0-9]{6}$"
	// QUIRK: LINE's own sample still lists the types of 2017, without flex, textV2 and coupon.
	oneOfTheTypes = "Must be one of the following values: [text, image, video, audio, location, sticker, template, imagemap]"

	// In coupons.
	mustNotBeSpecified = "Must not be specified"
	oneOfTheRewards    = "Must be one of the following values: [discount,free,gift,cashBack,others]"

	// In the message of the response.
	nowhere            = "line: -, column: -"
	couldNotBeParsed   = "The request body could not be parsed as JSON"
	authenticationText = "Authentication failed due to the following reason: "
	contentTypeText    = "The content type, "
)

func invalid(property, place string) string {
	return "The property, '" + property + "', in the request body is invalid (" + place + ")"
}

func notJSON(place string) string { return couldNotBeParsed + " (" + place + ")" }
