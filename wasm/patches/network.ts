import type { FilePatch } from './patch.ts';

const noServer =
  'Asking a name server that is not there takes up to seconds and fails with words about sockets.';
const noOption =
  'Nothing to set on a connection inside one program: a program that checks the error must not fail.';

/** What a page cannot do fails with words, and what can be done inside one program works (wasm/network). */
export const networkPatches: readonly FilePatch[] = [
  {
    file: 'net/net_fake.go',
    edits: [
      {
        anchor: /sockets\.Load\(fakeAddr\(([\w.]+\.\(sockaddr\))\)\)/g,
        replacement: 'fakeLookup($1)',
        why: 'A packet to a local address reaches a socket on all addresses.',
      },
      {
        anchor: '\tfa := fakeAddr(raddr)\n\tlni, ok := sockets.Load(fa)\n',
        replacement: '\tlni, ok := fakeLookup(raddr)\n',
        why: 'A connection to a local address reaches a listener on all addresses.',
      },
      {
        anchor:
          'laddr, raddr sockaddr) error {\n\twrapErr := func(err error) error {\n\t\tif errno, ok := err.(syscall.Errno); ok {\n',
        replacement:
          'laddr, raddr sockaddr) error {\n\twrapErr := func(err error) error {\n' +
          '\t\tif errno, ok := err.(syscall.Errno); ok {\n\t\t\treturn fakeConnectError(raddr, errno)\n',
        why: 'Stock Go keeps only the text of the error, so that errors.Is(err, syscall.ECONNREFUSED) is false.',
      },
      {
        anchor: 'os.NewSyscallError("listen", errno)',
        replacement: 'os.NewSyscallError("bind", errno)',
        why: 'The call that fails on a laptop.',
      },
      {
        anchor: /if peeri == nil \{\n\t\t\treturn 0, os\.NewSyscallError\("write", syscall\.ECONNRESET\)\n/,
        replacement: 'if peeri == nil {\n\t\t\treturn 0, fakeWriteError(ffd.fd.raddr, "write")\n',
        why: 'Nobody is there, rather than somebody who went.',
      },
      {
        anchor: 'os.NewSyscallError("setWriteBuffer", syscall.ENOTSUP)',
        replacement: 'nil',
        why: noOption,
      },
    ],
  },
  {
    file: 'net/sockopt_fake.go',
    edits: [
      {
        anchor: 'func setKeepAlive(fd *netFD, keepalive bool) error {\n\treturn syscall.ENOPROTOOPT\n',
        replacement: 'func setKeepAlive(fd *netFD, keepalive bool) error {\n\treturn nil\n',
        why: noOption,
      },
    ],
  },
  {
    file: 'net/tcpsockopt_stub.go',
    edits: [
      { anchor: /syscall\.ENOPROTOOPT/g, replacement: 'nil', why: noOption },
      { anchor: '\t"syscall"\n', replacement: '', why: 'Go refuses an import that is not used.' },
    ],
  },
  {
    file: 'net/dnsclient_unix.go',
    edits: [
      {
        anchor: '\tif conf == nil {\n\t\tconf = getSystemDNSConfig()\n\t}\n\n\tvar (\n',
        replacement:
          '\tif !r.asksProgram() {\n\t\treturn dnsmessage.Parser{}, "", noNetworkDNSError(name)\n\t}\n' +
          '\tif conf == nil {\n\t\tconf = getSystemDNSConfig()\n\t}\n\n\tvar (\n',
        why: noServer,
      },
      {
        anchor: '\tlane := make(chan result, 1)\n',
        replacement:
          '\tif !r.asksProgram() {\n\t\treturn nil, dnsmessage.Name{}, noNetworkDNSError(name)\n\t}\n' +
          '\tlane := make(chan result, 1)\n',
        why: noServer,
      },
    ],
  },
  {
    file: 'net/hosts.go',
    edits: [
      {
        anchor: '\treturn nil, ""\n',
        replacement: '\treturn builtinHost(host)\n',
        why: 'localhost has an address without a file that says so; a file may still say another.',
      },
      {
        anchor: /(\t\t\treturn hostsCp\n\t\t\}\n\t\}\n\treturn )nil/,
        replacement: '$1builtinAddr(addr)',
        why: 'The same the other way round.',
      },
    ],
  },
  {
    file: 'os/exec/lp_wasm.go',
    edits: [
      {
        anchor: '&Error{file, ErrNotFound}',
        replacement: '&Error{file, errNoPrograms}',
        why: '“not found in $PATH” would have the reader look for the program.',
      },
    ],
  },
  {
    file: 'os/pipe_wasm.go',
    edits: [
      {
        anchor: 'NewSyscallError("pipe", syscall.ENOSYS)',
        replacement: 'NewSyscallError("pipe", errNoPipes)',
        why: 'Says what to use.',
      },
      { anchor: 'import "syscall"\n', replacement: '', why: 'Go refuses an import that is not used.' },
    ],
  },
  {
    file: 'os/executable_wasm.go',
    edits: [
      {
        anchor: 'errors.New("Executable not implemented for " + runtime.GOOS)',
        replacement: 'errNoExecutable',
        why: 'Says why.',
      },
      { anchor: /import \([^)]*\)\n/, replacement: '', why: 'Go refuses an import that is not used.' },
    ],
  },
  {
    file: 'syscall/syscall_js.go',
    edits: [
      {
        anchor: '\t\ts := errorstr[e]\n\t\tif s != "" {\n\t\t\treturn s\n',
        replacement: '\t\ts := errorstr[e]\n\t\tif s != "" {\n\t\t\treturn asOnLinux(e, s)\n',
        why: 'Output that shows an error is what it is on a laptop.',
      },
      {
        anchor: /(func StartProcess\([^{]*\{\n\treturn 0, 0, )ENOSYS/,
        replacement: '$1errNoPrograms',
        why: 'Says what cannot be done.',
      },
    ],
  },
];
