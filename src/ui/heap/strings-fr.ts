import type { HeapStrings } from './strings.ts';

const named = (word: string, text: string): string => (text === '' ? word : `${word} ${text}`);
const within = (word: string, func: string): string => (func === '' ? word : `${word} de ${func}`);

export const fr: HeapStrings = {
  language: 'fr',
  locale: 'fr',

  listSeparator: ', ',
  node: {
    value: (text) => text,
    array: (text, count) => (count === '' ? `[]${text}` : `[]${text} × ${count}`),
    map: (text, count) => (text === '' ? 'map' : text) + (count === '' ? '' : ` (${count} entrées)`),
    'map-part': (text) => (text === '' ? 'partie d’une map' : `partie de ${text}`),
    channel: (text, count) => text + (count === '' ? '' : ` (tampon ${count})`),
    closure: (text) => named('fermeture', text),
    string: (_, count) => (count === '' ? 'octets d’une chaîne' : `chaîne (${count} octets)`),
    bytes: (_, count) => (count === '' ? '[]byte' : `[]byte × ${count}`),
    runes: (_, count) => (count === '' ? '[]rune' : `[]rune × ${count}`),
    'tiny-block': () => 'bloc de petites valeurs',
    runtime: () => 'propre au runtime',
    unknown: (text) => (text === '' ? 'type inconnu' : text),
    global: (text, count) => (text === '' ? `variable globale à ${count}` : `${text} (globale)`),
    goroutine: (text, count) => `goroutine ${count}${text === '' ? '' : ` (${text})`}`,
    timer: () => 'minuteries',
    finalizer: (text) => named('finaliseur', text),
    cleanup: (text) => named('nettoyage', text),
    'queued-finalizer': (text) => named('finaliseur sur le point de s’exécuter', text),
    'weak-handle': () => 'relais de pointeurs faibles',
    root: () => 'toutes les racines',
  },
  edge: {
    field: (text) => text,
    key: () => 'clé',
    value: () => 'valeur',
    buffer: (text) => named('tampon', text),
    captured: (text) => named('capture', text),
    local: (text, func) => within(text === '' ? 'variable locale' : `locale ${text}`, func),
    argument: (text, func) => within(text === '' ? 'argument' : `argument ${text}`, func),
    deferred: () => 'appel différé',
    goroutine: () => 'propre à la goroutine',
    root: () => '',
    finalizer: (text) => named('pour son finaliseur', text),
    offset: (text) => `à ${text}`,
  },
  reason: {
    exit: 'À la fin',
    button: 'Par le bouton',
    named: 'Par le programme',
    'gc-start': 'Avant un GC',
    'gc-end': 'Après un GC',
    failure: 'Lors de l’échec',
    unknown: 'Instantané',
  },
  objects: (count, formatted) => (count < 2 ? `${formatted} objet` : `${formatted} objets`),
};
