/**
 * Makes the `$derived` or `$effect` that calls it follow these states. A run's model grows in place, for speed, and says
 * by a number that it has; whoever reads the model has to read that number, too.
 */
export function follow(..._states: readonly unknown[]): void {
  // Svelte notes that the arguments were read; nothing else is to be done.
}
