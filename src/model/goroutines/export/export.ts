/** Files of a run's goroutines for other tools. */
import { BlobBuilder } from '../../../base/blob-builder.ts';
import type { ExportRequest, GoroutineExport } from '../../../protocol/goroutine-exports.ts';
import type { Instant } from '../index/instant.ts';
import type { GoroutineStore } from '../store/goroutine-store.ts';
import { goroutineProfile } from './goroutine-profile.ts';
import { writePerfettoTrace } from './perfetto/perfetto-trace.ts';
import { writeGoTrace } from './trace/go-trace.ts';

const BINARY = 'application/octet-stream';

/** In time and size in proportion to the events that are kept. */
export function exportGoroutines(
  store: GoroutineStore,
  instant: Instant,
  kind: GoroutineExport,
  request: ExportRequest,
): Blob {
  const file = new BlobBuilder();
  switch (kind) {
    case 'go-trace':
      writeGoTrace(store, request, (piece) => file.add(piece));
      break;
    case 'perfetto':
      writePerfettoTrace(store, request, (piece) => file.add(piece));
      break;
    case 'goroutine-profile':
      file.add(goroutineProfile(store, instant, request));
      break;
  }
  return file.take(BINARY);
}
