// database/sql with a driver of the program's own: queries, scans, transactions, errors, the pool.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
)

type drv struct{}
type conn struct{}
type stmt struct{ q string }
type rows struct{ n int }
type tx struct{}

func (drv) Open(name string) (driver.Conn, error) {
	if name == "bad" {
		return nil, errors.New("no such database")
	}
	return conn{}, nil
}
func (conn) Prepare(q string) (driver.Stmt, error) { return stmt{q}, nil }
func (conn) Close() error                          { return nil }
func (conn) Begin() (driver.Tx, error)             { fmt.Println("begin"); return tx{}, nil }
func (tx) Commit() error                           { fmt.Println("commit"); return nil }
func (tx) Rollback() error                         { fmt.Println("rollback"); return nil }
func (s stmt) Close() error                        { return nil }
func (s stmt) NumInput() int                       { return -1 }
func (s stmt) Exec(args []driver.Value) (driver.Result, error) {
	fmt.Println("exec", s.q, args)
	return driver.RowsAffected(len(args)), nil
}
func (s stmt) Query(args []driver.Value) (driver.Rows, error) { return &rows{}, nil }
func (*rows) Columns() []string                               { return []string{"id", "name", "score"} }
func (*rows) Close() error                                    { return nil }
func (r *rows) Next(dest []driver.Value) error {
	if r.n++; r.n > 2 {
		return io.EOF
	}
	dest[0], dest[1], dest[2] = int64(r.n), fmt.Sprint("row", r.n), nil
	return nil
}

func main() {
	sql.Register("own", drv{})
	db, err := sql.Open("own", "ok")
	fmt.Println(err, db.Ping(), sql.Drivers())
	rs, _ := db.Query("select")
	for rs.Next() {
		var id int
		var name string
		var score sql.NullFloat64
		fmt.Println(rs.Scan(&id, &name, &score), id, name, score)
	}
	fmt.Println(rs.Err())
	var a, b int
	fmt.Println(db.QueryRow("select").Scan(&a, &b))
	var s, t string
	fmt.Println(db.QueryRow("select").Scan(&s, &a, &t))
	r, _ := db.Exec("insert", 1, "x")
	fmt.Println(r.RowsAffected())
	trans, _ := db.BeginTx(context.Background(), nil)
	trans.Exec("in tx", true)
	fmt.Println(trans.Commit(), trans.Rollback())
	fmt.Println(db.Stats().OpenConnections, db.Close(), db.Ping())
	_, err = sql.Open("none", "")
	fmt.Println(err)
	bad, _ := sql.Open("own", "bad")
	fmt.Println(bad.Ping())
}
