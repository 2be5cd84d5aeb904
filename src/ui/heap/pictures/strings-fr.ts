import type { Counted, PictureStrings } from './strings.ts';

const counted = ({ count, text }: Counted, one: string, other: string): string =>
  `${text} ${count < 2 ? one : other}`;

export const fr: PictureStrings = {
  saveSvg: 'Enregistrer en SVG',
  savePng: 'Enregistrer en PNG',
  saveFailed: 'L’image n’a pas pu être créée.',
  loading: 'Calcul en cours…',
  failed: (detail) => `Cette image n’a pas pu être calculée : ${detail}.`,
  gone: 'Ce n’est plus en mémoire. Choisissez un autre instantané.',
  madeAt: 'Créé à',
  colon: ' : ',
  legend: 'Couleurs',
  trail: 'Niveaux ouverts',
  tones: {
    root: 'racine',
    user: 'votre code',
    std: 'bibliothèques',
    runtime: 'runtime',
    data: 'textes et octets',
  },
  icicle: {
    title: 'Qui garde quoi en vie',
    lead: 'De gauche à droite : ce qui deviendrait inutile sans ce qui est à sa gauche. La hauteur est la mémoire.',
    help:
      'Flèches droite et gauche : vers ce qui est gardé et vers ce qui le garde ; haut et bas : vers les voisins. ' +
      'Entrée sélectionne, Entrée encore ouvre un niveau, Échap revient.',
    others: (others) => counted(others, 'autre', 'autres'),
    open: 'Ouvrir',
    retained: 'Garde',
    own: 'Taille propre',
    objects: 'Objets',
    direct: 'Garde directement',
    empty: 'Rien de vivant n’est gardé par une racine.',
    description: ({ holder, retained, first }) =>
      `${holder} garde ${retained}` + (first === '' ? '.' : `, surtout par ${first}.`),
  },
  drawing: {
    title: 'Objets et pointeurs',
    lead: 'Les variables à gauche, les objets à droite ; une flèche est un pointeur.',
    help:
      'Les flèches du clavier vont de boîte en boîte, le long des pointeurs et entre voisines. Entrée sélectionne une boîte, ' +
      'Entrée encore y fait commencer le dessin, Échap revient. Plus et moins : zoom ; 0 : tout voir ; Maj et flèches : déplacer.',
    roots: 'Variables',
    heap: 'Tas',
    from: (name) => `Depuis ${name}`,
    fromSelected: 'Dessiner depuis la sélection',
    all: 'Depuis toutes les variables',
    limit: 'Boîtes',
    more: (objects) =>
      `${counted(objects, 'autre objet est voisin', 'autres objets sont voisins')} de ceux-ci`,
    moreFields: (fields) => `… ${fields.text} de plus`,
    fit: 'Tout voir',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    pointsTo: (target) => `pointe vers ${target}`,
    start: 'Dessiner à partir d’ici',
    empty: 'Aucune de vos variables ne pointe dans le tas.',
    length: (length, capacity) => `len ${length} cap ${capacity}`,
    entries: (entries) => counted(entries, 'entrée', 'entrées'),
    bytes: (bytes) => counted(bytes, 'octet', 'octets'),
    unknown: '?',
    noValues: 'Le tas est grand : cet instantané ne contient que les pointeurs, pas les autres valeurs.',
    description: (boxes, arrows) =>
      `${counted(boxes, 'objet', 'objets')} et ${counted(arrows, 'pointeur', 'pointeurs')} entre eux.`,
  },
  flame: {
    title: 'Où la mémoire est allouée',
    lead: 'Chaque barre est une fonction, sous celle qui l’a appelée ; sa largeur est la mémoire créée par elle et en dessous.',
    help:
      'Flèches bas et haut : vers les fonctions appelées et appelantes ; gauche et droite : vers les voisines. ' +
      'Entrée sélectionne l’appel, Entrée encore agrandit, Échap revient.',
    measure: 'Largeur',
    measures: {
      aliveBytes: 'octets encore vivants',
      aliveCount: 'objets encore vivants',
      allocatedBytes: 'tous les octets créés',
      allocatedCount: 'tous les objets créés',
    },
    origins: { user: 'votre code', std: 'bibliothèques', runtime: 'runtime' },
    all: 'Tout le programme',
    search: 'Chercher une fonction',
    found: (share) => `${share} dans ce qui est trouvé`,
    reset: 'Tout voir',
    zoom: 'Agrandir',
    value: 'Avec les fonctions appelées',
    self: 'Ici même',
    share: 'Part',
    empty: 'Aucune allocation à montrer.',
    description: ({ measure, total, first }) =>
      `${measure} : ${total}.` + (first === '' ? '' : ` La plus grande part vient de ${first}.`),
  },
  diff: {
    title: 'Ce qui a changé entre deux instantanés',
    help: 'Flèches haut et bas : d’une ligne à l’autre ; Entrée sélectionne.',
    before: 'Avant',
    after: 'Après',
    swap: 'Inverser',
    by: 'Par',
    bys: { type: 'type', site: 'ligne', package: 'paquet', holder: 'détenteur' },
    unit: 'Barres',
    units: { bytes: 'octets', count: 'objets' },
    search: 'Chercher',
    name: 'Nom',
    fresh: 'Nouveau',
    gone: 'Disparu',
    change: 'Différence',
    bars: 'Disparu et nouveau',
    needTwo:
      'Prenez un second instantané pour comparer : avec le bouton pendant que le programme tourne, ou par heapscope.Snapshot("nom") dans le programme.',
    nothing: 'Rien n’a changé.',
    nothingFound: 'Rien de ce nom n’a changé.',
    more: (rows) => `… ${counted(rows, 'ligne', 'lignes')} de plus`,
    grew: ({ change, before, after }) => `Le tas a grandi de ${change}, de ${before} à ${after}.`,
    shrank: ({ change, before, after }) => `Le tas a diminué de ${change}, de ${before} à ${after}.`,
    sentenceGap: ' ',
    same: (bytes) => `Avant comme après, le tas occupe ${bytes}.`,
    most: ({ name, change, objects }) =>
      objects === null
        ? `${name} garde ${change} de plus.`
        : `La plus forte hausse : ${name}, ${change} de plus (${counted(objects, 'nouvel objet', 'nouveaux objets')}).`,
    row: ({ name, fresh, gone, change }) =>
      `${name} : nouveau ${fresh}, disparu ${gone}, différence ${change}`,
  },
  allocator: {
    title: 'Comment l’allocateur range les objets',
    lead: 'Go donne à chaque objet une case d’une taille fixée. Les cases d’une taille sont réunies en « spans » de pages entières.',
    help: 'Flèches haut et bas : d’une taille de case à l’autre ; Entrée sélectionne ce qui s’y trouve.',
    system: 'Obtenu du système',
    parts: {
      objects: 'objets',
      slack: 'cases libres',
      idle: 'spans inutilisés',
      released: 'rendu au système',
      stacks: 'piles',
      metadata: 'tables des spans et des caches',
      collector: 'ramasse-miettes',
      observer: 'nos propres relevés',
      other: 'autre',
    },
    slot: 'Case',
    noscan: 'sans pointeurs',
    spans: 'Spans',
    fill: 'Cases occupées',
    asked: 'demandé',
    slotsHeading: 'Cases',
    waste: 'Perdu dans les cases',
    pages: 'Mémoire',
    large: 'grands objets',
    slots: (used, all) => `${used} sur ${all}`,
    empty: 'Cet instantané ne contient pas de spans.',
    unknownWaste: 'inconnu',
    rounding: ({ asked, slot, waste, share }) =>
      `Go arrondit à la case supérieure : des objets qui demandaient ${asked} en moyenne en occupent ${slot} chacun, ` +
      `ce qui laisse ${waste} inutilisés (${share} de ces cases).`,
    sparse: ({ slot, fill, spare }) =>
      `Seules ${fill} des cases de ${slot} sont occupées : leurs spans ne peuvent servir à rien d’autre, ce qui immobilise ${spare}.`,
    tight: 'Peu de pertes : les cases conviennent aux objets, et la plupart sont occupées.',
    row: ({ slot, spans, used, slots, waste }) =>
      `${slot} : ${spans} spans, ${used} cases occupées sur ${slots}, ${waste} perdus dans les cases`,
  },
};
