/** Starts thread.ts: a thread does not get tsx from the process that starts it. */
import { register } from 'tsx/esm/api';

register();
// By a name that the type checker of scripts does not follow: what lies behind it is checked with the rest of src.
await import(new URL('thread.ts', import.meta.url).href);
