import type { ExploreStrings } from './strings.ts';

export const fr: ExploreStrings = {
  locale: 'fr',
  title: 'Ordonnancements',
  intro:
    'Certaines erreurs n’apparaissent que lorsque les goroutines se succèdent dans un ordre malheureux. Ici, le programme est exécuté de nombreuses fois, chaque fois dans un autre ordre, et ses différentes fins sont listées.',
  count: 'Nombre d’ordonnancements',
  schedules: (formatted) => `${formatted} ordonnancements`,
  start: 'Explorer',
  stop: 'Arrêter',
  building: 'Construction du programme…',
  running: (tried, asked) => `${tried} ordonnancements sur ${asked}`,
  done: (tried, outcomes, formatted) =>
    `${tried} ordonnancements, ${outcomes === 1 ? 'une seule issue : toujours la même' : `${formatted} issues différentes`}.`,
  stopped: (tried, asked) => `Arrêté après ${tried} ordonnancements sur ${asked}.`,
  failure: {
    diagnostics: 'Le programme ne compile pas. Exécutez-le pour voir pourquoi.',
    options: 'L’une des options d’exécution n’est pas comprise. Exécutez le programme pour voir laquelle.',
    toolchain: 'Le compilateur n’a pas pu être chargé. Exécutez le programme pour voir pourquoi.',
  },
  broken: (detail) => `Le programme n’a pas pu être exploré : ${detail}`,
  stale: 'Le programme a changé depuis : explorez-le de nouveau pour rejouer une issue.',
  table: 'Issues, la plus fréquente d’abord',
  columns: { outcome: 'Issue', schedules: 'Ordonnancements', seed: 'Première graine' },
  usual: 'comme lors d’une exécution ordinaire',
  replay: 'Rejouer',
  replaySeed: (seed) => `Rejouer la graine ${seed}`,
  ending: {
    exit: (code) => (code === '0' ? 'Se termine normalement' : `Se termine avec le code ${code}`),
    panic: () => 'Panique',
    deadlock: () => 'Interblocage',
    'out-of-memory': () => 'Manque de mémoire',
    fatal: () => 'Meurt d’une erreur fatale',
    stopped: () => 'Pas terminé au bout de cinq secondes',
    crashed: () => 'Plante',
  },
  leaks: { proven: 'Laisse fuir des goroutines', suspected: 'Laisse peut-être fuir des goroutines' },
  unknownLine: 'une ligne inconnue',
  orders: (count) => `les mêmes lignes dans ${count} ordres`,
};
