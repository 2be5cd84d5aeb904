import type { VerdictFacts, VerdictWords } from './verdict-words.ts';

const who = ({ formatted }: VerdictFacts): string => `${formatted} 个 goroutine`;

function at({ hasBlocked, reason }: VerdictFacts): string {
  const because = reason === '' ? '' : `（${reason}）`;
  return hasBlocked ? `在 {blocked}${because}` : because;
}

const started = ({ hasCreated }: VerdictFacts): string =>
  hasCreated ? '，由 {by} 在 {created} 启动' : '，运行 {func}';

export const zh: VerdictWords = {
  title: '关于 goroutine 的结论',
  what: {
    deadlock: (f) => `${who(f)}${at(f)}死锁${started(f)}。`,
    unreachable: (f) => `${who(f)}${at(f)}永远卡住${started(f)}。`,
    iterator: (f) => `iter.Pull 的 ${who(f)}${at(f)}停在循环中途${started(f)}。`,
    growing: (f) => `${who(f)}仍然存活，并且不断增加${started(f)}${f.hasBlocked ? `，停${at(f)}` : ''}。`,
    spinning: (f) => `${who(f)}一直运行，从不等待${started(f)}。`,
    'long-sleep': (f) => `${who(f)}${at(f)}睡眠，时间远超程序运行的时间${started(f)}。`,
    recurring: (f) => `${who(f)}${at(f)}被定时器反复唤醒${started(f)}。`,
    'left-behind': (f) => `${who(f)}${at(f)}仍在等待，而同类的 goroutine 已经结束${started(f)}。`,
    abandoned: (f) => `${who(f)}${at(f)}等待早已无人使用的东西${started(f)}。`,
    alive: (f) => `main 返回时，${who(f)}${at(f)}仍然存活${started(f)}。`,
  },
  why: {
    deadlock: '没有谁还能唤醒它们：所有 goroutine 都在等待。',
    iterator: '没有调用它的 stop 函数。',
    growing: '运行的前期和后期都在启动，而且全部仍然存在。',
    spinning: '它在轮询，或者计算了很久。',
    'long-sleep': '',
    recurring: '没有谁让它停下。',
    'left-behind': '',
    abandoned: '它仍可触及，也许还会被使用；但在这次运行中没有。',
    alive: '这在 Go 中是正常的：它们随程序一起结束。',
  },
  nobody: {
    'nil-channel': '',
    'empty-select': '',
    send: '没有谁能接收：还能运行的 goroutine 都触及不到这个通道。',
    receive: '没有谁能发送或关闭：还能运行的 goroutine 都触及不到这个通道。',
    select: '没有任何 case 会就绪：还能运行的 goroutine 都触及不到这些通道。',
    'wait-group': '没有谁能调用 Done：还能运行的 goroutine 都触及不到这个 WaitGroup。',
    cond: '没有谁能发出信号：还能运行的 goroutine 都触及不到这个 Cond。',
    lock: '没有谁能解锁：还能运行的 goroutine 都触及不到这把锁。',
  },
  hint: {
    'receive-all':
      '常见的修复：接收每一个值，或让缓冲区与发送者数量一样大，或在 select 中加入 context 的 Done。',
    close: '常见的修复：不再发送时关闭通道，或在 select 中加入 context 的 Done。',
    cancel: '常见的修复：为 context 的 Done 加一个 case，并调用其 cancel 函数（defer cancel()）。',
    unlock: '常见的修复：加锁后立即 defer mu.Unlock()；需要多个锁时，处处按同一顺序获取。',
    done: '常见的修复：在 go 语句之前调用 Add，并在 goroutine 开头写 defer wg.Done()。',
    wake: '常见的修复：在持锁时改变条件，然后调用 Signal 或 Broadcast。',
    'nil-channel': 'nil 通道永远不会就绪：使用之前先创建它。',
    'empty-select': '没有 case 的 select 永远不会结束：请改为等待通道或 context。',
    'close-pipe': '常见的修复：关闭管道的两端（defer Close）。',
    'stop-timer': '常见的修复：在定时器旁用 select 加入 context 的 Done，并写 defer ticker.Stop()。',
    bound: '常见的修复：限制同时运行的数量（工作池、信号量），并给每个 goroutine 一条退出的路。',
    block: '常见的修复：等待通道或 Cond，而不是反复查询。',
    'stop-iterator': '常见的修复：在 iter.Pull 之后立即 defer stop()。',
    none: '',
  },
  deadlock: '死锁',
  keeps: (bytes, count) => `${count === 1 ? '它' : '它们'}使 ${bytes} 保持存活。`,
  show: '查看',
  more: (_count, formatted) => `另有 ${formatted} 条结论`,
};
