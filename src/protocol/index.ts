export * from './observer.ts';
export * from './report.ts';
export * from './run.ts';
export * from './toolchain.ts';
