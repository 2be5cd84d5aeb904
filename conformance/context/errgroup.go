// First error cancels the rest: a group of workers with a shared context.
package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	cancel context.CancelFunc
}

func (g *group) Go(f func() error) {
	g.wg.Go(func() {
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err; g.cancel() })
		}
	})
}

func (g *group) Wait() error { g.wg.Wait(); g.cancel(); return g.err }

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	g := &group{cancel: cancel}
	stopped := make(chan int, 5)
	for i := range 5 {
		g.Go(func() error {
			if i == 3 {
				time.Sleep(5 * time.Millisecond)
				return fmt.Errorf("worker %d failed", i)
			}
			<-ctx.Done()
			stopped <- i
			return nil
		})
	}
	fmt.Println(g.Wait(), len(stopped), ctx.Err())
}
