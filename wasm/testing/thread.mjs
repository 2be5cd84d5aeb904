/** A thread knows no TypeScript until it is taught. */
import { register } from 'tsx/esm/api';

register();
await import('./run-thread.ts');
