package facts

// SameTexts is sameTexts for its tests.
var SameTexts = sameTexts
