import type { TableWords } from './words.ts';

const WHAT = { objects: 'objets', bytes: 'taille', retained: 'gardé en vie' } as const;

export const fr: TableWords = {
  locale: 'fr',
  page: {
    title: 'Ce que disent les articles',
    notMeasured: 'Les chiffres sont mesurés à la construction du site ; cette page est servie sans elle.',
    verdict: { true: 'Vrai', condition: 'Vrai sous condition', false: 'Faux' },
    statement: 'Affirmation',
    verdictHeading: 'Verdict',
    why: 'Pourquoi',
    measured: 'Mesuré',
    lesson: 'Leçon',
    article: 'Article',
    allArticles: 'Tous les articles',
    allVerdicts: 'Tous les verdicts',
    shown: '{count} affirmations sur {total}',
    open: 'Ouvrir la leçon : {title}',
  },
  articles: {
    '000': 'Fonctions et goroutines (en anglais)',
    '001': 'Fuites de mémoire et ramasse-miettes (en chinois)',
    '002': 'Éviter les fuites de mémoire (en anglais)',
    '003': 'Fonctions et goroutines (en français)',
    '004': 'Pourquoi la mémoire augmente (en anglais)',
  },
  summary: (all, { true: right, condition, false: wrong }) =>
    `${all} affirmations : ${right} vraies, ${condition} vraies sous condition, ${wrong} fausses.`,
  measuredWith: (go) => `Mesuré avec ${go}, sur l’horloge virtuelle, à la construction de cette page.`,
  figure: {
    exitCode: 'code de sortie',
    goroutinesAtEnd: 'goroutines à la fin',
    collections: 'collectes',
    virtualMs: 'temps virtuel',
    highestHeap: 'maximum du tas vivant',
    lastFloor: 'plancher à la fin',
    highestStack: 'maximum de mémoire des piles',
    totalAllocated: 'alloué en tout',
    allocations: 'allocations',
  },
  verdictCount: {
    'goroutine-leak': 'goroutines perdues trouvées',
    deadlock: 'goroutines en interblocage',
    retained: 'objets gardés sans usage visible',
  },
  snapshot: ({ name, type, field }) =>
    `${type === undefined ? WHAT[field] : `${type} : ${WHAT[field]}`}, instantané ${name === undefined ? 'de la fin' : `« ${name} »`}`,
  colon: ' : ',
  preface:
    'Ce que cinq articles affirment de la mémoire en Go, dans nos mots ; ce que nous en disons, pourquoi, et ce que mesurent les programmes de la leçon. La construction écrit ce fichier (`npm run build`) avec ses propres chiffres : il ne se modifie pas à la main.',
};
