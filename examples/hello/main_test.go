package main

func Example() {
	main()
	// Output:
	// 2 violations:
	//	messages[1].originalContentUrl: http, must be https: "http://kissa.example/order-017.jpg"
	//	messages[2].quickReply.items[0].action.label: 28 grapheme clusters, at most 20 in a quick reply: "Where is my order right now?"
}
