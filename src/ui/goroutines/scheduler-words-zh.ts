import type { SchedulerWords } from './scheduler-words.ts';

export const zh: SchedulerWords = {
  title: '垃圾回收与调度',
  inView: '数字只统计当前显示的时间段。',

  states: '各状态的 goroutine 数',
  statesHelp: (most) => `随时间变化，逐层叠加；最多 ${most} 个。下方的标记是垃圾回收。`,
  stateColumns: { state: '状态', time: '所有 goroutine 的总时间', share: '占比' },
  queue: '运行队列',
  queueHelp: (most, formatted) =>
    most === 0 ? '没有 goroutine 需要排队。' : `可以运行但在排队的 goroutine：最多 ${formatted} 个。`,

  collections: (_count, formatted) => `${formatted} 次垃圾回收`,
  noCollections: '这段时间内没有垃圾回收。',
  shownOf: (shown, all) => `共 ${all} 次，列出其中 ${shown} 次。`,
  collectionColumns: {
    cycle: 'GC',
    start: '开始',
    sweepStop: '标记前停顿',
    mark: '标记',
    markStop: '标记后停顿',
    assist: '辅助',
    background: '后台',
    heap: '堆，MB',
    goal: '目标，MB',
    forced: '主动触发',
  },
  forced: '由程序触发',
  notForced: '否',
  line: (cycle) => `第 ${cycle} 次垃圾回收，按 GODEBUG=gctrace=1 的格式`,
  lineHelp:
    '依次为：编号、开始时间、处理器占比 · 按时钟的停顿、标记、停顿 · 处理器上的停顿、辅助/后台/空闲、停顿 · ' +
    '开始时、标记结束时、剩余的堆 · 目标 · 栈 · 全局变量 · 处理器数。',
  missing:
    '辅助与后台时间、栈和全局变量的大小只有运行时知道。请在运行选项中把 GODEBUG 设为 gctrace=1 后再运行：它打印的行会补全这些数字。' +
    '这里的开始时间从程序启动算起，运行时则从稍后算起。',
  chooseCycle: (cycle) => `显示第 ${cycle} 次垃圾回收`,

  pauses: '停顿（stop the world）时长',
  pausesSummary: ({ count, formatted, total, median, p99, longest }) =>
    count === 0
      ? '没有停顿。'
      : `${formatted} 次停顿，共 ${total}。一半不超过 ${median}，99% 不超过 ${p99}，最长 ${longest}。`,
  pauseColumns: { length: '时长', sweepStops: '标记前', markStops: '标记后' },
  lessThan: (duration) => `不到 ${duration}`,
  between: (from, to) => `${from} – ${to}`,
  coarseClock: '浏览器的时钟精度最粗为 0.1 毫秒：更短的停顿会记为零或一个刻度。',
  virtualClock: '本次运行使用虚拟时钟，它不测量垃圾回收用了多久。',

  save: '保存供其他工具使用',
  untilMoment: '只到当前查看的时刻',
  kinds: {
    'go-trace': '执行跟踪（trace.out）',
    perfetto: 'Perfetto 跟踪（.pftrace）',
    'goroutine-profile': 'pprof goroutine 剖析（.pb）',
  },
  kindHints: {
    'go-trace': 'go tool trace trace.out',
    perfetto: '在 ui.perfetto.dev 打开；文件不会离开你的浏览器。',
    'goroutine-profile': 'go tool pprof goroutines.pb',
  },
  saving: '正在写文件…',
  saveFailed: (detail) => `无法写文件：${detail}`,
};
