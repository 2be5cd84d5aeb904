import type { ChartStrings, GoroutineVerdictWords } from './strings.ts';

function stillAlive({ alive, more, ended }: GoroutineVerdictWords): string {
  return `${ended ? '程序结束时仍有' : '当前有'} ${alive} 个 goroutine 存活，比开始时多 ${more} 个`;
}

function startedAt({ site, fromSite }: GoroutineVerdictWords): string {
  return site === null ? '' : `；其中 ${fromSite} 个由 ${site} 启动`;
}

export const zh: ChartStrings = {
  locale: 'zh-Hans',
  title: '内存变化',
  heap: '堆',
  goroutinesHeading: 'Goroutine',
  live: '存活堆',
  floor: '底线（GC 后）',
  goal: 'GC 目标',
  gc: 'GC 停顿',
  gcCycle: 'GC',
  goroutines: '全部',
  waiting: '等待中',
  runnable: '可运行',
  time: '时间',
  virtualTime: '虚拟时间',
  axis: { real: '真实时间', virtual: '虚拟时间' },
  views: '内存视图',
  view: { time: '随时间变化', heap: '堆', goroutines: 'Goroutine', explore: '调度' },
  exploreFailed: (detail) => `调度视图加载失败（${detail}）。重新打开可再试一次。`,
  viewFailed: (detail) => `无法加载此视图（${detail}）。再次运行即可重试。`,
  snapshot: {
    take: '快照',
    hint: '在程序运行时查看此刻存活的每个对象',
    level: '需要运行选项“每个对象”',
    idle: '程序运行时可用',
    asked: '正在记录堆……',
  },
  emptyTitle: '尚未运行',
  emptyText:
    '点击“运行”。程序分配内存时，存活堆会显示在这里，每次垃圾回收都有一个标记。' +
    '请留意那条粗线，即每次 GC 之后的堆大小：如果它不断上升，就说明有内存一直被占用、从未释放。',
  startingText: '正在等待第一批数据…',
  resetZoom: '显示全部',
  showTable: '表格',
  hideTable: '隐藏表格',
  downloadPng: '保存为 PNG',
  downloadSvg: '保存为 SVG',
  downloadFailed: '无法生成图片。',
  cursor: (chart) => `${chart}：所查看的时刻`,
  keyboardHelp:
    '方向键：下一个采样点。Page Up / Page Down：下一次 GC。Home / End：两端。+ / −：缩放。0：显示全部。',
  gcList: '垃圾回收',
  gcMark: ({ cycle, cycles, forced, time, measured, before, after }) =>
    (cycles === 1
      ? `第 ${cycle} 次 GC${forced > 0 ? '（主动触发）' : ''}`
      : `第 ${cycle} 次，共 ${cycles} 次 GC`) +
    `，${time}：${before} → ${after}` +
    (measured === null ? '' : `，历时 ${measured.duration}，停顿 ${measured.pause}`),
  summary: ({ time, live, floor, gcs, goroutines, running }) =>
    `${running ? '已运行' : '运行结束，历时'} ${time}：存活堆 ${live}` +
    (floor === null ? '，尚无 GC' : `，共 ${gcs} 次 GC，最近一次之后为 ${floor}`) +
    `；${goroutines} 个 goroutine。`,
  problem: (detail) => `其余记录无法读取：${detail}。`,
  cyclesTable: (shown, total) => `垃圾回收（显示 ${shown} 次，共 ${total} 次）`,
  samplesTable: (shown, total) => `采样点（显示 ${shown} 个，共 ${total} 个）`,
  cycleColumn: 'GC',
  start: '开始',
  duration: '历时',
  pause: '停顿',
  before: '回收前',
  after: '回收后',
  forced: '主动触发',
  yes: '是',
  no: '否',
  inUse: '使用中的 span',
  system: '向系统申请',
  verdicts: '结论',
  rising: (w) => `${w.gcs} 次 GC 之间，底线从 ${w.from} 升到 ${w.to}：有内存一直被占用。`,
  levelled: (w) => `底线从 ${w.from} 升到 ${w.to}，之后保持不变：增长已经停止。`,
  flat: (w) => `${w.gcs} 次 GC 之间，底线稳定在 ${w.to} 左右：没有堆积。`,
  swings: (w) => `${w.gcs} 次 GC 之间，底线在 ${w.low} 与 ${w.high} 之间波动，没有明显趋势。`,
  fell: (w) => `底线从 ${w.high} 降到 ${w.to}：之前占用的内存已经释放。`,
  tooFew: (count, needed, ended) =>
    `${ended ? '本次运行' : '到目前为止'}${count === 0 ? '没有发生 GC' : `只有 ${count} 次 GC`}；` +
    `至少需要 ${needed} 次才能对堆下结论。请让程序运行更久，或分配更多内存。`,
  goroutinesGrowing: (w) => `${stillAlive(w)}${startedAt(w)}。疑似泄漏。`,
  goroutinesAlive: (w) => `${stillAlive(w)}${startedAt(w)}。`,
  goroutinesSteady: 'goroutine 数量没有比开始时更多。',
};
