package main

func last(words []string) string {
	var found *string
	for _, word := range words {
		found = &word
	}
	return *found
}

func text(parts []byte) string {
	joined := "<" + string(parts) + ">"
	return joined
}

func main() { println(last([]string{"a", "b"}), text([]byte("c"))) }
