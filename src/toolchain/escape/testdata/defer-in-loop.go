package main

import "os"

func once(name string) {
	file, err := os.Open(name)
	if err != nil {
		return
	}
	defer file.Close()
}

func all(names []string) {
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			continue
		}
		defer file.Close()
		defer func() { println(name) }()
	}
}

func main() {
	once("a")
	all([]string{"b", "c"})
}
