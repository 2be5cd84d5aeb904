import type { ExploreStrings } from './strings.ts';

export const zh: ExploreStrings = {
  locale: 'zh',
  title: '调度',
  intro:
    '有些错误只在 goroutine 以不巧的顺序交替运行时才会出现。这里会多次运行程序，每次换一种顺序，并列出各种结局。',
  count: '调度次数',
  schedules: (formatted) => `${formatted} 种调度`,
  start: '探索',
  stop: '停止',
  building: '正在构建程序…',
  running: (tried, asked) => `已试 ${tried} / ${asked} 种调度`,
  done: (tried, outcomes, formatted) =>
    `试了 ${tried} 种调度，${outcomes === 1 ? '结局始终相同' : `有 ${formatted} 种不同结局`}。`,
  stopped: (tried, asked) => `在 ${tried} / ${asked} 种调度后停止。`,
  failure: {
    diagnostics: '程序无法编译。运行它可以看到原因。',
    options: '有一个运行选项无法理解。运行程序可以看到是哪一个。',
    toolchain: '编译器加载失败。运行程序可以看到原因。',
  },
  broken: (detail) => `无法探索该程序：${detail}`,
  stale: '程序在此之后有改动：请重新探索后再重放。',
  table: '各种结局，最常见的在前',
  columns: { outcome: '结局', schedules: '调度数', seed: '首个种子' },
  usual: '与普通运行相同',
  replay: '重放',
  replaySeed: (seed) => `重放种子 ${seed}`,
  ending: {
    exit: (code) => (code === '0' ? '正常结束' : `以退出码 ${code} 结束`),
    panic: () => '发生 panic',
    deadlock: () => '死锁',
    'out-of-memory': () => '内存不足',
    fatal: () => '因致命错误终止',
    stopped: () => '五秒后仍未结束',
    crashed: () => '崩溃',
  },
  leaks: { proven: '泄漏 goroutine', suspected: '可能泄漏 goroutine' },
  unknownLine: '未知的行',
  orders: (count) => `同样的行有 ${count} 种顺序`,
};
