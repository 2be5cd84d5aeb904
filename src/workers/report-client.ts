/** The page's end of the report worker, which lives for one file. */
import { wrap } from 'comlink';
import { deferred } from '../base/deferred.ts';
import type { ReportWorkerApi } from './report/report.worker.ts';

export const reportFiles: ReportWorkerApi = {
  open: (file) => withWorker((api) => api.open(file)),
  save: (report, parts) => withWorker((api) => api.save(report, parts)),
};

/** @throws Error when the worker cannot be loaded or has not enough memory */
async function withWorker<T>(ask: (api: ReportWorkerApi) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./report/report.worker.ts', import.meta.url), { type: 'module' });
  const failed = deferred<never>();
  worker.addEventListener('error', ({ message }) => {
    failed.reject(new Error(message === '' ? 'its worker could not be loaded' : message));
  });
  try {
    return await Promise.race([ask(wrap<ReportWorkerApi>(worker)), failed.promise]);
  } finally {
    worker.terminate();
  }
}
