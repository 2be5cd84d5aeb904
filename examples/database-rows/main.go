// Six requests, one after the other, to a database that allows two connections at once.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"io"
	"time"
)

// memory is a small database driver: three rows in memory, the answer to every query.
type memory struct{}

func (memory) Connect(context.Context) (driver.Conn, error) { return conn{}, nil }
func (memory) Driver() driver.Driver                        { return nil }

type conn struct{ driver.Conn }

func (conn) Close() error { return nil }
func (conn) QueryContext(context.Context, string, []driver.NamedValue) (driver.Rows, error) {
	return &result{rows: []string{"Ada", "Grace", "Barbara"}}, nil
}

type result struct{ rows []string }

func (*result) Columns() []string { return []string{"name"} }
func (*result) Close() error      { return nil }
func (r *result) Next(row []driver.Value) error {
	if len(r.rows) == 0 {
		return io.EOF
	}
	row[0], r.rows = r.rows[0], r.rows[1:]
	return nil
}

// firstName reads the first of the rows.
func firstName(db *sql.DB) (name string, err error) {
	rows, err := db.Query("SELECT name FROM people")
	if err != nil {
		return "", err
	}
	if rows.Next() {
		err = rows.Scan(&name)
	}
	return name, err
}

func main() {
	db := sql.OpenDB(memory{})
	defer db.Close()
	db.SetMaxOpenConns(2)
	for number := 1; number <= 6; number++ {
		name, err := firstName(db)
		if err != nil {
			panic(err)
		}
		fmt.Printf("answered: %d (%s), connections in use: %d\n", number, name, db.Stats().InUse)
		time.Sleep(500 * time.Millisecond)
	}
}
