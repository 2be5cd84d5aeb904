import type { FilePatch } from './patch.ts';

/** The local time zone (wasm/time). */
export const timePatches: readonly FilePatch[] = [
  {
    file: 'time/zoneinfo_js.go',
    edits: [
      {
        anchor: 'func initLocal() {\n',
        replacement: 'func initHostLocal() {\n',
        why: 'It knows the offset of the host’s zone and nothing of TZ: our own function asks for that first.',
      },
    ],
  },
];
