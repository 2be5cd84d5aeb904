import type { FilePatch } from './patch.ts';

const why = 'Must not wait for every other goroutine to be idle, nor cost fifteen calls.';

/** Reads and writes of files go to the host in one call (wasm/syscall). */
export const syscallPatches: readonly FilePatch[] = [
  {
    file: 'syscall/fs_js.go',
    edits: [
      {
        anchor: '\tbuf := uint8Array.New(len(b))\n\tn, err := fsCall("read", fd, buf, 0, len(b), nil)\n',
        replacement:
          '\tif fd != Stdin {\n\t\tn, err := directRead(fd, b, herePos)\n\t\tf.pos += int64(n)\n\t\treturn n, err\n\t}\n' +
          '\tbuf := uint8Array.New(len(b))\n\tn, err := fsCall("read", fd, buf, 0, len(b), nil)\n',
        why,
      },
      {
        anchor: 'func Pread(fd int, b []byte, offset int64) (int, error) {\n',
        replacement:
          'func Pread(fd int, b []byte, offset int64) (int, error) {\n' +
          '\tif offset < 0 {\n\t\treturn 0, EINVAL\n\t}\n\tif fd != Stdin {\n\t\treturn directRead(fd, b, offset)\n\t}\n',
        why,
      },
      {
        anchor:
          '\tbuf := uint8Array.New(len(b))\n\tjs.CopyBytesToJS(buf, b)\n' +
          '\tn, err := fsCall("write", fd, buf, 0, len(b), nil)\n\tif err != nil {\n\t\treturn 0, err\n\t}\n\tn2 := n.Int()\n',
        replacement: '\tn2, err := directWrite(fd, b, herePos)\n',
        why,
      },
      {
        anchor:
          '\tbuf := uint8Array.New(len(b))\n\tjs.CopyBytesToJS(buf, b)\n' +
          '\tn, err := fsCall("write", fd, buf, 0, len(b), offset)\n\tif err != nil {\n\t\treturn 0, err\n\t}\n\treturn n.Int(), nil\n',
        replacement: '\tif offset < 0 {\n\t\treturn 0, EINVAL\n\t}\n\treturn directWrite(fd, b, offset)\n',
        why,
      },
      {
        anchor: '\tif path == "" {\n\t\treturn EINVAL\n',
        replacement: '\tif path == "" {\n\t\treturn ENOENT\n',
        why: 'As elsewhere: a file without a name is one that is not there.',
      },
    ],
  },
];
