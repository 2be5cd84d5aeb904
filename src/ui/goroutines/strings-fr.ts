import type { GoroutineStrings } from './strings.ts';
import { fr as scheduler } from './scheduler-words-fr.ts';
import { fr as verdict } from './verdict-words-fr.ts';

const many = (count: number, formatted: string): string =>
  count <= 1 ? `${formatted} goroutine` : `${formatted} goroutines`;

export const fr: GoroutineStrings = {
  locale: 'fr',
  scheduler,
  verdict,
  title: 'Goroutines',
  state: {
    running: 'en exécution',
    runnable: 'prête, attend son tour',
    channel: 'attend un canal',
    lock: 'attend un verrou',
    sync: 'en attend d’autres (WaitGroup, Cond)',
    timer: 'attend que le temps passe',
    other: 'attend autre chose',
    stuck: 'ne pourra jamais continuer',
  },
  goroutine: (id) => `goroutine ${id}`,
  runtime: 'un minuteur ou le runtime',
  goroutines: many,
  group: (name, count) => `${name} × ${count}`,
  class: { proven: 'fuite prouvée', suspected: 'fuite soupçonnée' },
  leakedOf: (leaked, all) => `${leaked} sur ${all} en fuite`,
  startedAt: (place) => `lancée à ${place}`,
  unknownPlace: 'inconnu',

  overview: ({ created, alive, proven, ended, format }) =>
    `${many(created, format(created))} dans cette exécution, ${format(alive)} en vie ${ended ? 'à la fin' : 'en ce moment'}` +
    (proven === 0
      ? '.'
      : `, dont ${format(proven)} ${proven === 1 ? 'bloquée pour toujours' : 'bloquées pour toujours'}.`),
  folded: (events, before) =>
    `Les ${events} changements les plus anciens ne sont gardés que sous forme de sommes : le détail commence à ${before}.`,
  empty: {
    title: 'Rien n’a encore été exécuté',
    before:
      'Appuyez sur Exécuter. Chaque goroutine reçoit ici une ligne de vie : quand et par qui elle a été lancée, quand elle a tourné, ce qu’elle a attendu et qui l’a réveillée.',
    level:
      'Cette exécution n’a pas été observée. Choisissez « Chaque objet » ou « Les mesures seules » dans les options, puis relancez.',
    running: 'En attente des premières goroutines…',
    saved:
      'La vie des goroutines de cette exécution n’est pas dans son fichier : il vient d’une version plus ancienne, ou leur enregistrement était trop long.',
  },
  panelFailed: (detail) =>
    `La vue des goroutines n’a pas pu être chargée (${detail}). Exécutez à nouveau pour réessayer.`,
  workerFailed: (detail) =>
    `Les goroutines ne peuvent plus être affichées (${detail}). Exécutez à nouveau pour réessayer.`,
  flood:
    'Le programme a fait avec ses goroutines plus que la page ne peut suivre ; la suite n’est pas affichée.',
  streamProblem: (detail) => `La suite de ce qu’ont fait les goroutines est illisible : ${detail}.`,

  groupBySite: 'Grouper par instruction go',
  orderLabel: 'Ordre',
  order: {
    stuck: 'bloquées d’abord',
    created: 'plus anciennes d’abord',
    waiting: 'plus longue attente d’abord',
    events: 'plus actives d’abord',
  },
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  showAll: 'Tout afficher',
  savePng: 'Enregistrer les lignes de vie en PNG',
  pictureFailed: 'L’image n’a pas pu être créée.',
  lanes: 'Vie des goroutines au fil du temps',
  lanesHelp:
    'Haut et bas : goroutines. Gauche et droite : changements d’état de la goroutine, ou ouvrir et fermer un groupe. Entrée : sélectionner. ' +
    'Plus et moins : zoom. Maj avec gauche et droite : se déplacer dans le temps. 0 : tout afficher. Glisser pour déplacer, Ctrl et molette ou pincement pour zoomer.',
  doing: ({ who, state, detail, duration }) =>
    `${who} : ${state}${detail === '' ? '' : `, ${detail}`}${duration === '' ? '' : `, pendant ${duration}`}`,
  changes: (count, formatted) => `${formatted} ${count <= 1 ? 'changement' : 'changements'} d’état`,
  legend: 'Sens des couleurs et des marques',
  legendStart: 'lancée',
  legendEnd: 'terminée',
  legendFolded: 'nombreux changements, trop serrés pour être dessinés',
  legendCreator: 'lancée par',
  legendWaker: 'réveillée par',
  arrows: (who) => `Qui a lancé et réveillé la ${who}, dans la vue`,
  moreArrows: (count) => `${count} de plus`,

  moment: 'Instant observé',
  momentHelp:
    'Flèches : instant suivant. Page précédente et Page suivante : pas plus grands. Début et Fin : début et fin de l’exécution.',
  atEnd: 'à la fin',
  toEnd: 'Aller à la fin',
  heapThen: {
    title: 'Tas à cet instant :',
    live: (bytes, goal) => `${bytes} vivants${goal === '' ? '' : `, prochain GC à ${goal}`}`,
    lastGC: (cycle, ago, left) => `le GC ${cycle} avait fini ${ago} plus tôt et laissé ${left}`,
    noGC: 'aucun GC auparavant',
    openSnapshot: (name, when) =>
      `Ouvrir l’instantané le plus proche (${name === '' ? '' : `« ${name} », `}pris à ${when})`,
  },
  byState: 'Goroutines par état à cet instant',
  allStates: 'toutes',
  instant: 'Goroutines à cet instant',
  instantHelp: 'Flèches : ligne suivante. Entrée : sélectionner la goroutine, partout.',
  columns: { who: 'Goroutine', state: 'État', where: 'À', since: 'Depuis', started: 'Lancée à' },
  none: 'Aucune goroutine n’est dans cet état à cet instant.',
  rows: (from, to, total) => `${from}–${to} sur ${total}`,
  previous: 'Page précédente',
  next: 'Page suivante',
  oneByOne: 'Une par une',
  omittedArrows: (count) => `${count} autres flèches ne sont pas dessinées ; agrandissez pour les voir.`,

  detail: {
    close: 'Effacer la sélection',
    now: 'À cet instant',
    stack: 'Pile',
    noStack: 'Aucune pile n’est connue pour cet instant.',
    creators: 'Lancée par',
    woken: 'Réveillée par',
    times: 'Temps dans chaque état',
    waits: 'Attentes les plus longues',
    history: 'Derniers changements',
    beforeMain: 'Elle a été lancée avant le début de main.',
  },
  gone: 'On ne sait plus rien de cette goroutine.',
  wokenBy: (by, when) => `réveillée par ${by} après ${when}`,
  started: (by, when) => `lancée par ${by} après ${when}`,
  ended: (when) => `terminée après ${when}`,
  alive: 'n’est pas terminée',
  wokenTimes: (_count, formatted) => `${formatted} fois`,
  lastly: (when) => `la dernière après ${when}`,
  from: (when) => `à partir de ${when}`,
  foldedLife: (count) => `${count} changements plus anciens ne sont gardés que sous forme de sommes.`,

  tabs: { instant: 'Liste', waits: 'Qui attend quoi' },
  waits: 'Qui attend quoi à cet instant',
  waitsHelp:
    'Les flèches mènent de qui attend à ce qui est attendu, d’un verrou à qui le détient, et d’un canal à celles qui seules auraient pu s’en servir.',
  nobodyWaits: 'À cet instant, personne n’attend de canal, de verrou ni d’autre goroutine.',
  omittedWaits: (count, formatted) =>
    count <= 1
      ? `${many(count, formatted)} de plus attend et n’est pas dessinée.`
      : `${many(count, formatted)} de plus attendent et ne sont pas dessinées.`,
  object: {
    channel: 'canal',
    lock: 'verrou',
    'wait-group': 'WaitGroup',
    cond: 'Cond',
    timer: 'minuteur',
    other: 'autre chose',
  },
  channel: (elementType) => `chan ${elementType}`,
  buffer: (fill, capacity) => `${fill} sur ${capacity} dans son tampon`,
  unbuffered: 'sans tampon',
  madeAt: (place) => `créé à ${place}`,
  edge: {
    send: 'envoie',
    receive: 'reçoit',
    'select-send': 'peut envoyer',
    'select-receive': 'peut recevoir',
    lock: 'veut',
    wait: 'attend',
    holds: 'détenu par',
    reached: 'atteint seulement par',
  },
  edgeText: (from, edge, to) => `${from} – ${edge} – ${to}`,
  deadlock: (count) =>
    count === 1
      ? 'Interblocage : celles en rouge s’attendent mutuellement en cercle.'
      : `${count} interblocages : celles en rouge s’attendent mutuellement en cercle.`,
  inDeadlock: 'partie d’un interblocage',
};
