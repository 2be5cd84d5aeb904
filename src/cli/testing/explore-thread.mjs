/** Starts explore-thread.ts: a thread does not get tsx from the process that starts it. */
import { register } from 'tsx/esm/api';

register();
await import(new URL('../explore-thread.ts', import.meta.url).href);
