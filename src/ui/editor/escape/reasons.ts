import type { EscapeReason } from '../../../protocol/escape.ts';
import type { EscapeKey } from '../../../i18n/escape/types.ts';

/** Every reason that the notes of cmd/compile/internal/escape give; wasm/escape-reasons.test.ts looks for new ones. */
export const STEP_WORDS: Readonly<Record<string, EscapeKey>> = {
  'address-of': 'step.address',
  spill: 'step.made',
  return: 'step.returned',
  assign: 'step.assigned',
  'assign-pair': 'step.assigned',
  'assign-pair-dot-type': 'step.asserted',
  'assign-pair-mapr': 'step.lookedUp',
  'assign-pair-receive': 'step.received',
  send: 'step.sent',
  'captured by a closure': 'step.captured',
  reference: 'step.reference',
  'call parameter': 'step.argument',
  'callee operand': 'step.callee',
  'interface-converted': 'step.converted',
  'slice-literal-element': 'step.sliceElement',
  'array literal element': 'step.arrayElement',
  'struct literal element': 'step.field',
  'map literal key': 'step.mapKey',
  'map literal value': 'step.mapValue',
  'key of map put': 'step.mapKey',
  'appendee slice': 'step.extended',
  'appended slice...': 'step.appended',
  'copied slice': 'step.copied',
  range: 'step.ranged',
  'range-deref': 'step.ranged',
  dot: 'step.selected',
  'fixed-array-index-of': 'step.selected',
  'dot of pointer': 'step.followed',
  indirection: 'step.indirection',
  slice: 'step.sliced',
  'slice-to-array': 'step.array',
  'switch case': 'step.case',
  'reflect.Header.Data': 'step.header',
  'conversion to unsafe.Pointer': 'step.unsafe',
  '//go:uintptrescapes': 'step.uintptr',
  'too large for stack': 'step.tooLarge',
  'too aligned for stack': 'step.tooAligned',
  'zero-sized element': 'step.zeroSized',
  'non-constant size': 'step.unknownSize',
};

/** The clause for a cause: whether the value's address or the value itself gets there makes a difference for some. */
export function clauseFor(reason: EscapeReason, address: boolean): EscapeKey {
  const what = address ? 'address' : 'value';
  switch (reason) {
    case 'returned':
      return `why.returned.${what}`;
    case 'outlived':
      return `why.outlived.${what}`;
    case 'stored':
      return `why.stored.${what}`;
    case 'sent':
      return `why.sent.${what}`;
    case 'passed':
      return `why.passed.${what}`;
    case 'appended':
      return `why.appended.${what}`;
    case 'panicked':
      return `why.panicked.${what}`;
    case 'boxed':
      return `why.boxed.${what}`;
    case 'element':
      return `why.element.${what}`;
    case 'map-key':
      return 'why.mapKey';
    case 'map-value':
      return `why.mapValue.${what}`;
    case 'captured':
      return 'why.captured';
    case 'bound':
      return 'why.bound';
    case 'too-large':
      return 'why.tooLarge';
    case 'too-aligned':
      return 'why.tooAligned';
    case 'zero-sized':
      return 'why.zeroSized';
    case 'unknown-size':
      return 'why.unknownSize';
    case 'go':
      return 'why.go';
    case 'defer-in-loop':
      return 'why.deferInLoop';
    case 'other':
      return 'why.other';
  }
}
