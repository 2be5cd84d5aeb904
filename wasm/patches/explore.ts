import type { FilePatch } from './patch.ts';

const POINT = '\tif exploreOn {\n\t\texplorePoint()\n\t}\n';

/** A function, given by its head, begins with a point at which others may run. */
const point = (head: string, why: string) => ({ anchor: `${head}\n`, replacement: `${head}\n${POINT}`, why });

/** The flag that a map is being written to has just been set. */
const mapWrites = {
  anchor: /\tm\.writing \^= 1 \/\/ toggle, see comment on writing\n/g,
  replacement: `\tm.writing ^= 1 // toggle, see comment on writing\n${POINT}`,
  why: 'Only a goroutine that runs while another one writes can see that it does.',
};

const mapFiles = ['map.go', 'runtime.go', 'runtime_fast32.go', 'runtime_fast64.go', 'runtime_faststr.go'];

/** Schedules other than the usual one: which goroutine is next, and where the running one gives way (wasm/scheduler/explore_js.go). */
export const explorePatches: readonly FilePatch[] = [
  {
    file: 'runtime/proc.go',
    edits: [
      {
        anchor: '\tif pp.schedtick%61 == 0 && !sched.runq.empty() {\n',
        replacement: '\tif pp.schedtick%61 == 0 && !sched.runq.empty() && !exploreOn {\n',
        why: 'Which queue a goroutine is in must not decide when it runs.',
      },
      {
        anchor: '\t// local runq\n\tif gp, inheritTime := runqget(pp); gp != nil {\n',
        replacement:
          '\tif exploreOn {\n\t\tif gp := exploreNext(pp); gp != nil {\n\t\t\treturn gp, false, false\n\t\t}\n\t}\n' +
          '\t// local runq\n\tif gp, inheritTime := runqget(pp); gp != nil {\n',
        why: 'Any of those that can run may be next.',
      },
      {
        anchor: '\t\trunqput(pp, newg, true)\n\n\t\tif mainStarted {\n\t\t\twakep()\n\t\t}\n\t})\n',
        replacement: `\t\trunqput(pp, newg, true)\n\n\t\tif mainStarted {\n\t\t\twakep()\n\t\t}\n\t})\n${POINT}`,
        why: 'A new goroutine may run before the one that started it goes on.',
      },
      {
        anchor: '\tfn := main_main // make',
        replacement: '\tif exploreOn {\n\t\texploreBegin()\n\t}\n\tfn := main_main // make',
        why: 'Packages are initialised in the usual order.',
      },
      {
        anchor: 'func gosched_m(gp *g) {\n',
        replacement: 'func gosched_m(gp *g) {\n\tif exploreOn {\n\t\texploreGave(gp)\n\t}\n',
        why: 'A goroutine that calls runtime.Gosched until something has happened lets the others make it happen.',
      },
    ],
  },
  {
    file: 'runtime/chan.go',
    edits: [
      point('func chansend(c *hchan, ep unsafe.Pointer, block bool, callerpc uintptr) bool {', 'A send.'),
      point(
        'func chanrecv(c *hchan, ep unsafe.Pointer, block bool) (selected, received bool) {',
        'A receive.',
      ),
      point('func closechan(c *hchan) {', 'A close.'),
    ],
  },
  {
    file: 'runtime/select.go',
    edits: [
      point(
        'func selectgo(cas0 *scase, order0 *uint16, pc0 *uintptr, nsends, nrecvs int, block bool) (int, bool) {',
        'A select.',
      ),
    ],
  },
  {
    file: 'runtime/sema.go',
    edits: [
      point('func notifyListNotifyAll(l *notifyList) {', 'Cond.Broadcast.'),
      point('func notifyListNotifyOne(l *notifyList) {', 'Cond.Signal.'),
    ],
  },
  { file: 'internal/sync/mutex.go', edits: [point('func (m *Mutex) Lock() {', 'A lock.')] },
  { file: 'sync/rwmutex.go', edits: [point('func (rw *RWMutex) RLock() {', 'A lock for reading.')] },
  {
    file: 'sync/waitgroup.go',
    edits: [
      point('func (wg *WaitGroup) Add(delta int) {', 'Add and Done.'),
      point('func (wg *WaitGroup) Wait() {', 'Wait.'),
    ],
  },
  ...mapFiles.map((name): FilePatch => ({ file: `internal/runtime/maps/${name}`, edits: [mapWrites] })),
];
