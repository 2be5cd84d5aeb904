// Programs cannot be started when there is none of that name.
package main

import (
	"errors"
	"fmt"
	"os/exec"
)

func main() {
	_, err := exec.LookPath("no-such-program-here")
	fmt.Println(err, errors.Is(err, exec.ErrNotFound))
	fmt.Println(exec.Command("./missing").Run() != nil)
}
