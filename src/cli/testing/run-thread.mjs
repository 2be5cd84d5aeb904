// A thread for tests: the TypeScript as it is, where the command line has a bundle.
import { register } from 'tsx/esm/api';

register();
await import('../run-thread.ts');
