// A type assertion that fails, to a concrete type and with a missing method.
package main

import "io"

func asReader(v any) io.Reader { return v.(io.Reader) }

func main() {
	defer func() {
		println(recover().(error).Error())
		_ = any(3.5).(string)
	}()
	asReader(42)
}
