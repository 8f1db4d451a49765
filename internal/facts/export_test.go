package facts

// SameTexts is for its tests.
var SameTexts = sameTexts
