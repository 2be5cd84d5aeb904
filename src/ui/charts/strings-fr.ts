import type { ChartStrings, GoroutineVerdictWords } from './strings.ts';

// French counts 0 and 1 as singular.
const plural = (count: number): string => (count < 2 ? '' : 's');
const goroutines = (count: number): string => `${count} goroutine${plural(count)}`;

function stillAlive({ alive, more, ended }: GoroutineVerdictWords): string {
  const verb = alive < 2 ? (ended ? 'était' : 'est') : ended ? 'étaient' : 'sont';
  const when = ended ? `${verb} encore en vie à la fin` : `${verb} en vie`;
  return `${goroutines(alive)} ${when}, soit ${more} de plus qu’au début`;
}

function startedAt({ site, fromSite }: GoroutineVerdictWords): string {
  if (site === null) return '';
  return `, dont ${fromSite} lancée${plural(fromSite)} à ${site}`;
}

export const fr: ChartStrings = {
  locale: 'fr',
  title: 'La mémoire au fil du temps',
  heap: 'Tas',
  goroutinesHeading: 'Goroutines',
  live: 'Tas vivant',
  floor: 'Plancher (après GC)',
  goal: 'Objectif du GC',
  gc: 'Pause du GC',
  gcCycle: 'GC',
  goroutines: 'Toutes',
  waiting: 'En attente',
  runnable: 'Prêtes',
  time: 'Temps',
  virtualTime: 'Temps virtuel',
  axis: { real: 'temps réel', virtual: 'temps virtuel' },
  views: 'Vues de la mémoire',
  view: { time: 'Au fil du temps', heap: 'Tas', goroutines: 'Goroutines', explore: 'Ordres' },
  exploreFailed: (detail) =>
    `La vue des ordonnancements n’a pas pu être chargée (${detail}). Rouvrez-la pour réessayer.`,
  viewFailed: (detail) => `Cette vue n’a pas pu être chargée (${detail}). Exécutez à nouveau pour réessayer.`,
  snapshot: {
    take: 'Instantané',
    hint: 'Voir tous les objets vivants à cet instant, pendant que le programme s’exécute',
    level: 'Demande l’option d’exécution « Chaque objet »',
    idle: 'Possible pendant qu’un programme s’exécute',
    asked: 'Enregistrement du tas…',
  },
  emptyTitle: 'Rien n’a encore été exécuté',
  emptyText:
    'Lancez le programme. Le tas vivant s’affiche ici au fil des allocations, avec une marque pour chaque passage du ' +
    'ramasse-miettes (GC). Suivez le trait épais, le tas après chaque GC : s’il ne cesse de monter, quelque chose est ' +
    'retenu et n’est jamais libéré.',
  startingText: 'En attente des premières mesures…',
  resetZoom: 'Tout afficher',
  showTable: 'Tableau',
  hideTable: 'Masquer le tableau',
  downloadPng: 'Enregistrer en PNG',
  downloadSvg: 'Enregistrer en SVG',
  downloadFailed: 'L’image n’a pas pu être créée.',
  cursor: (chart) => `${chart} : instant observé`,
  keyboardHelp:
    'Flèches : mesure suivante. Page préc. et Page suiv. : GC suivant. Début et Fin : extrémités. Plus et moins : zoom. ' +
    '0 : tout afficher.',
  gcList: 'Passages du ramasse-miettes',
  gcMark: ({ cycle, cycles, forced, time, measured, before, after }) =>
    (cycles === 1 ? `GC ${cycle}${forced > 0 ? ' (forcé)' : ''}` : `${cycles} GC, ${cycle}`) +
    ` à ${time} : ${before} → ${after}` +
    (measured === null ? '' : `, durée ${measured.duration}, pauses ${measured.pause}`),
  summary: ({ time, live, floor, gcs, goroutines: alive, running }) =>
    `${running ? 'Après' : 'Terminé après'} ${time} : tas vivant ${live}` +
    (floor === null ? ', aucun GC pour l’instant' : `, ${floor} après le dernier des ${gcs} GC`) +
    ` ; ${goroutines(alive)}.`,
  problem: (detail) => `La suite de l’enregistrement est illisible : ${detail}.`,
  cyclesTable: (shown, total) => `Passages du ramasse-miettes (${shown} sur ${total})`,
  samplesTable: (shown, total) => `Mesures (${shown} sur ${total})`,
  cycleColumn: 'GC',
  start: 'Début',
  duration: 'Durée',
  pause: 'Pauses',
  before: 'Avant',
  after: 'Après',
  forced: 'Forcé',
  yes: 'oui',
  no: 'non',
  inUse: 'Spans utilisés',
  system: 'Obtenu du système',
  verdicts: 'Verdict',
  rising: (w) => `Le plancher est monté de ${w.from} à ${w.to} en ${w.gcs} GC : quelque chose est retenu.`,
  levelled: (w) => `Le plancher est monté de ${w.from} à ${w.to} puis s’est stabilisé.`,
  flat: (w) => `Le plancher reste à environ ${w.to} sur ${w.gcs} GC : rien ne s’accumule.`,
  swings: (w) => `Le plancher oscille entre ${w.low} et ${w.high} sur ${w.gcs} GC, sans tendance.`,
  fell: (w) => `Le plancher est descendu de ${w.high} à ${w.to} : ce qui était retenu a été libéré.`,
  tooFew: (count, needed, ended) =>
    (count === 0 ? 'Aucun GC' : `${count} GC seulement`) +
    (ended ? ' pendant cette exécution' : ' pour l’instant') +
    ` ; il en faut ${needed} pour conclure sur le tas. Laissez tourner plus longtemps ou allouez davantage.`,
  goroutinesGrowing: (w) => `${stillAlive(w)}${startedAt(w)}. Fuite présumée.`,
  goroutinesAlive: (w) => `${stillAlive(w)}${startedAt(w)}.`,
  goroutinesSteady: 'Pas plus de goroutines qu’au début.',
};
