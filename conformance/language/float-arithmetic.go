// Float operations to the last bit: functions of math, fused operations, conversions to integers in range.
package main

import (
	"fmt"
	"math"
)

func main() {
	for _, x := range []float64{0.5, 1, 2, 10, 0.001, 1e10, -0.7} {
		fmt.Printf("%x %x %x %x %x\n", math.Sqrt(math.Abs(x)), math.Exp(x/10), math.Sin(x), math.Cos(x), math.Atan(x))
		fmt.Printf("%x %x %x %x\n", math.Log(math.Abs(x)), math.Cbrt(x), math.Tanh(x), math.Log1p(math.Abs(x)))
	}
	fmt.Printf("%x\n", math.FMA(0.1, 10, -1))
	x, y := 0.1, 10.0
	fmt.Printf("%x\n", float64(x*y)-1) // the conversion forbids fusing
	fmt.Println(int64(x*1e18), int32(-29*x), uint8(2007*x), int64(math.Float64frombits(0x43d0000000000000)))
	fmt.Println(math.Mod(7, -3), math.Remainder(7, 3), math.Hypot(3, 4), math.Gamma(5.5), math.Erf(0.3))
	fr, ex := math.Frexp(1234.5)
	fmt.Println(fr, ex, math.Ldexp(fr, ex), math.Nextafter(1, 2), math.Ilogb(1000))
	fmt.Printf("%016x %08x\n", math.Float64bits(-1.5), math.Float32bits(-1.5))
	var f32 float32 = 1e-45
	fmt.Println(f32, f32/2, f32*float32(math.MaxFloat32))
}
