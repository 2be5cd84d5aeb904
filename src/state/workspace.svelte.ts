/**
 * All state of the page and how its parts follow each other: what an edit sets off, what a link opens, what is kept.
 * Knows the page only through the interfaces it is given.
 */
import { chooseLanguage, type Language } from '../i18n/language.ts';
import type { ServiceWorkerNews } from '../protocol/offline.ts';
import { decodeShareHash, encodeShareHash, type DecodedShare, type ShareLink } from '../protocol/share.ts';
import { AddressPanel } from './address-panel.svelte.ts';
import { withKey, withoutProgram, type AddressBar } from './address.ts';
import { Autosave } from './autosave.ts';
import type { CourseTab } from './course/course-tabs.ts';
import { Course } from './course/course.svelte.ts';
import { Progress, type StoreNews } from './course/progress.svelte.ts';
import { Drafts, type Draft, type DraftEnvironment } from './drafts.ts';
import { importsKey } from './imports-key.ts';
import { Localization } from './localization.svelte.ts';
import { Notices } from './notices.svelte.ts';
import type { OpenGoroutines } from './goroutine-port.ts';
import type { OpenHeap } from './heap-port.ts';
import type { Example, LoadPrebuilt, OwnRunner, Runner, Toolchain } from './ports.ts';
import { Preferences, type PreferenceValues } from './preferences.svelte.ts';
import type { Comparison } from './compare.svelte.ts';
import type { StartExplorer } from '../workers/explore/exploration.ts';
import { seedOf } from './run-options.ts';
import { limitsOf, type LessonLimit } from './run-limits.ts';
import { storedSettings, type RunSettings } from './run-settings.ts';
import type { ReportFiles, SavedFile } from './saved-run.ts';
import type { Schedules } from './schedules.svelte.ts';
import { Session } from './session.svelte.ts';
import { splitSource } from '../toolchain/source-files.ts';
import { Source, usualSettings } from './source.svelte.ts';
import type { StoreProblem } from './store.ts';
import { WarmUp } from './warm-up.svelte.ts';

/** Long enough that nobody who types an import path asks for half of it. */
const WARM_UP_AFTER_EDIT_MS = 800;
/** The reader of an untouched example needs no compiler for the first run: that run goes first. */
const WARM_UP_AFTER_START_MS = 2500;

/** What the memory's part of the page shows: charts over time, one heap, the lives of goroutines, or many schedules. The share link's `view`. */
export const MEMORY_VIEWS = ['time', 'heap', 'goroutines', 'explore'] as const;
export type MemoryView = (typeof MEMORY_VIEWS)[number];
/** What a first visitor sees. */
const FIRST_EXAMPLE = 'leaky-workers';
const COURSE_KEY = 'course';
const COMPARE_KEY = 'compare';
/** What is looked at when a schedule is replayed. */
const REPLAY_VIEW: MemoryView = 'goroutines';

export interface WorkspaceParts {
  /** Loaded beside the first paint. Rejects when they cannot be had. */
  readonly examples: () => Promise<readonly Example[]>;
  readonly toolchain: Toolchain;
  /** The sandbox, loaded when it is first needed. */
  readonly runner: () => Promise<Runner>;
  /** A sandbox for programs that run beside it. */
  readonly newRunner: () => Promise<OwnRunner>;
  readonly loadPrebuilt: LoadPrebuilt;
  /** Starts a heap worker, whose code is loaded when it is first needed. */
  readonly openHeap: OpenHeap;
  readonly openGoroutines: OpenGoroutines;
  /** Starts workers for schedules; loaded when it is first needed. */
  readonly loadExplorer: () => Promise<StartExplorer>;
  readonly reports: ReportFiles;
  /** As `go1.27.4`. */
  readonly goVersion: string;
  readonly storage: DraftEnvironment;
  /** What other tabs store; null: nobody tells. */
  readonly storeNews: StoreNews | null;
  readonly address: AddressBar;
  /** `navigator.languages`. */
  readonly browserLanguages: readonly string[];
  /** Fetch the compiler before anybody asked for it: false for readers who save data. */
  readonly eager: boolean;
  /** Makes what was fetched, and the rest, work without a network; called once the compiler is there. */
  readonly keepOffline: (onNews: (news: ServiceWorkerNews) => void) => void;
  /** A monotonic clock, ms. */
  readonly now: () => number;
  readonly onFrame: (callback: () => void) => void;
}

export class Workspace {
  readonly #parts: WorkspaceParts;
  readonly notices = new Notices();
  readonly localization = new Localization();
  readonly preferences: Preferences;
  readonly source: Source;
  readonly warmUp: WarmUp;
  readonly session: Session;
  readonly course: Course;
  readonly coursePage: AddressPanel<CourseTab>;
  readonly comparePage: AddressPanel<'1'>;
  readonly #autosave = new Autosave(() => void this.#save());
  #drafts: Drafts | null = null;
  #schedules: Schedules | null = null;
  #warmUpTimer: ReturnType<typeof setTimeout> | undefined;
  #worksOffline = $state(false);
  #view = $state<MemoryView>('time');
  /** By hand, or by the link: a lesson opens no view of its own any more. */
  #viewChosen = false;
  /** The address without what it says of the panels over the page. */
  #followed = '';

  /** What the next run goes by. */
  readonly limits = $derived.by(() =>
    limitsOf(this.preferences.values, this.source.recognizedExample?.run ?? null, this.source.settings),
  );

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    this.preferences = new Preferences(parts.storage.local, (problem) => {
      this.#storeProblem(problem);
    });
    this.source = new Source();
    this.warmUp = new WarmUp(parts.toolchain, () => {
      parts.keepOffline((news) => {
        this.#hear(news);
      });
    });
    this.session = new Session({
      source: this.source,
      toolchain: parts.toolchain,
      warmUp: this.warmUp,
      runner: parts.runner,
      loadPrebuilt: parts.loadPrebuilt,
      openHeap: parts.openHeap,
      openGoroutines: parts.openGoroutines,
      limits: () => this.limits,
      onStart: () => {
        this.#openLessonView();
      },
      onEnd: (outcome) => {
        const { recognizedExample } = this.source;
        if (recognizedExample !== null) void this.course.learn(recognizedExample, outcome);
      },
      now: parts.now,
      onFrame: parts.onFrame,
    });
    const progress = new Progress(
      parts.storage.local,
      (problem) => {
        this.#storeProblem(problem);
      },
      parts.storeNews,
    );
    this.course = new Course({
      progress,
      language: () => this.localization.language,
      record: () => this.session.record,
      goVersion: parts.goVersion,
    });
    this.coursePage = new AddressPanel(parts.address, COURSE_KEY);
    this.comparePage = new AddressPanel(parts.address, COMPARE_KEY);
  }

  get toolchain(): Toolchain {
    return this.#parts.toolchain;
  }

  /** What the memory's part of the page shows. Setting it is the user's choice. */
  get view(): MemoryView {
    return this.#view;
  }

  set view(view: MemoryView) {
    this.#view = view;
    this.#viewChosen = true;
  }

  /** Everything is kept: the page needs no network any more. */
  get worksOffline(): boolean {
    return this.#worksOffline;
  }

  /** Opens what the address and the stored drafts ask for. */
  async start(): Promise<void> {
    const [share, drafts, examples] = await Promise.all([
      decodeShareHash(this.#parts.address.read()),
      Drafts.open(this.#parts.storage),
      this.#loadExamples(),
    ]);
    this.#followed = underPanels(this.#parts.address.read());
    this.source.offer(examples);
    this.#drafts = drafts;
    this.#restore(drafts.restored);
    const run = this.#openShare(share);
    const language = chooseLanguage({
      link: share.link.lang,
      stored: this.preferences.values.language,
      browser: this.#parts.browserLanguages,
    });
    await this.#useLanguage(language);
    await this.#save();
    this.session.open();
    if (run) this.session.run();
    if (this.#parts.eager) this.#warmUpSoon(WARM_UP_AFTER_START_MS);
  }

  /** The address bar changed under the open page. */
  async followAddress(): Promise<void> {
    const hash = this.#parts.address.read();
    const share = await decodeShareHash(hash);
    // Unpacking took its time, and the address has gone on: what it says now is followed by itself.
    if (this.#parts.address.read() !== hash) return;
    if (underPanels(hash) === this.#followed) {
      for (const problem of share.problems) this.notices.add({ kind: 'link-problem', problem });
      this.#followPanels(share.link);
      return;
    }
    this.#followed = underPanels(hash);
    const run = this.#openShare(share);
    if (share.link.lang !== undefined) await this.#useLanguage(share.link.lang);
    this.#autosave.touch();
    if (run) this.session.run();
  }

  /** The user typed. */
  edit(text: string): void {
    if (text === this.source.text) return;
    this.source.edit(text);
    this.notices.clear('link-run');
    this.#forgetLink();
    this.#autosave.touch();
    this.#warmUpSoon(WARM_UP_AFTER_EDIT_MS);
  }

  /** Shows a run that was saved as a report. A file that is none changes nothing. */
  async openReport(file: File): Promise<void> {
    const { name } = file;
    this.notices.clear('report', 'report-problem');
    const { readRun, recordOf } = await import('./saved-run.ts');
    const read = await readRun(file, this.#parts.reports);
    if (!read.ok) {
      this.notices.add({ kind: 'report-problem', name, problem: read.error });
      return;
    }
    const { source } = read.value;
    if (source !== '' && source !== this.source.text) {
      this.source.openText(source, {});
      this.#forgetLink();
      this.#autosave.touch();
    }
    this.notices.add({ kind: 'report', name });
    this.course.forgetRun();
    await this.session.showSaved(recordOf(read.value, this.#parts));
  }

  /** The run that is shown, as a file that opens again; null: there is none that has ended. */
  async saveReport(): Promise<SavedFile | null> {
    const { record } = this.session;
    if (record === null) return null;
    const { saveRun } = await import('./saved-run.ts');
    return saveRun(record, this.#parts.goVersion, this.#parts.reports);
  }

  /** The user chose how the program is to be run. */
  configure(changes: Partial<RunSettings>): void {
    this.source.configure(changes);
    this.#forgetLink();
    this.#autosave.touch();
  }

  /** The user chose a limit: for this program alone where its lesson decides, else for every program. */
  chooseLimit<K extends LessonLimit>(limit: K, value: PreferenceValues[K]): void {
    if (this.source.recognizedExample?.run?.[limit] === undefined) this.preferences.set(limit, value);
    else this.configure({ [limit]: value });
  }

  /** All run options are as usual again: as the lesson has them, where there is one. */
  resetOptions(): void {
    this.configure(usualSettings(this.source.recognizedExample));
    this.preferences.reset('memoryMiB', 'timeLimitS', 'observe', 'snapshotsAtGC');
  }

  /** Of the virtual clock; a program that runs on it follows at once. */
  setSpeed(speed: RunSettings['speed']): void {
    this.configure({ speed });
    this.session.record?.send({ kind: 'speed', speed });
  }

  /** The program under many schedules. Its code loads with the view that shows it; rejects when that cannot be had. */
  async schedules(): Promise<Schedules> {
    const { Schedules } = await import('./schedules.svelte.ts');
    const { toolchain, loadPrebuilt, loadExplorer, onFrame } = this.#parts;
    this.#schedules ??= new Schedules({
      source: this.source,
      toolchain,
      loadPrebuilt,
      loadExplorer,
      limits: () => this.limits,
      stdinFile: () => this.session.stdinFile,
      onFrame,
    });
    return this.#schedules;
  }

  /** The open lesson's program beside its fixed version. Its code loads with the panel that shows it; rejects when that cannot be had. */
  async comparison(): Promise<Comparison> {
    const { Comparison } = await import('./compare.svelte.ts');
    return new Comparison({
      ...this.#parts,
      source: this.source,
      warmUp: this.warmUp,
      limits: () => this.limits,
      stdinFile: () => this.session.stdinFile,
    });
  }

  /** Leaves the comparison, and opens its fixed version in the editor. */
  async openFixed(text: string): Promise<void> {
    await this.comparePage.close();
    this.session.reset();
    this.source.openVersion(text);
    this.course.forgetRun();
    this.#forgetLink();
    this.#autosave.touch();
    this.#warmUpSoon(WARM_UP_AFTER_EDIT_MS);
  }

  /** Runs the program under the schedule that has this seed, and shows how it went. */
  replay(seed: number): void {
    this.configure({ clock: 'virtual', speed: 'instant', seed: String(seed), schedule: 'random' });
    this.view = REPLAY_VIEW;
    this.session.run();
  }

  /** The browser's Back leads to the program before it. */
  async openExample(example: Example): Promise<void> {
    const { address } = this.#parts;
    const before = this.#hashOfUntouched();
    // The course's page has an entry in the history already, which becomes the lesson's.
    const hasEntry = this.coursePage.value !== null;
    this.session.reset();
    this.source.openExample(example);
    this.#beginLesson();
    this.coursePage.leave();
    this.comparePage.leave();
    this.notices.clear('link-run', 'link-problem', 'link-example');
    const [hash, under] = await Promise.all([encodeShareHash({ example: example.slug }), before]);
    if (!hasEntry && address.read() !== hash) {
      if (under !== null) address.write(under);
      address.push(hash);
    }
    this.#writeAddress(hash);
    this.#autosave.touch();
  }

  /** Opens the code that was put aside last. */
  takeBack(): void {
    this.session.reset();
    this.source.takeBack();
    this.#beginLesson();
    this.#forgetLink();
    this.#autosave.touch();
    this.#warmUpSoon(WARM_UP_AFTER_EDIT_MS);
  }

  clearShelf(): void {
    this.source.clearShelf();
    this.#autosave.touch();
  }

  async chooseLanguage(language: Language): Promise<void> {
    this.preferences.set('language', language);
    await this.#useLanguage(language);
  }

  /** The hash that opens this program elsewhere, with its arguments, clock and seed. */
  shareHash(): Promise<string> {
    const example = this.source.untouchedExample;
    const program = example === null ? { code: this.source.text } : { example: example.slug };
    const usual = example !== null && !this.#viewChosen ? this.view : (example?.view ?? 'time');
    const view = this.view === usual ? {} : { view: this.view };
    return encodeShareHash({ ...program, ...linkSettings(this.source.settings, example), ...view });
  }

  /** Fetches what the program will need, unless a run has done so. */
  warmUpNow(): void {
    clearTimeout(this.#warmUpTimer);
    const { text } = this.source;
    void this.warmUp.prepare(
      splitSource(text).map(({ name, text: content }) => ({ name, text: content })),
      importsKey(text),
    );
  }

  /** The page may be going away: writes what is not written yet, at once. */
  flush(): void {
    if (this.#autosave.cancel()) this.#noteSave(this.#drafts?.saveNow(this.#draft()) ?? null);
  }

  #hear(news: ServiceWorkerNews): void {
    if (news.kind === 'kept') this.#worksOffline = true;
    else this.notices.add({ kind: 'offline', detail: news.problem });
  }

  #warmUpSoon(delayMs: number): void {
    clearTimeout(this.#warmUpTimer);
    this.#warmUpTimer = setTimeout(() => {
      this.warmUpNow();
    }, delayMs);
  }

  #restore(draft: Draft | null): void {
    if (draft === null) {
      const { examples } = this.source;
      const first = this.source.findExample(FIRST_EXAMPLE) ?? examples[0];
      if (first !== undefined) this.source.openExample(first);
      return;
    }
    const shipped = draft.example === null ? null : this.source.findExample(draft.example);
    const text = draft.untouched && shipped !== null ? shipped.source : draft.text;
    this.source.restore({ text, example: draft.example, settings: draft.settings }, draft.shelf);
  }

  /** Opens a link's program; true when it should run at once. */
  #openShare({ link, problems }: DecodedShare): boolean {
    this.notices.clear('link-run', 'link-problem', 'link-example');
    for (const problem of problems) this.notices.add({ kind: 'link-problem', problem });

    const named = link.example === undefined ? null : this.source.findExample(link.example);
    if (link.example !== undefined && named === null) {
      this.notices.add({ kind: 'link-example', value: link.example });
    }
    const settings = settingsOf(link);
    const text = link.code ?? named?.source;
    const view = MEMORY_VIEWS.find((each) => each === link.view);
    if (view !== undefined) this.#view = view;
    this.#viewChosen = view !== undefined || (text === undefined && this.#viewChosen);
    if (text === undefined) {
      this.source.configure(settings);
    } else {
      this.session.reset();
      this.source.openText(text, settings);
      this.#noteLesson();
    }
    this.coursePage.leave();
    this.comparePage.leave();
    this.#followPanels(link);

    if (text === undefined || link.run !== true) return false;
    if (this.source.untouchedExample !== null) return true;
    this.notices.add({ kind: 'link-run' });
    return false;
  }

  /** An edited program is no longer the one that the address names; a reload must bring back the edit. */
  #forgetLink(): void {
    const { address } = this.#parts;
    const hash = withoutProgram(address.read());
    if (hash !== address.read()) this.#writeAddress(hash);
  }

  #writeAddress(hash: string): void {
    this.#parts.address.write(hash);
    this.#followed = underPanels(hash);
  }

  /** What the address says of the panels over the page; what is under them stays. */
  #followPanels({ course, compare }: ShareLink): void {
    this.coursePage.follow(course ?? null);
    const comparable = this.source.recognizedExample?.fixed !== undefined;
    this.comparePage.follow(compare === true && comparable ? '1' : null);
  }

  /** The address that an untouched example would have, where the one that there is names no program; else null. */
  async #hashOfUntouched(): Promise<string | null> {
    const { untouchedExample } = this.source;
    const hash = this.#parts.address.read();
    return untouchedExample === null || withoutProgram(hash) !== hash
      ? null
      : encodeShareHash({ example: untouchedExample.slug });
  }

  /** Another program is open: what was chosen and found for the last one does not count. */
  #beginLesson(): void {
    this.#viewChosen = false;
    this.#noteLesson();
  }

  #noteLesson(): void {
    this.course.forgetRun();
    const lesson = this.source.recognizedExample;
    if (lesson !== null) this.course.progress.noteOpened(lesson.slug);
  }

  #openLessonView(): void {
    this.course.forgetRun();
    const view = this.source.recognizedExample?.view;
    if (view !== undefined && !this.#viewChosen) this.#view = view;
  }

  /** Without them the page is a playground all the same. */
  async #loadExamples(): Promise<readonly Example[]> {
    try {
      return await this.#parts.examples();
    } catch (error) {
      this.notices.add({ kind: 'examples', detail: error instanceof Error ? error.message : String(error) });
      return [];
    }
  }

  async #useLanguage(language: Language): Promise<void> {
    try {
      await this.localization.use(language);
      this.notices.clear('language');
    } catch (error) {
      this.notices.add({ kind: 'language', detail: error instanceof Error ? error.message : String(error) });
    }
  }

  #draft(): Omit<Draft, 'version' | 'savedAt'> {
    const { text, untouchedExample, settings } = this.source;
    const example = this.source.example?.slug ?? null;
    const shelf = this.source.shelf.map((program) => ({
      ...program,
      settings: storedSettings(program.settings),
    }));
    return {
      text,
      example,
      untouched: untouchedExample !== null,
      shelf,
      settings: storedSettings(settings),
    };
  }

  async #save(): Promise<void> {
    this.#autosave.cancel();
    if (this.#drafts !== null) this.#noteSave(await this.#drafts.save(this.#draft()));
  }

  #noteSave(problem: StoreProblem | null): void {
    if (problem === null) this.notices.clear('storage');
    else this.#storeProblem(problem);
  }

  #storeProblem(problem: StoreProblem): void {
    this.notices.add({ kind: 'storage', problem });
  }
}

/** A hash without the keys of the panels over the page. */
function underPanels(hash: string): string {
  return withKey(withKey(hash, COURSE_KEY, null), COMPARE_KEY, null);
}

/** What a link says about how its program is run. */
function settingsOf({ args, clock, seed, schedule }: ShareLink): Partial<RunSettings> {
  return {
    ...(args === undefined ? {} : { args }),
    ...(clock === undefined ? {} : { clock }),
    ...(seed === undefined ? {} : { seed: String(seed) }),
    ...(schedule === undefined ? {} : { schedule }),
  };
}

/** What a link must say for the program to be run as here; what is as usual is left out. */
function linkSettings(settings: RunSettings, example: Example | null): ShareLink {
  const seed = settings.seed.trim() === '' ? null : seedOf(settings);
  return {
    ...(settings.clock === usualSettings(example).clock ? {} : { clock: settings.clock }),
    ...(seed === null || seed === undefined ? {} : { seed }),
    ...(settings.schedule === 'usual' ? {} : { schedule: settings.schedule }),
    ...(settings.args.trim() === '' ? {} : { args: settings.args }),
  };
}
