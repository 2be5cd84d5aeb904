/**
 * Who may import whom in src/, as the design has it:
 * base ← protocol ← {host, toolchain, model} ← {draw, workers} ← state ← ui ← {app, embed}; cli, sw and i18n aside.
 */

const CORE = ['base', 'protocol'];
const ENGINE = [...CORE, 'host', 'toolchain', 'model'];
const PICTURES = [...ENGINE, 'draw', 'workers'];
const PAGE = [...PICTURES, 'i18n', 'state'];

/**
 * Folder of src/ → folders it may import besides itself. `app` is what lies in src/ itself.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const FOLDER_RULES = {
  base: [],
  protocol: ['base'],
  host: CORE,
  // The compiler and the linker are Go programs: the host runs them.
  toolchain: [...CORE, 'host'],
  model: CORE,
  draw: ENGINE,
  workers: ENGINE,
  i18n: ['base'],
  state: [...PICTURES, 'i18n'],
  ui: PAGE,
  embed: [...PAGE, 'ui'],
  app: [...PAGE, 'ui'],
  cli: [...ENGINE, 'workers', 'i18n'],
  sw: CORE,
};

/** @type {readonly { readonly name: string, readonly packages: RegExp, readonly allowed: RegExp }[]} */
const PACKAGE_RULES = [
  {
    name: 'only ui, state, embed and the app import Svelte',
    packages: /^svelte(\/|$)/,
    allowed: /^src\/((ui|state|embed)\/|[^/]+$)/,
  },
  {
    name: 'only ui/editor imports CodeMirror',
    packages: /^(@codemirror|@lezer)\//,
    allowed: /^src\/ui\/editor\//,
  },
];

/**
 * @param {string} path from the repository's root, with forward slashes
 * @returns {string} the folder of src/ it belongs to; `app` for src/ itself, '' outside src/
 */
export function folderOf(path) {
  const [top, folder, ...rest] = path.split('/');
  if (top !== 'src' || folder === undefined) return '';
  return rest.length === 0 ? 'app' : folder;
}

/**
 * @param {string} importer from the repository's root, with forward slashes
 * @param {string} specifier as written
 * @returns {string | null} the rule that the import breaks
 */
export function brokenRule(importer, specifier) {
  if (!specifier.startsWith('.')) {
    const rule = PACKAGE_RULES.find(
      ({ packages, allowed }) => packages.test(specifier) && !allowed.test(importer),
    );
    return rule?.name ?? null;
  }
  const from = folderOf(importer);
  const allowed = FOLDER_RULES[from];
  if (allowed === undefined) return `src/${from} has no rule: add it to scripts/lib/import-rules.mjs`;
  const target = joinPath(importer, specifier);
  const to = folderOf(target);
  if (to === '') {
    // The one file outside that says something about the whole: name and version.
    return target === 'package.json' ? null : 'src imports nothing outside src';
  }
  if (to === from || allowed.includes(to)) return null;
  return `${from} may import ${allowed.length === 0 ? 'nothing else' : allowed.join(', ')}, and not ${to}`;
}

/**
 * @param {string} importer
 * @param {string} specifier begins with a dot; Vite's `?query` is dropped
 * @returns {string} from the repository's root
 */
function joinPath(importer, specifier) {
  const parts = importer.split('/').slice(0, -1);
  for (const part of (specifier.split('?')[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
