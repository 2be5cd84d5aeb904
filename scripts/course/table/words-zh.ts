import type { TableWords } from './words.ts';

const WHAT = { objects: '对象数', bytes: '大小', retained: '持有的内存' } as const;

export const zh: TableWords = {
  locale: 'zh-Hans',
  page: {
    title: '文章怎么说',
    notMeasured: '数字由构建过程测得；本页面未经构建，所以没有数字。',
    verdict: { true: '正确', condition: '有条件成立', false: '错误' },
    statement: '说法',
    verdictHeading: '结论',
    why: '理由',
    measured: '实测',
    lesson: '课',
    article: '文章',
    allArticles: '全部文章',
    allVerdicts: '全部结论',
    shown: '共 {total} 条，显示 {count} 条',
    open: '打开这一课：{title}',
  },
  articles: {
    '000': '函数与 goroutine（英文）',
    '001': '内存泄漏与垃圾回收（中文）',
    '002': '怎样避免内存泄漏（英文）',
    '003': '函数与 goroutine（法文）',
    '004': '内存为什么增长（英文）',
  },
  summary: (all, { true: right, condition, false: wrong }) =>
    `共 ${all} 条说法：${right} 条正确，${condition} 条有条件成立，${wrong} 条错误。`,
  measuredWith: (go) => `构建本页面时用 ${go} 在虚拟时钟上测得。`,
  figure: {
    exitCode: '退出码',
    goroutinesAtEnd: '结束时的 goroutine 数',
    collections: '回收次数',
    virtualMs: '虚拟时间',
    highestHeap: '存活堆的最高值',
    lastFloor: '结束时的底线',
    highestStack: '栈内存的最高值',
    totalAllocated: '累计分配',
    allocations: '分配次数',
  },
  verdictCount: {
    'goroutine-leak': '发现的泄漏 goroutine',
    deadlock: '死锁的 goroutine',
    retained: '看不出用处却被持有的对象',
  },
  snapshot: ({ name, type, field }) =>
    `${name === undefined ? '结束时的快照' : `快照“${name}”`}，${type === undefined ? WHAT[field] : `${type} 的${WHAT[field]}`}`,
  colon: '：',
  preface:
    '五篇文章对 Go 内存的说法（用我们自己的话转述）、我们的结论、理由，以及课程程序的实测数字。本文件由构建过程（`npm run build`）写出，数字来自该次构建，请勿手工修改。',
};
