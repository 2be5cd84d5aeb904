/** The errors of the file system, by the names that Go's syscall package maps to its own (`errnoByCode`, tables_js.go). */

const MESSAGES = {
  EBADF: 'bad file number',
  EBUSY: 'device or resource busy',
  EEXIST: 'file exists',
  EFBIG: 'file too large',
  EINVAL: 'invalid argument',
  EISDIR: 'is a directory',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'file name too long',
  ENOENT: 'no such file or directory',
  ENOSPC: 'no space left on device',
  ENOSYS: 'function not implemented',
  ENOTDIR: 'not a directory',
  ENOTEMPTY: 'directory not empty',
  EPERM: 'operation not permitted',
  ESPIPE: 'illegal seek',
} as const;

export type FsErrorCode = keyof typeof MESSAGES;

/** Why a file operation failed. Thrown by the file system; `code` is all that Go looks at. */
export class FsError extends Error {
  override readonly name = 'FsError';
  readonly code: FsErrorCode;

  /** `subject`: the path or file descriptor, for people who read the message. */
  constructor(code: FsErrorCode, subject: string | number = '') {
    super(subject === '' ? `${code}: ${MESSAGES[code]}` : `${code}: ${MESSAGES[code]}, ${subject}`);
    this.code = code;
  }
}
