import { createContext } from 'svelte';
import type { Workspace } from '../state/workspace.svelte.ts';

/** The one workspace that all components of a page share. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
