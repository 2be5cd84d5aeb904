/**
 * Every goroutine of a run and what it did, in bounded memory: state changes in the order of time, a table of goroutines, and what they
 * wait for. When there are too many events the oldest are folded into sums (folding.ts).
 *
 * About 30 bytes an event and 70 a goroutine; appending is amortised O(1).
 */
import { GoroutineState } from '../../../protocol/goroutine-views.ts';
import { WaitFlags } from '../../../protocol/goroutine-stream.ts';
import { CodePlaces } from '../../stream/code-places.ts';
import type { GoroutineSink } from '../stream/sink.ts';
import { BeforeMain } from './before-main.ts';
import { CaseLists } from './case-lists.ts';
import { CreationSites } from './creation-sites.ts';
import { HolderLog } from './holder-log.ts';
import { foldSegment, type FoldedTotals } from './folding.ts';
import { FoldedRows } from './folded.ts';
import { GoroutineFlag, GoroutineTable, MAX_GOROUTINES } from './goroutine-table.ts';
import { isSleepReason, WaitReasons } from './reasons.ts';
import { Segment, SEGMENT_EVENTS, WAIT_WORDS } from './segment.ts';
import { SiteCounts } from './site-counts.ts';
import { UserLines } from './user-lines.ts';
import { ObjectKind, WaitObjects } from './wait-objects.ts';

export interface StoreLimits {
  /** Events that are kept, but for what is left of the newest segment. */
  readonly events: number;
  /** Goroutines that are remembered. */
  readonly goroutines: number;
  /** Events that are dropped together. */
  readonly segmentEvents: number;
}

/** 5M events and a segment. */
const DEFAULT_LIMITS: StoreLimits = {
  events: 20 * SEGMENT_EVENTS,
  goroutines: MAX_GOROUTINES,
  segmentEvents: SEGMENT_EVENTS,
};

/** A program that asks for more collections than this has the last ones left out. */
const MAX_CHECKS = 1000;

/** A leak-detecting collection. */
export interface StoredCheck {
  readonly t: number;
  /** SnapshotReason. */
  readonly reason: number;
  readonly name: string;
  readonly leaked: number;
}

export class GoroutineStore implements GoroutineSink {
  readonly places = new CodePlaces();
  readonly reasons = new WaitReasons();
  readonly caseLists = new CaseLists();
  readonly objects = new WaitObjects();
  readonly holders = new HolderLog();
  readonly sites = new CreationSites(this.places);
  readonly userLines = new UserLines(this.places);
  readonly goroutines: GoroutineTable;
  readonly folded = new FoldedRows();
  readonly foldedTotals: FoldedTotals = { events: 0, goroutines: 0, beforeNs: 0, sites: new Map() };
  readonly counts = new SiteCounts();
  readonly #segments: Segment[] = [];
  readonly #checks: StoredCheck[] = [];
  readonly #beforeMain = new BeforeMain(this.places);
  readonly #limits: StoreLimits;
  /** Of the goroutine that is about to wait; one at a time. */
  #cases: { readonly goid: number; readonly list: number; readonly count: number } | null = null;
  #running = -1;
  #events = 0;
  #created = 0;
  #endNs = 0;
  #untracked = 0;
  #finished = false;
  #proven = 0;
  #suspected = new Set<number>();

  constructor(limits: Partial<StoreLimits> = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.goroutines = new GoroutineTable(this.#limits.goroutines);
  }

  /** Oldest first; all but the last are full. */
  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** State changes so far, folded ones included. Rises with each, and is the number of the next. */
  get events(): number {
    return this.#events;
  }

  get created(): number {
    return this.#created;
  }

  /** Time of the last thing told, ns. */
  get endNs(): number {
    return this.#endNs;
  }

  /** The program is over. */
  get finishedRun(): boolean {
    return this.#finished;
  }

  get checks(): readonly StoredCheck[] {
    return this.#checks;
  }

  /** Goroutines that the runtime says can never go on. */
  get proven(): number {
    return this.#proven;
  }

  /** Goroutines that a verdict says may never go on. */
  get suspected(): number {
    return this.#suspected.size;
  }

  /** Goroutines that are not known, as there were too many at once. */
  get untracked(): number {
    return this.#untracked;
  }

  /** From when on the program's own code ran, ns: inits of its packages and then main.main. */
  get mainNs(): number {
    return this.#beforeMain.startNs;
  }

  /** The segment of an event that is kept; null: it was dropped. */
  segmentOf(event: number): Segment | null {
    const first = this.#segments[0];
    if (first === undefined || event < first.first) return null;
    return this.#segments[Math.floor((event - first.first) / this.#limits.segmentEvents)] ?? null;
  }

  create(time: number, goid: number, creator: number, stack: number, startPc: number): void {
    const t = this.#time(time);
    if (goid === 0 || this.goroutines.rowOf(goid) !== -1) return; // ids are never used again
    const row = this.#add(goid, t);
    if (row === -1) return;
    const site = this.sites.add(stack, startPc);
    const c = this.goroutines.columns;
    c.parent[row] = creator;
    c.stack[row] = stack;
    c.site[row] = site;
    const parentRow = this.goroutines.rowOf(creator);
    const ofParent = parentRow === -1 ? 0 : c.flags[parentRow]!;
    const isBefore = this.#beforeMain.created(creator, stack, (ofParent & GoroutineFlag.beforeMain) !== 0);
    c.flags[row] = isBefore ? GoroutineFlag.beforeMain : 0;
    this.counts.noteCreated(site, t);
    this.#change(t, row, GoroutineState.runnable, 0);
  }

  run(time: number, goid: number): void {
    const t = this.#time(time);
    this.#preempt(t);
    const row = this.#known(goid, t);
    if (row === -1) return;
    this.#running = row;
    if (goid === 1) this.#beforeMain.noteRun(t);
    this.#change(t, row, GoroutineState.running, 0);
  }

  cases(goid: number, channels: Uint32Array): void {
    const list = channels.map((word) => {
      const object = this.objects.at((word & ~1) >>> 0, ObjectKind.channel);
      return ((object << 1) | (word & 1)) >>> 0;
    });
    this.#cases = { goid, list: this.caseLists.add(list), count: channels.length };
  }

  wait(time: number, goid: number, stack: number, reason: number, object: number, detail: number): void {
    const t = this.#time(time);
    const row = this.#known(goid, t);
    const cases = this.#cases;
    this.#cases = null;
    if (row === -1) return;
    if (this.#running === row) this.#running = -1;
    if (goid === 1) this.#beforeMain.noteWait(stack);
    this.sites.learn(this.goroutines.columns.site[row]!, stack);
    const state = this.reasons.state(reason);
    const segment = this.#segment(t);
    const { waits } = segment;
    waits.reserve(WAIT_WORDS);
    const { data, length } = waits;
    let what = object;
    const isSelect = object === 0 && cases?.goid === goid && (reason & WaitFlags.forever) === 0;
    if (isSelect) what = cases.list;
    else if (!isSleepReason(this.reasons.text(reason))) {
      what = this.objects.at(object, kindOf(this.reasons.text(reason)));
    }
    data[length] = stack;
    data[length + 1] = reason;
    data[length + 2] = what;
    data[length + 3] = isSelect ? cases.count : detail;
    waits.length += WAIT_WORDS;
    this.#change(t, row, state, length + 1);
  }

  ready(time: number, goid: number, waker: number, stack: number): void {
    const t = this.#time(time);
    const row = this.#known(goid, t);
    if (row === -1) return;
    const c = this.goroutines.columns;
    // Whoever can run needs no waking.
    if (c.state[row]! === GoroutineState.running || c.state[row]! === GoroutineState.runnable) return;
    c.woken[row]!++;
    c.lastWaker[row] = waker;
    const { wakes } = this.#segment(t);
    const side = wakes.length + 1;
    wakes.push(waker);
    wakes.push(stack);
    this.#change(t, row, GoroutineState.runnable, side);
  }

  end(time: number, goid: number): void {
    const t = this.#time(time);
    const row = this.#known(goid, t);
    if (row === -1) return;
    if (this.#running === row) this.#running = -1;
    this.#change(t, row, GoroutineState.none, 0);
    this.goroutines.columns.ended[row] = t;
    this.counts.noteEnded(this.goroutines.columns.site[row]!, t);
  }

  reason(number: number, text: string): void {
    this.reasons.add(number, text);
  }

  channel(address: number, capacity: number, stack: number, elementType: string): void {
    this.objects.noteChannel(address, capacity, stack, elementType);
  }

  holder(time: number, address: number, word: number, pc: number): void {
    const t = this.#time(time);
    const object = this.objects.at(address, ObjectKind.lock);
    if (object !== 0) this.holders.add(t, object, word, pc);
  }

  leaked(goids: Uint32Array): void {
    for (const goid of goids) {
      const row = this.goroutines.rowOf(goid);
      if (row === -1) continue;
      const { flags, ended, provenBy, site } = this.goroutines.columns;
      if (ended[row] !== Infinity || (flags[row]! & GoroutineFlag.proven) !== 0) continue;
      flags[row]! |= GoroutineFlag.proven;
      // The check that says so is the next one.
      provenBy[row] = this.#checks.length + 1;
      this.counts.noteLeaks(site[row]!, 'proven', 1);
      this.#proven++;
    }
  }

  /** A verdict says that these were merely at rest as the program ended: no leaks, though nobody could reach them any more. */
  excuse(goids: readonly number[]): void {
    const { flags, site } = this.goroutines.columns;
    for (const goid of goids) {
      const row = this.goroutines.rowOf(goid);
      if (row === -1 || (flags[row]! & GoroutineFlag.proven) === 0) continue;
      flags[row]! &= ~GoroutineFlag.proven;
      this.counts.noteLeaks(site[row]!, 'proven', -1);
      this.#proven--;
    }
  }

  /** What a verdict says, in place of what the last one said. Those that are proven stay so. */
  suspect(goids: readonly number[]): void {
    const { flags, site } = this.goroutines.columns;
    for (const row of this.#suspected) {
      if ((flags[row]! & GoroutineFlag.suspected) === 0) continue; // forgotten since
      flags[row]! &= ~GoroutineFlag.suspected;
      this.counts.noteLeaks(site[row]!, 'suspected', -1);
    }
    this.#suspected = new Set();
    for (const goid of goids) {
      const row = this.goroutines.rowOf(goid);
      if (row === -1 || (flags[row]! & GoroutineFlag.proven) !== 0 || this.#suspected.has(row)) continue;
      flags[row]! |= GoroutineFlag.suspected;
      this.counts.noteLeaks(site[row]!, 'suspected', 1);
      this.#suspected.add(row);
    }
  }

  check(time: number, leaked: number, reason: number, name: string): void {
    const t = this.#time(time);
    if (this.#checks.length < MAX_CHECKS) this.#checks.push({ t, reason, name, leaked });
  }

  finished(time: number): void {
    this.#time(time);
    this.#finished = true;
  }

  /** Searching needs order: the runtime's clock is monotonic, but a program can scribble over its own records. */
  #time(t: number): number {
    this.#endNs = Math.max(this.#endNs, t);
    return this.#endNs;
  }

  /** The row of a goroutine, one that is new included; -1: it has ended, is the runtime, or there is no room. */
  #known(goid: number, t: number): number {
    if (goid === 0) return -1;
    const row = this.goroutines.rowOf(goid);
    if (row !== -1) return this.goroutines.columns.ended[row] === Infinity ? row : -1;
    const added = this.#add(goid, t);
    if (added === -1) return -1;
    this.goroutines.columns.flags[added] = GoroutineFlag.unknownCreation;
    this.counts.noteCreated(0, t);
    return added;
  }

  #add(goid: number, t: number): number {
    this.#created++;
    while (!this.goroutines.hasRoom && this.#segments.length > 1) this.#fold();
    if (this.goroutines.hasRoom) return this.goroutines.add(goid, t);
    this.#untracked++;
    return -1;
  }

  /** Another one is about to run: the one that did, and neither waits nor has ended, waits for its turn. */
  #preempt(t: number): void {
    const row = this.#running;
    this.#running = -1;
    if (row !== -1) this.#change(t, row, GoroutineState.runnable, 0);
  }

  #change(t: number, row: number, state: GoroutineState, side: number): void {
    const c = this.goroutines.columns;
    const before = c.state[row]!;
    const segment = this.#segment(t);
    const last = c.last[row]!;
    const distance = last === 0 ? 0 : this.#events - last + 1;
    segment.append(t, row, distance > 0xffff_ffff ? 0 : distance, state | (before << 4), side);
    c.last[row] = ++this.#events;
    c.state[row] = state;
    c.since[row] = t;
    c.events[row]!++;
    this.counts.change(c.site[row]!, before, state);
  }

  /** The one that the next event goes to. */
  #segment(t: number): Segment {
    const open = this.#segments.at(-1);
    if (open !== undefined && !open.full) return open;
    const { events, segmentEvents } = this.#limits;
    if (this.#segments.length * segmentEvents >= events) this.#fold();
    const segment = new Segment(this.#events, open?.endNs ?? t, this.counts.copyStates(), segmentEvents);
    this.#segments.push(segment);
    return segment;
  }

  #fold(): void {
    const oldest = this.#segments.shift();
    if (oldest !== undefined) foldSegment(this, oldest);
  }
}

function kindOf(reason: string): ObjectKind {
  if (reason.startsWith('chan ')) return ObjectKind.channel;
  if (reason.startsWith('sync.WaitGroup')) return ObjectKind.waitGroup;
  if (reason.startsWith('sync.Cond')) return ObjectKind.cond;
  return reason.startsWith('sync.') || reason.startsWith('semacquire') ? ObjectKind.lock : ObjectKind.other;
}
