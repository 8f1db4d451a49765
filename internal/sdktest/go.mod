module github.com/linemsg/linemsg/internal/sdktest

go 1.26.0

replace github.com/linemsg/linemsg => ../..

require (
	github.com/line/line-bot-sdk-go/v8 v8.22.0
	github.com/linemsg/linemsg v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/rivo/uniseg v0.4.7 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/image v0.48.0 // indirect
	golang.org/x/sys v0.50.0 // indirect
	golang.org/x/text v0.44.0 // indirect
)
