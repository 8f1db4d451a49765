// Package sdktest tests package linetest and request bodies with the official SDK. It is a separate module, so linemsg does
// not depend on the SDK.
package sdktest
