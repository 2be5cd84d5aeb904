import { defineConfig } from 'vite';

/** The command line, and what measures the lessons: four files for Node, with everything they need inside. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist-cli',
    target: 'node20',
    rolldownOptions: {
      input: {
        main: 'src/cli/main.ts',
        measure: 'src/cli/measure.ts',
        'run-thread': 'src/cli/run-thread.ts',
        'explore-thread': 'src/cli/explore-thread.ts',
      },
    },
  },
  ssr: { noExternal: true },
});
