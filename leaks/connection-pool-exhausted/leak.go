package main

import (
	"fmt"
	"time"
)

type conn struct{ id int }

type db struct{ idle chan *conn }

func open(size int) *db {
	d := &db{idle: make(chan *conn, size)}
	for id := range size {
		d.idle <- &conn{id}
	}
	return d
}

type rows struct {
	db   *db
	conn *conn
}

// query takes a connection until its rows are closed.
func (d *db) query() *rows {
	return &rows{d, <-d.idle}
}

func (r *rows) close() { r.db.idle <- r.conn }

// handle reads the first row and forgets the rest.
func handle(d *db, n int) {
	r := d.query()
	fmt.Println("request", n, "on connection", r.conn.id)
}

func main() {
	d := open(2)
	for n := range 5 {
		go handle(d, n)
	}
	time.Sleep(10 * time.Millisecond)
}
