import { stackAfter, type Vm } from './vm.ts';

/** Package syscall/js's imports. Each gets Go's stack pointer; arguments and results lie above it. See syscall/js/js.go. */
export function jsImports(vm: Vm): Record<string, (sp: number) => void> {
  return { ...propertyImports(vm), ...callImports(vm), ...textImports(vm), ...byteImports(vm) };
}

/** Go has checked that a value is an object or a function before it asks for a property. */
type Properties = Record<string | number, unknown>;

function propertyImports(vm: Vm): Record<string, (sp: number) => void> {
  const { memory, values } = vm;
  return {
    // func valueGet(v ref, p string) ref
    'syscall/js.valueGet': (sp) => {
      sp >>>= 0;
      const { entries } = vm;
      const result = (values.load(sp + 8) as Properties)[memory.text(sp + 16)];
      values.store(stackAfter(vm, sp, entries) + 32, result);
    },
    // func valueSet(v ref, p string, x ref)
    'syscall/js.valueSet': (sp) => {
      sp >>>= 0;
      Reflect.set(values.load(sp + 8) as object, memory.text(sp + 16), values.load(sp + 32));
    },
    // func valueDelete(v ref, p string)
    'syscall/js.valueDelete': (sp) => {
      sp >>>= 0;
      Reflect.deleteProperty(values.load(sp + 8) as object, memory.text(sp + 16));
    },
    // func valueIndex(v ref, i int) ref
    'syscall/js.valueIndex': (sp) => {
      sp >>>= 0;
      const { entries } = vm;
      const result = (values.load(sp + 8) as Properties)[memory.getInt64(sp + 16)];
      values.store(stackAfter(vm, sp, entries) + 24, result);
    },
    // func valueSetIndex(v ref, i int, x ref)
    'syscall/js.valueSetIndex': (sp) => {
      sp >>>= 0;
      Reflect.set(values.load(sp + 8) as object, memory.getInt64(sp + 16), values.load(sp + 24));
    },
    // func valueLength(v ref) int
    'syscall/js.valueLength': (sp) => {
      sp >>>= 0;
      const { entries } = vm;
      const length = Math.trunc(Number((values.load(sp + 8) as Properties)['length']));
      memory.setInt64(stackAfter(vm, sp, entries) + 16, length);
    },
    // func valueInstanceOf(v ref, t ref) bool
    'syscall/js.valueInstanceOf': (sp) => {
      sp >>>= 0;
      const { entries } = vm;
      const type = values.load(sp + 16) as abstract new (...args: never[]) => unknown;
      const result = values.load(sp + 8) instanceof type;
      memory.setBool(stackAfter(vm, sp, entries) + 24, result);
    },
    // func finalizeRef(v ref)
    'syscall/js.finalizeRef': (sp) => {
      sp >>>= 0;
      values.finalize(memory.getUint32(sp + 8));
    },
  };
}

type AnyFunction = (...args: unknown[]) => unknown;
type AnyConstructor = new (...args: unknown[]) => unknown;

function callImports(vm: Vm): Record<string, (sp: number) => void> {
  const { memory, values } = vm;
  /** Runs `call` and leaves (its value, true) or (what it threw, false) at `results` above the stack pointer. */
  const answer = (sp: number, results: number, call: () => unknown): void => {
    const { entries } = vm;
    let value: unknown;
    let returned = true;
    try {
      value = call();
    } catch (thrown) {
      // Once the program has ended, stackAfter throws again what came through here.
      value = thrown;
      returned = false;
    }
    const at = stackAfter(vm, sp, entries) + results;
    values.store(at, value);
    memory.setBool(at + 8, returned);
  };
  return {
    // func valueCall(v ref, m string, args []ref) (ref, bool)
    'syscall/js.valueCall': (sp) => {
      sp >>>= 0;
      answer(sp, 56, () => {
        const object = values.load(sp + 8) as Properties;
        const method = object[memory.text(sp + 16)] as AnyFunction;
        return Reflect.apply(method, object, values.loadSlice(sp + 32));
      });
    },
    // func valueInvoke(v ref, args []ref) (ref, bool)
    'syscall/js.valueInvoke': (sp) => {
      sp >>>= 0;
      answer(sp, 40, () =>
        Reflect.apply(values.load(sp + 8) as AnyFunction, undefined, values.loadSlice(sp + 16)),
      );
    },
    // func valueNew(v ref, args []ref) (ref, bool)
    'syscall/js.valueNew': (sp) => {
      sp >>>= 0;
      answer(sp, 40, () =>
        Reflect.construct(values.load(sp + 8) as AnyConstructor, values.loadSlice(sp + 16)),
      );
    },
  };
}

function textImports(vm: Vm): Record<string, (sp: number) => void> {
  const { memory, values } = vm;
  const encoder = new TextEncoder();
  return {
    // func stringVal(value string) ref
    'syscall/js.stringVal': (sp) => {
      sp >>>= 0;
      values.store(sp + 24, memory.text(sp + 8));
    },
    // func valuePrepareString(v ref) (ref, int)
    'syscall/js.valuePrepareString': (sp) => {
      sp >>>= 0;
      const bytes = encoder.encode(String(values.load(sp + 8)));
      values.store(sp + 16, bytes);
      memory.setInt64(sp + 24, bytes.length);
    },
    // func valueLoadString(v ref, b []byte): what valuePrepareString made
    'syscall/js.valueLoadString': (sp) => {
      sp >>>= 0;
      memory.slice(sp + 16).set(values.load(sp + 8) as Uint8Array);
    },
  };
}

function byteImports(vm: Vm): Record<string, (sp: number) => void> {
  const { memory, values } = vm;
  /** Copies as much as fits and leaves (how much, true) at `results`, or (unset, false) if `isBytes` was not so. */
  const copy = (
    results: number,
    isBytes: boolean,
    target: () => Uint8Array | Uint8ClampedArray,
    source: () => Uint8Array | Uint8ClampedArray,
  ): void => {
    memory.setBool(results + 8, isBytes);
    if (!isBytes) return;
    const to = target();
    const from = source();
    const part = from.length > to.length ? from.subarray(0, to.length) : from;
    to.set(part);
    memory.setInt64(results, part.length);
  };
  return {
    // func copyBytesToGo(dst []byte, src ref) (int, bool)
    'syscall/js.copyBytesToGo': (sp) => {
      sp >>>= 0;
      const source = values.load(sp + 32);
      copy(
        sp + 40,
        isByteArray(source),
        () => memory.slice(sp + 8),
        () => source as Uint8Array,
      );
    },
    // func copyBytesToJS(dst ref, src []byte) (int, bool)
    'syscall/js.copyBytesToJS': (sp) => {
      sp >>>= 0;
      const target = values.load(sp + 8);
      copy(
        sp + 40,
        isByteArray(target),
        () => target as Uint8Array,
        () => memory.slice(sp + 16),
      );
    },
  };
}

function isByteArray(value: unknown): value is Uint8Array | Uint8ClampedArray {
  return value instanceof Uint8Array || value instanceof Uint8ClampedArray;
}
