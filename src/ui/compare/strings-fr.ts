import type { CompareStrings } from './strings.ts';

const who = (edited: boolean): string => (edited ? 'votre programme' : 'le programme');
const Who = (edited: boolean): string => (edited ? 'Votre programme' : 'Le programme');
const ofWho = (edited: boolean): string => (edited ? 'de votre programme' : 'du programme');
const isOne = (count: number): boolean => count < 2;

export const fr: CompareStrings = {
  locale: 'fr',
  title: 'Comparer avec la correction',
  intro:
    'Les deux s’exécutent l’un après l’autre sur l’horloge virtuelle, avec la même graine, chacun dans son propre bac à sable.',
  close: 'Fermer',
  again: 'Relancer les deux',
  stop: 'Arrêter',
  openFix: 'Ouvrir la correction dans l’éditeur',
  side: { program: 'Le programme', edited: 'Votre programme', fixed: 'La correction' },
  waits: 'S’exécute quand l’autre est terminé',
  notRun: 'Pas exécuté',
  noFix: 'Il n’y a pas de version corrigée du programme ouvert dans l’éditeur.',
  failed: (detail) =>
    `La version corrigée n’a pas pu être chargée (${detail}). Relancez les deux pour réessayer.`,
  sentence: {
    lastFloor: (w) =>
      `${Who(w.edited)} finit avec ${w.first} après son dernier GC, la correction avec ${w.second} : ${w.change}.`,
    goroutinesAtEnd: (w) =>
      `Goroutines vivantes à la fin : ${w.first} dans ${who(w.edited)}, ${w.second} dans la correction : ${w.change}.`,
    highestHeap: (w) =>
      `Le tas ${ofWho(w.edited)} monte à ${w.first}, celui de la correction à ${w.second} : ${w.change}.`,
    allocatedBytes: (w) =>
      `${Who(w.edited)} alloue ${w.first} en tout, la correction ${w.second} : ${w.change}.`,
    highestStack: (w) =>
      `Les piles prennent jusqu’à ${w.first} dans ${who(w.edited)}, jusqu’à ${w.second} dans la correction : ${w.change}.`,
    collections: (w) =>
      `Collectes : ${w.first} dans ${who(w.edited)}, ${w.second} dans la correction : ${w.change}.`,
    duration: (w) =>
      `${Who(w.edited)} prend ${w.first} de temps virtuel, la correction ${w.second} : ${w.change}.`,
  },
  ends: (w) => `Fin ${ofWho(w.edited)} : ${w.first} ; fin de la correction : ${w.second}.`,
  alike: 'Aucune mesure des deux exécutions ne diffère plus que le travail du runtime lui-même.',
  times: (direction, n) => `${n} fois ${direction === 'less' ? 'moins' : 'plus'}`,
  share: (direction, n) => `${n} de ${direction === 'less' ? 'moins' : 'plus'}`,
  count: (direction, n) => `${n} de ${direction === 'less' ? 'moins' : 'plus'}`,
  amount: (direction, n) => `${n} de ${direction === 'less' ? 'moins' : 'plus'}`,
  same: 'autant',
  about: 'à peu près autant',
  none: 'aucun',
  table: { title: 'En chiffres', figure: 'Mesure', difference: 'La correction a', end: 'Fin' },
  figure: {
    lastFloor: 'Tas après le dernier GC',
    highestHeap: 'Maximum du tas vivant',
    goroutinesAtEnd: 'Goroutines à la fin',
    highestStack: 'Maximum de mémoire des piles',
    collections: 'Collectes',
    allocatedBytes: 'Octets alloués en tout',
    allocatedObjects: 'Objets alloués en tout',
    duration: 'Temps virtuel',
  },
  charts: 'Les deux sur un même axe du temps et une même échelle',
  verdicts: 'Verdicts',
  output: { title: 'Sortie', same: 'Les deux affichent la même chose.', nothing: 'Rien de plus.' },
  outputFrom: (line) => `Elles diffèrent à partir de la ligne ${line} :`,
  moreLines: (count, formatted) => (isOne(count) ? 'et 1 ligne de plus' : `et ${formatted} lignes de plus`),
  source: { title: 'Source', same: 'Les sources sont identiques.', asText: 'Les changements en texte' },
  changed: (removed, added) =>
    `${removed} ${isOne(removed) ? 'ligne retirée' : 'lignes retirées'}, ${added} ${isOne(added) ? 'ajoutée' : 'ajoutées'}.`,
  removedLine: (line) => `Ligne ${line} retirée :`,
  addedLine: (line) => `Ligne ${line} ajoutée :`,
  unchanged: '$ lignes inchangées',
  diffFailed: (detail) =>
    `Les sources n’ont pas pu être mises côte à côte (${detail}). Rouvrez cette vue pour réessayer.`,
};
