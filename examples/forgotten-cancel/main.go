// Every job can be called off. Every job gets done. None is called off.
package main

import (
	"context"
	"fmt"
	"time"
)

// server lives as long as the program.
var server, shutDown = context.WithCancel(context.Background())

type uploadKey struct{}

// Job works on an upload, which its context carries.
type Job struct {
	ctx    context.Context
	cancel context.CancelFunc
}

func newJob(parent context.Context) *Job {
	ctx := context.WithValue(parent, uploadKey{}, make([]byte, 128<<10))
	ctx, cancel := context.WithCancel(ctx)
	return &Job{ctx, cancel}
}

// run takes four steps, each on a copy of its own.
func (j *Job) run() {
	upload := j.ctx.Value(uploadKey{}).([]byte)
	for range 4 {
		_ = append([]byte(nil), upload...)
	}
}

func main() {
	for range 100 {
		job := newJob(server)
		job.run()
		time.Sleep(20 * time.Millisecond)
	}
	fmt.Println("jobs done: 100, server:", server.Err())
}
