import { ContextFlags, HeapRecordKind } from '../../protocol/heap-stream.ts';
import { BadRecord, type Payload } from './record.ts';
import type { CodePlaces } from './code-places.ts';

/** Takes a record about lines, return addresses or allocation stacks. */
export function readCode(places: CodePlaces, { kind, arg, bytes, view }: Payload): void {
  const head = kind === HeapRecordKind.site ? 16 : 8;
  if (bytes.length < head)
    throw new BadRecord('record-size', `a record of kind ${kind} with ${bytes.length} bytes`);
  if (kind === HeapRecordKind.site) {
    const [funcBytes, fileBytes] = [view.getUint32(4, true), view.getUint32(8, true)];
    if (head + funcBytes + fileBytes > bytes.length) {
      throw new BadRecord('bounds', `site ${arg} names ${funcBytes} + ${fileBytes} bytes in ${bytes.length}`);
    }
    const func = bytes.subarray(head, head + funcBytes);
    const file = bytes.subarray(head + funcBytes, head + funcBytes + fileBytes);
    return known(places.addSite(arg, view.getUint32(0, true), func, file), 'site', arg);
  }
  const isContext = kind === HeapRecordKind.context;
  const count = view.getUint32(isContext ? 4 : 0, true);
  if (head + count * 4 > bytes.length) {
    throw new BadRecord('rows', `a record of kind ${kind} with ${count} ids in ${bytes.length} bytes`);
  }
  if (!isContext) return known(places.addPc(arg, view, head, count), 'pc', arg);
  const cut = (view.getUint32(0, true) & ContextFlags.cut) !== 0;
  known(places.addContext(arg, view, head, count, cut), 'context', arg);
}

function known(added: boolean, what: string, id: number): void {
  if (!added) throw new BadRecord('order', `${what} ${id} is not the next one`);
}
