/** The table of claims for the page: one chunk a language, of which a reader loads one. */
import { readExampleFolders } from '../../examples/read.ts';
import { readRows } from '../../examples/rows.ts';
import { LANGUAGES, type Language } from '../../src/protocol/lesson/texts.ts';
import { answeredRows } from '../course/answered-rows.ts';
import { sourcesKey } from '../course/measure-rows.ts';
import { readMeasured } from '../course/measured-file.ts';
import { claimTable } from '../course/table/claim-table.ts';

export const CLAIMS = 'virtual:heapscope-claims';
/** `virtual:heapscope-claims/<language>` is one language's table. */
export const CLAIMS_PART = `${CLAIMS}/`;

/** @param id without Rollup's `\0` */
export function claimsModule(id: string): string {
  if (id === CLAIMS) {
    const loaders = LANGUAGES.map(
      (language) => `${language}: () => import('${CLAIMS_PART}${language}').then((m) => m.default)`,
    );
    return `export const claimTables = { ${loaders.join(', ')} };`;
  }
  const language = LANGUAGES.find((each) => id === CLAIMS_PART + each);
  if (language === undefined) throw new Error(`there is no module ${id}`);
  return `export default ${tableJson(language)};`;
}

/** Without figures where the build has not measured just these lessons. */
function tableJson(language: Language): string {
  const lessons = readExampleFolders();
  const { answered } = answeredRows(readRows(), lessons);
  return JSON.stringify(claimTable(language, answered, lessons, readMeasured(sourcesKey(answered, lessons))));
}
