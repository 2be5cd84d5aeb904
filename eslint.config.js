/**
 * ESLint finds bugs and keeps boundaries; Prettier alone decides layout.
 * Import directions between folders are checked by scripts/check-imports.mjs.
 */
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Folders whose code runs in workers and in Node as well as in the page. */
const DOM_FREE = ['base', 'protocol', 'host', 'toolchain', 'model'];
const DOM_GLOBALS = [
  'document',
  'window',
  'localStorage',
  'sessionStorage',
  'navigator',
  'HTMLElement',
  'Element',
];

const bugRules = {
  eqeqeq: ['error', 'always'],
  'no-console': ['error', { allow: ['warn', 'error'] }],
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'Only erasable syntax: use a const object or a union.' },
    { selector: 'TSParameterProperty', message: 'Only erasable syntax: declare the field.' },
    { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Only erasable syntax: use a module.' },
  ],
};

const typedRules = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': [
    'error',
    { checksVoidReturn: { arguments: false, attributes: false } },
  ],
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // `return finish(…)` ends a case in one line; nothing is confused by it.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // `while (true)` with an exit in the middle is how decoders and schedulers read best.
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
  // The compiler's noUncheckedIndexedAccess makes `!` the honest way to say "the loop above saw to that" in hot loops.
  '@typescript-eslint/no-non-null-assertion': 'off',
};

export default ts.config(
  {
    ignores: [
      'dist/',
      'dist-cli/',
      '.build/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      '**/testdata/',
    ],
  },
  {
    files: ['**/*.{ts,svelte,svelte.ts}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      globals: { ...globals.browser, ...globals.worker },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: { ...bugRules, ...typedRules },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Knows that `let { … } = $props()` is how Svelte declares props.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$bindable', '$derived', '$state'] }],
      // Types from .svelte imports reach the linter as `any`; svelte-check is the one that knows them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: DOM_FREE.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...DOM_GLOBALS.map((name) => ({ name, message: 'This folder also runs in workers and in Node.' })),
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/testing/**/*.ts', 'e2e/**/*.ts'],
    rules: {
      // Assertions on mocks name methods without calling them.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['wasm/**/*.ts', 'src/cli/**/*.ts', 'examples/*.ts', 'scripts/**/*.ts', 'e2e/**/*.ts', '*.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    // Type-checked by `tsc -p scripts`; here only for what types cannot say.
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...bugRules,
      'no-undef': 'error',
      'no-unused-vars': 'off',
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
);
