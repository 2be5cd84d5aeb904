export * from './escape.ts';
export * from './observer.ts';
export * from './offline.ts';
export * from './report.ts';
export * from './run.ts';
export * from './toolchain.ts';
