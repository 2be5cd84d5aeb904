import type { OptionsCatalogue } from './types.ts';

/** Les mots des options d’exécution, chargés avec leur panneau. */
export const optionsFr = {
  args: 'Arguments',
  argsHint: 'Comme dans un shell : mots, guillemets, barre oblique inverse.',
  stdin: 'Entrée standard',
  'stdin.typed': 'Tapée pendant l’exécution',
  'stdin.none': 'Aucune : le programme lit EOF',
  'stdin.text': 'Un texte',
  'stdin.file': 'Un fichier',
  stdinTyped: 'Une ligne de saisie apparaît sous la sortie quand le programme attend une entrée.',
  stdinText: 'Texte pour l’entrée standard',
  stdinTextLong:
    'Un texte aussi long fonctionne, mais il sera oublié au rechargement. Un fichier convient mieux.',
  stdinFile: 'Fichier pour l’entrée standard',
  stdinFileHint:
    'Il est lu sur cet ordinateur et ne part nulle part. À choisir de nouveau après un rechargement.',
  stdinFileSize: '{name} ({size})',
  clock: 'Horloge',
  'clock.real': 'Réelle',
  'clock.virtual': 'Virtuelle',
  clockHint:
    'L’horloge virtuelle part d’un instant fixe et saute en avant dès que toutes les goroutines attendent : une minute de sommeil ne prend aucun temps, et chaque exécution est identique.',
  schedule: 'Ordre des goroutines',
  'schedule.usual': 'Habituel',
  'schedule.random': 'Aléatoire, selon la graine',
  scheduleHint:
    'Avec une autre graine, les goroutines se succèdent dans un autre ordre : des erreurs apparaissent que l’ordre habituel cache.',
  seed: 'Graine',
  seedHint:
    'Décide de l’ordre des maps, de select et des nombres aléatoires. Vide : chaque fois différent ; avec l’horloge virtuelle, {seed}.',
  memory: 'Limite de mémoire (MiB)',
  memoryHint: 'De {min} à {max}. Au-delà, le programme reçoit le rapport de mémoire épuisée de Go lui-même.',
  timeLimit: 'Limite de temps (secondes)',
  timeLimitHint: 'En temps réel ; ensuite le programme est arrêté. Vide : aucune.',
  observe: 'Ce qui est observé',
  'observe.objects': 'Chaque objet',
  'observe.live': 'Les mesures seules',
  'observe.off': 'Rien',
  observeHint:
    'Chaque objet : son type, la ligne qui l’a créé et ce qui le retient, pour environ un cinquième de temps en plus. Rien : pas de graphiques non plus.',
  snapshots: 'Instantanés aux passages du ramasse-miettes',
  'snapshots.none': 'Aucun',
  'snapshots.growth': 'Quand le tas a doublé',
  'snapshots.before': 'Avant chacun',
  'snapshots.after': 'Après chacun',
  'snapshots.both': 'Avant et après chacun',
  snapshotsHint:
    'En plus de celui de la fin et de ceux que vous demandez. Chacun arrête le programme un instant.',
  more: 'Environnement et ramasse-miettes',
  env: 'Variables d’environnement',
  envHint: 'Un NOM=valeur par ligne.',
  gcHint:
    'GOGC : un pourcentage ou off ; GOMEMLIMIT : une taille comme 64MiB ; GODEBUG : une liste comme gctrace=1.',
  differences: 'Ce qui diffère de Go sur un ordinateur',
  'difference.cpu':
    'Un seul processeur : les goroutines tournent à tour de rôle, jamais en même temps. GOMAXPROCS vaut 1.',
  'difference.network':
    'Pas de réseau : un programme n’atteint que les serveurs qu’il démarre lui-même (net.Listen, httptest, net.Pipe), et ne peut pas lancer d’autres programmes. Ce qui échoue dit pourquoi.',
  'difference.memory': 'Au plus {max} de mémoire ; int et pointeurs ont 64 bits, l’espace d’adressage 32.',
  'difference.files':
    'Le système de fichiers est vide au début de chaque exécution et disparaît à la suivante ; les fichiers écrits se téléchargent.',
  'difference.clock': 'L’horloge du navigateur avance par pas de 0,1 ms : une durée plus courte vaut 0.',
  reset: 'Rétablir les valeurs par défaut',
} as const satisfies OptionsCatalogue;
