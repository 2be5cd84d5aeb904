import type { HeapStrings } from './strings.ts';

const named = (word: string, text: string): string => (text === '' ? word : `${word} ${text}`);
const within = (func: string, word: string): string => (func === '' ? word : `${func} 的${word}`);

export const zh: HeapStrings = {
  language: 'zh',
  locale: 'zh-CN',

  listSeparator: '，',
  node: {
    value: (text) => text,
    array: (text, count) => (count === '' ? `[]${text}` : `[]${text} × ${count}`),
    map: (text, count) => (text === '' ? 'map' : text) + (count === '' ? '' : `（${count} 项）`),
    'map-part': (text) => `${text === '' ? 'map' : text} 的一部分`,
    channel: (text, count) => text + (count === '' ? '' : `（缓冲 ${count}）`),
    closure: (text) => named('闭包', text),
    string: (_, count) => (count === '' ? '字符串的字节' : `字符串（${count} 字节）`),
    bytes: (_, count) => (count === '' ? '[]byte' : `[]byte × ${count}`),
    runes: (_, count) => (count === '' ? '[]rune' : `[]rune × ${count}`),
    'tiny-block': () => '微小值共用的块',
    runtime: () => '运行时自用',
    unknown: (text) => (text === '' ? '类型未知' : text),
    global: (text, count) => (text === '' ? `地址 ${count} 处的全局变量` : `${text}（全局变量）`),
    goroutine: (text, count) => `goroutine ${count}${text === '' ? '' : `（${text}）`}`,
    timer: () => '定时器',
    finalizer: (text) => named('终结器', text),
    cleanup: (text) => named('清理函数', text),
    'queued-finalizer': (text) => named('即将运行的终结器', text),
    'weak-handle': () => '弱指针的句柄',
    root: () => '所有根',
  },
  edge: {
    field: (text) => text,
    key: () => '键',
    value: () => '值',
    buffer: (text) => named('缓冲区', text),
    captured: (text) => named('捕获的变量', text),
    local: (text, func) => within(func, named('局部变量', text)),
    argument: (text, func) => within(func, named('参数', text)),
    deferred: () => '延迟调用',
    goroutine: () => 'goroutine 自身',
    root: () => '',
    finalizer: (text) => named('为其终结器保留', text),
    offset: (text) => `偏移 ${text}`,
  },
  reason: {
    exit: '结束时',
    button: '按钮',
    named: '程序发起',
    'gc-start': 'GC 之前',
    'gc-end': 'GC 之后',
    failure: '出错时',
    unknown: '快照',
  },
  objects: (_, formatted) => `${formatted} 个对象`,
};
