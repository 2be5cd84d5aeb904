import type { SchedulerWords } from './scheduler-words.ts';

export const fr: SchedulerWords = {
  title: 'Ramasse-miettes et ordonnanceur',
  inView: 'Les chiffres portent sur la période affichée.',

  states: 'Goroutines par état',
  statesHelp: (most) => `Au fil du temps, empilées ; ${most} au plus. Les marques du bas : les collectes.`,
  stateColumns: { state: 'État', time: 'Temps de toutes les goroutines', share: 'Part' },
  queue: 'File d’exécution',
  queueHelp: (most, formatted) =>
    most === 0
      ? 'Aucune n’a dû attendre son tour.'
      : `Goroutines prêtes qui attendaient leur tour : ${formatted} au plus.`,

  collections: (count, formatted) => (count < 2 ? `${formatted} collecte` : `${formatted} collectes`),
  noCollections: 'Aucune collecte pendant cette période.',
  shownOf: (shown, all) => `${shown} sur ${all} sont listés.`,
  collectionColumns: {
    cycle: 'GC',
    start: 'Début',
    sweepStop: 'Arrêt avant',
    mark: 'Marquage',
    markStop: 'Arrêt après',
    assist: 'Assistance',
    background: 'Arrière-plan',
    heap: 'Tas, Mo',
    goal: 'Objectif, Mo',
    forced: 'Demandée',
  },
  forced: 'par le programme',
  notForced: 'non',
  line: (cycle) => `La collecte ${cycle} telle que GODEBUG=gctrace=1 l’affiche`,
  lineHelp:
    'Dans l’ordre : numéro, début, part du processeur · arrêt, marquage, arrêt à l’horloge · arrêt, assistance/arrière-plan/temps libre, ' +
    'arrêt sur le processeur · tas au début, à la fin du marquage, ce qui reste · objectif · piles · variables globales · processeurs.',
  missing:
    'Seul le runtime connaît l’assistance, l’arrière-plan, les piles et les variables globales. Mettez GODEBUG à gctrace=1 dans les ' +
    'options et relancez : les lignes affichées complètent le tableau. Ici, le début est compté depuis le lancement du programme, là-bas ' +
    'depuis un peu plus tard.',
  chooseCycle: (cycle) => `Montrer la collecte ${cycle}`,

  pauses: 'Combien de temps le monde s’est arrêté',
  pausesSummary: ({ count, formatted, total, median, p99, longest }) =>
    count === 0
      ? 'Jamais.'
      : `${formatted} arrêts, ${total} en tout. La moitié dure au plus ${median}, 99 sur 100 au plus ${p99}, le plus long ${longest}.`,
  pauseColumns: { length: 'Durée', sweepStops: 'avant le marquage', markStops: 'après le marquage' },
  lessThan: (duration) => `moins de ${duration}`,
  between: (from, to) => `${from} – ${to}`,
  coarseClock:
    'L’horloge d’un navigateur avance par pas de 0,1 ms au plus : un arrêt plus court compte pour zéro ou pour un pas.',
  virtualClock: 'Cette exécution avait une horloge virtuelle, qui ne mesure pas la durée d’une collecte.',

  save: 'Enregistrer pour d’autres outils',
  untilMoment: 'Seulement jusqu’au moment regardé',
  kinds: {
    'go-trace': 'Trace d’exécution (trace.out)',
    perfetto: 'Trace Perfetto (.pftrace)',
    'goroutine-profile': 'Profil pprof des goroutines (.pb)',
  },
  kindHints: {
    'go-trace': 'go tool trace trace.out',
    perfetto: 'À ouvrir sur ui.perfetto.dev ; le fichier reste dans votre navigateur.',
    'goroutine-profile': 'go tool pprof goroutines.pb',
  },
  saving: 'Écriture du fichier…',
  saveFailed: (detail) => `Le fichier n’a pas pu être écrit : ${detail}`,
};
