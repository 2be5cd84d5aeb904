// What a program shares with whoever runs it: input, time, chance and files. The first argument chooses.
package main

import (
	"bufio"
	crand "crypto/rand"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"syscall/js"
	"time"
)

func main() {
	switch what := os.Args[1]; what {
	case "ask":
		fmt.Println("name?")
		lines := bufio.NewScanner(os.Stdin)
		for lines.Scan() {
			fmt.Println("hello", lines.Text())
		}
		fmt.Println("end", lines.Err())
	case "count":
		n, err := io.Copy(io.Discard, os.Stdin)
		fmt.Println(n, err)
	case "ask-or-wait":
		start := time.Now()
		line := make(chan string)
		go func() {
			text, _ := bufio.NewReader(os.Stdin).ReadString('\n')
			line <- text
		}()
		select {
		case text := <-line:
			fmt.Printf("%q %t\n", text, time.Since(start) < time.Hour)
		case <-time.After(time.Hour):
			fmt.Println("nobody typed")
		}
	case "ask-and-block":
		os.Stdin.Read(make([]byte, 1))
		select {}
	case "ticks":
		n, _ := strconv.Atoi(os.Args[2])
		start := time.Now()
		ticker := time.NewTicker(time.Millisecond)
		for range n {
			<-ticker.C
		}
		fmt.Println(time.Since(start).Truncate(time.Millisecond))
	case "sleep":
		fmt.Println("sleeping")
		time.Sleep(time.Hour)
		fmt.Println("slept")
	case "zone":
		_, offset := time.Now().Local().Zone()
		date := js.Global().Get("Date")
		fmt.Println(offset, date.Call("now").Float(), date.New(0).Call("toISOString"))
		os.WriteFile("stamp", nil, 0o600)
		info, err := os.Stat("stamp")
		fmt.Println(info.ModTime().UTC(), err)
	case "random":
		order := map[int]bool{}
		for i := range 20 {
			order[i] = true
		}
		for i := range order {
			fmt.Print(i, " ")
		}
		bytes := js.Global().Get("Uint8Array").New(4)
		js.Global().Get("crypto").Call("getRandomValues", bytes)
		fmt.Println(rand.Int64(), crand.Text(), bytes.Call("join").String())
	case "places":
		fmt.Println(os.Getwd())
		fmt.Println(os.UserHomeDir())
		fmt.Println(os.TempDir())
		dir, err := os.MkdirTemp("", "x")
		fmt.Println(filepath.Dir(dir), err)
		file, err := os.CreateTemp(dir, "y*.txt")
		fmt.Println(filepath.Dir(file.Name()) == dir, filepath.Ext(file.Name()), err)
	case "fill":
		file, _ := os.Create("big")
		block := make([]byte, 32<<10)
		var size int64
		for {
			n, err := file.Write(block)
			size += int64(n)
			if err != nil {
				fmt.Println(err, file.Close())
				break
			}
		}
		info, err := os.Stat("big")
		fmt.Println(info.Size() == size, err, os.Remove("big"))
		fmt.Println(os.WriteFile("again", block, 0o600))
	}
}
