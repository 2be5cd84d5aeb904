/** The pictures of a snapshot, each a chunk of its own. */
import type { Component } from 'svelte';
import type { PanelPictureProps } from './picture-props.ts';

export type PictureName = 'icicle' | 'drawing' | 'flame' | 'diff' | 'allocator';

interface PictureEntry {
  readonly name: PictureName;
  readonly load: () => Promise<{ readonly default: Component<PanelPictureProps> }>;
}

export const PICTURES: readonly PictureEntry[] = [
  { name: 'icicle', load: () => import('./pictures/Icicle.svelte') },
  { name: 'drawing', load: () => import('./pictures/Drawing.svelte') },
  { name: 'flame', load: () => import('./pictures/Flame.svelte') },
  { name: 'diff', load: () => import('./pictures/Diff.svelte') },
  { name: 'allocator', load: () => import('./pictures/Allocator.svelte') },
];
