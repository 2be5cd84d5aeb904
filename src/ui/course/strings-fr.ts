import type { CourseStrings } from './strings.ts';

/** French counts zero as one. */
const counted =
  (one: string, other: string) =>
  (count: number, formatted: string): string =>
    `${formatted} ${Math.abs(count) < 2 ? one : other}`;

export const fr: CourseStrings = {
  locale: 'fr',
  title: 'Cours',
  close: 'Fermer le cours',
  tabs: { lessons: 'Leçons', claims: 'Ce que disent les articles' },
  section: {
    values: 'Valeurs et mémoire',
    collector: 'Le ramasse-miettes',
    kept: 'Gardé pour rien',
    goroutines: 'Les goroutines',
    resources: 'Les ressources',
    beyond: 'Au-delà des articles',
  },
  state: { new: 'nouvelle', guessed: 'répondue', run: 'faite' },
  open: 'ouverte',
  progress: (done, total) => `Leçons faites : ${done} sur ${total}`,
  goOn: (lesson) => `Reprendre : ${lesson}`,
  begin: (lesson) => `Commencer : ${lesson}`,
  reset: 'Effacer la progression',
  resetAsk: 'Oublier toutes les réponses et toutes les leçons faites ?',
  resetYes: 'Oui, tout effacer',
  resetNo: 'Non, tout garder',
  tableFailed: (detail) => `Le tableau n’a pas pu être chargé : ${detail}`,

  place: (order, total) => `Leçon ${order} sur ${total}`,
  question: 'Avant de l’exécuter',
  guess: 'Votre réponse',
  unit: 'Unité',
  keep: 'Valider',
  badNumber: 'Saisissez un nombre.',
  nowRun: 'Votre réponse est enregistrée. Exécutez maintenant le programme.',
  ranWithout: 'Le programme a été exécuté. Qu’auriez-vous répondu ?',
  run: 'Exécuter',
  showAnyway: 'Montrer sans répondre',
  again: 'Répondre à nouveau',
  measuring: 'Lecture de l’exécution…',
  right: 'Exact.',
  wrong: 'Pas tout à fait.',
  youSaid: (guess) => `Vous avez dit : « ${guess} ».`,
  runSays: (figure) => `Mesuré : ${figure}.`,
  runPrinted: (text) => `L’exécution a affiché « ${text} ».`,
  rightChoice: 'ce que montre l’exécution',
  yourChoice: 'votre réponse',
  edited: 'Le programme a été modifié : cette exécution ne répond pas à la question.',
  stopped: 'L’exécution a été arrêtée avant sa fin : elle ne répond pas à la question.',
  noFigure:
    'Cette exécution n’a pas la valeur que demande la question. Exécutez le programme tel que la leçon le prévoit.',
  failed: (detail) => `L’exécution n’a pas pu être lue : ${detail}`,
  explanation: 'Ce que vous avez vu',

  claims: 'Ce que disent les articles',
  says: (articles) =>
    articles.length === 1
      ? `L’article ${articles.join('')} dit :`
      : `Les articles ${articles.slice(0, -1).join(', ')} et ${articles.at(-1) ?? ''} disent :`,
  verdict: { true: 'Vrai', condition: 'Vrai sous condition', false: 'Faux' },

  steps: 'Autres leçons',
  previous: 'Précédente',
  next: 'Suivante',
  copyLink: 'Copier le lien de cette leçon',
  linkCopied: 'Lien copié.',
  linkShown: 'Le navigateur a refusé la copie. Voici le lien :',
  count: {
    collections: counted('collecte', 'collectes'),
    goroutines: counted('goroutine', 'goroutines'),
    objects: counted('objet', 'objets'),
    exitCode: (_count, formatted) => `code de sortie ${formatted}`,
  },
};
