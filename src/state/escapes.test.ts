import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EscapeDecision } from '../protocol/escape.ts';
import { Escapes } from './escapes.svelte.ts';
import { FakeToolchain } from './testing/fakes.ts';

const decision: EscapeDecision = {
  file: 'main.go',
  line: 3,
  column: 5,
  kind: 'moved',
  name: 'x',
  message: 'moved to heap: x',
  inlined: null,
  constant: false,
  cause: null,
  flow: [],
};
const answer = { ok: true, decisions: [decision], cut: false } as const;
const mistakes = { ok: false, diagnostics: [] } as const;

let toolchain: FakeToolchain;
let escapes: Escapes;

beforeEach(() => {
  vi.useFakeTimers();
  toolchain = new FakeToolchain();
  escapes = new Escapes(toolchain);
});

afterEach(() => {
  vi.useRealTimers();
});

/** Lets everything happen that is to happen by itself. */
const pass = (ms = 10_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const asked = (): readonly (string | undefined)[] =>
  toolchain.explanations.map(({ files }) => files[0]?.text);

async function explain(text: string): Promise<void> {
  escapes.follow(text, false);
  await pass();
  toolchain.explanations.at(-1)?.result.resolve(answer);
  await pass();
}

it('explains the first text at once, and says when that takes long', async () => {
  escapes.follow('one', false);
  await pass(1);
  expect([asked(), escapes.state, escapes.slow]).toEqual([['one'], 'waiting', false]);
  await pass();
  expect(escapes.slow).toBe(true);
  toolchain.explanations[0]?.result.resolve(answer);
  await pass();
  expect([escapes.state, escapes.slow]).toEqual(['current', false]);
  expect(escapes.report).toMatchObject({ text: 'one', decisions: [decision], cut: false });
});

it('explains an edited text once the typing has stopped, and keeps the last report until then', async () => {
  await explain('one');
  escapes.follow('one t', false);
  await pass(500);
  escapes.follow('one two', false);
  await pass(500);
  expect([asked(), escapes.state, escapes.report?.text]).toEqual([['one'], 'waiting', 'one']);
  await pass();
  expect(asked()).toEqual(['one', 'one two']);
});

it('asks nothing when nothing changed or an edit was undone', async () => {
  await explain('one');
  escapes.follow('one', false);
  escapes.follow('one two', false);
  escapes.follow('one', false);
  await pass();
  expect([asked(), escapes.state]).toEqual([['one'], 'current']);
});

it('lets a build go first', async () => {
  await explain('one');
  escapes.follow('one two', false);
  escapes.follow('one two', true);
  await pass();
  expect(asked()).toEqual(['one']);
  escapes.follow('one two', false);
  await pass(1);
  expect(asked()).toEqual(['one', 'one two']);
});

it('asks again when the text changed while the compiler was at it', async () => {
  escapes.follow('one', false);
  await pass();
  escapes.follow('two', false);
  await pass();
  expect(asked()).toEqual(['one']);
  toolchain.explanations[0]?.result.resolve(answer);
  await pass(1);
  expect([escapes.state, escapes.report?.text]).toEqual(['waiting', 'one']);
  await pass();
  toolchain.explanations[1]?.result.resolve(mistakes);
  await pass();
  expect([asked(), escapes.state, escapes.report?.text]).toEqual([['one', 'two'], 'mistakes', 'one']);
});

it('asks again when its worker was ended by a stopped build', async () => {
  escapes.follow('one', false);
  await pass();
  toolchain.explanations[0]?.result.reject(new DOMException('ended', 'AbortError'));
  await pass();
  expect([asked(), escapes.state]).toEqual([['one', 'one'], 'waiting']);
});

it('says why it failed and tries again when asked', async () => {
  escapes.follow('one', false);
  await pass();
  toolchain.explanations[0]?.result.reject(new Error('no network'));
  await pass();
  expect([escapes.state, escapes.problem, asked()]).toEqual(['failed', 'no network', ['one']]);
  await explain('one');
  expect([escapes.state, asked()]).toEqual(['current', ['one', 'one']]);
});

it('asks nothing once it is closed', async () => {
  escapes.follow('one', false);
  await pass();
  escapes.follow('two', false);
  escapes.close();
  toolchain.explanations[0]?.result.resolve(answer);
  await pass();
  expect(asked()).toEqual(['one']);
});
