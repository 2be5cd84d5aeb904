/** What of the realm a Go program finds in a global object made for it alone: the language and harmless services. */
const BUILTINS = [
  'Object',
  'Function',
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Float32Array',
  'Float64Array',
  'Int8Array',
  'Int16Array',
  'Int32Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Promise',
  'Proxy',
  'RangeError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TextDecoder',
  'TextEncoder',
  'TypeError',
  'Uint8Array',
  'Uint8ClampedArray',
  'Uint16Array',
  'Uint32Array',
  'WeakMap',
  'WeakRef',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'parseFloat',
  'parseInt',
  'performance',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
] as const;

/**
 * A global object for one Go program, so that two can run in one realm and neither touches the realm's own. It tidies; it is
 * no protection: from any function there is a way to the realm.
 */
export function createGlobal(): object {
  const global: Record<string, unknown> = {};
  for (const name of BUILTINS) global[name] = Reflect.get(globalThis, name);
  global['globalThis'] = global;
  return global;
}

/** Puts a program's own services onto its global object, over what is there. */
export function installServices(global: object, services: Readonly<Record<string, object>>): void {
  for (const [name, value] of Object.entries(services)) {
    Object.defineProperty(global, name, { value, writable: true, enumerable: true, configurable: true });
  }
}
