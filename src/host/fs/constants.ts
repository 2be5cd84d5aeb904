/** Numbers of the file system's interface, as Linux has them; Go takes the open flags from `fs.constants`. */

export const OpenFlag = {
  O_RDONLY: 0,
  O_WRONLY: 0o1,
  O_RDWR: 0o2,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_DIRECTORY: 0o200000,
} as const;

/** The two low bits of the open flags: read only, write only, both. */
export const ACCESS_MASK = 0o3;

/** What kind of file it is: the high bits of `mode`. */
export const FileType = {
  character: 0o020000,
  directory: 0o040000,
  regular: 0o100000,
  symlink: 0o120000,
} as const;

export type FileType = (typeof FileType)[keyof typeof FileType];

/** The bits of `mode` that chmod may set. */
export const PERMISSION_MASK = 0o7777;

/** The longest name of one file, UTF-8 bytes. */
export const MAX_NAME_BYTES = 255;

/** Links followed in one path before it counts as a loop, as in Linux. */
export const MAX_LINKS_FOLLOWED = 40;

/** Preferred size of reads, bytes. */
export const BLOCK_BYTES = 4096;
