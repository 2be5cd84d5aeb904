// Package syscall/js against its documentation. The first argument chooses.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"syscall/js"
	"time"
)

func main() {
	switch what := os.Args[1]; what {
	case "values":
		values()
	case "callback":
		done := make(chan string)
		later := js.FuncOf(func(this js.Value, args []js.Value) any {
			done <- args[0].String()
			return nil
		})
		defer later.Release()
		js.Global().Call("setTimeout", later, 5, "from JavaScript")
		fmt.Println(<-done)
	case "print-in-callback":
		// JavaScript waits for the function, which waits for the write.
		print := js.FuncOf(func(this js.Value, args []js.Value) any {
			fmt.Println("inside", args[0].Int())
			os.WriteFile("/tmp/x", []byte("x"), 0o600)
			return args[0].Int() * 2
		})
		doubled := js.Global().Get("Array").Call("of", 1, 2, 3).Call("map", print)
		fmt.Println(doubled.Index(0).Int(), doubled.Index(1).Int(), doubled.Index(2).Int())
		print.Release()
	case "waits-for-event":
		// Not a deadlock: somebody outside may call at any time.
		heard := make(chan struct{})
		js.Global().Set("poke", js.FuncOf(func(js.Value, []js.Value) any {
			close(heard)
			return nil
		}))
		fmt.Println("ready")
		<-heard
		fmt.Println("poked")
	case "collected-func":
		// Only the collectors can know that nobody can call the function any more.
		makeGarbage()
		for range 3 {
			runtime.GC()
			time.Sleep(time.Millisecond)
		}
		select {}
	case "exit-in-callback":
		js.Global().Get("Array").Call("of", 1).Call("map", js.FuncOf(func(js.Value, []js.Value) any {
			os.Exit(5)
			return nil
		}))
	case "panic-in-callback":
		js.Global().Get("Array").Call("of", 1).Call("map", js.FuncOf(func(js.Value, []js.Value) any {
			panic("in callback")
		}))
	case "call-after-exit":
		js.Global().Set("poke", js.FuncOf(func(js.Value, []js.Value) any { return 1 }))
	case "throwing-getter":
		js.Global().Get("trap").Get("door")
	}
}

//go:noinline
func makeGarbage() {
	f := js.FuncOf(func(js.Value, []js.Value) any { return nil })
	f.Release()
}

func values() {
	global := js.Global()
	object := global.Get("Object").New()
	for _, value := range []any{nil, true, false, 0, -1, 1.5, 1 << 40, "", "é\u2028\ufeff", "long " + string(make([]byte, 40))} {
		object.Set("x", value)
		got := object.Get("x")
		fmt.Printf("%v %v\n", got.Type(), got.Equal(js.ValueOf(value)))
	}
	fmt.Println(object.Get("missing").IsUndefined(), js.ValueOf(nil).IsNull())
	object.Set("nan", global.Get("Number").Get("NaN"))
	fmt.Println(object.Get("nan").IsNaN())
	fmt.Println(js.ValueOf("\ufeffbom").String() == "\ufeffbom")

	array := js.ValueOf([]any{1, "two", map[string]any{"three": 3}})
	fmt.Println(array.Length(), array.Index(1), array.Index(2).Get("three").Int())
	array.SetIndex(0, "one")
	fmt.Println(array.Call("slice", 0, 2).Call("join", "+"))
	array.Index(2).Delete("three")
	fmt.Println(array.Index(2).Get("three").IsUndefined())
	fmt.Println(array.InstanceOf(global.Get("Array")), array.InstanceOf(global.Get("Date")))

	bytes := global.Get("Uint8Array").New(4)
	fmt.Println(js.CopyBytesToJS(bytes, []byte{1, 2, 3, 4, 5, 6}))
	back := make([]byte, 3)
	fmt.Println(js.CopyBytesToGo(back, bytes), back)

	add := js.FuncOf(func(this js.Value, args []js.Value) any {
		return args[0].Float() + args[1].Float()
	})
	defer add.Release()
	fmt.Println(add.Invoke(1, 2.5).Float())

	func() {
		defer func() {
			err, _ := recover().(error)
			var jsErr js.Error
			fmt.Println(errors.As(err, &jsErr), err)
		}()
		global.Get("Function").New("throw new Error('thrown')").Invoke()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		object.Call("nothing")
	}()

	// Deep into a new stack while a JavaScript frame is waiting: results must go to the stack's new place.
	var deep func(n int) int
	deep = func(n int) int {
		var pad [128]int
		pad[n%128] = n
		if n == 0 {
			return 0
		}
		return deep(n-1) + pad[n%128]
	}
	grow := js.FuncOf(func(this js.Value, args []js.Value) any { return deep(500) })
	defer grow.Release()
	fmt.Println(grow.Invoke().Int())
	holder := global.Get("Object").Call("defineProperty", object, "grown", map[string]any{"get": grow})
	fmt.Println(holder.Get("grown").Int())
}
