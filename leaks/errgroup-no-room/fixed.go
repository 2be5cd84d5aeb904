package main

import (
	"errors"
	"fmt"
	"time"
)

// all runs the tasks and returns the first error; there is room for all of them.
func all(tasks ...func() error) error {
	errs := make(chan error, len(tasks))
	for _, task := range tasks {
		go func() {
			errs <- task()
		}()
	}
	for range tasks {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

func fails() error { return errors.New("failed") }

func takes(d time.Duration) func() error {
	return func() error {
		time.Sleep(d)
		return nil
	}
}

func main() {
	fmt.Println(all(takes(3*time.Millisecond), fails, takes(5*time.Millisecond)))
	time.Sleep(20 * time.Millisecond)
}
