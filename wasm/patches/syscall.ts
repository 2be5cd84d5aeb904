import type { FilePatch } from './patch.ts';

/** Writes go to the host in one call (wasm/syscall). */
export const syscallPatches: readonly FilePatch[] = [
  {
    file: 'syscall/fs_js.go',
    edits: [
      {
        anchor:
          '\tbuf := uint8Array.New(len(b))\n\tjs.CopyBytesToJS(buf, b)\n' +
          '\tn, err := fsCall("write", fd, buf, 0, len(b), nil)\n\tif err != nil {\n\t\treturn 0, err\n\t}\n\tn2 := n.Int()\n',
        replacement: '\tn2, err := directWrite(fd, b)\n',
        why: 'A write must not wait for every other goroutine to be idle, nor cost fifteen calls.',
      },
    ],
  },
];
