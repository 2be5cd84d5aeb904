// log/slog: text and JSON handlers with a fixed time, groups, levels, LogValuer, own attributes.
package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"time"
)

type secret string

func (secret) LogValue() slog.Value { return slog.StringValue("***") }

func main() {
	noTime := func(groups []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey && len(groups) == 0 {
			return slog.Time("time", time.Unix(0, 0).UTC())
		}
		return a
	}
	level := new(slog.LevelVar)
	opts := &slog.HandlerOptions{Level: level, ReplaceAttr: noTime}
	for _, h := range []slog.Handler{slog.NewTextHandler(os.Stdout, opts), slog.NewJSONHandler(os.Stdout, opts)} {
		level.Set(slog.LevelInfo)
		l := slog.New(h).With("app", "x y").WithGroup("g")
		l.Info("hello", "n", 1, "d", time.Second, "err", errors.New("bad\nline"), slog.Group("in", "k", []int{1}), "pw", secret("s"))
		l.Debug("hidden")
		level.Set(slog.LevelDebug)
		l.Debug("shown", "odd")
		l.LogAttrs(context.Background(), slog.LevelError+2, "custom", slog.Any("v", struct{ A int }{1}))
	}
	slog.New(slog.DiscardHandler).Error("nothing")
}
