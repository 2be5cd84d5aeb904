import type { VerdictFacts, VerdictWords } from './verdict-words.ts';

const who = ({ count, formatted }: VerdictFacts): string =>
  count <= 1 ? `${formatted} goroutine` : `${formatted} goroutines`;
const pick = ({ count }: VerdictFacts, one: string, several: string): string => (count <= 1 ? one : several);

function at({ hasBlocked, reason }: VerdictFacts): string {
  const because = reason === '' ? '' : ` (${reason})`;
  return hasBlocked ? ` à {blocked}${because}` : because;
}

const started = (f: VerdictFacts): string =>
  f.hasCreated ? `, ${pick(f, 'lancée', 'lancées')} à {created} par {by}` : ', exécutant {func}';

export const fr: VerdictWords = {
  title: 'Verdicts sur les goroutines',
  what: {
    deadlock: (f) => `${who(f)} en interblocage${at(f)}${started(f)}.`,
    unreachable: (f) =>
      `${who(f)} ${pick(f, 'est bloquée', 'sont bloquées')} pour toujours${at(f)}${started(f)}.`,
    iterator: (f) =>
      `${who(f)} de iter.Pull ${pick(f, 'est abandonnée', 'sont abandonnées')} au milieu d’une boucle${at(f)}${started(f)}.`,
    growing: (f) =>
      `${who(f)} ${pick(f, 'est en vie', 'sont en vie')}, de plus en plus au fil de l’exécution${started(f)}${at(f) === '' ? '' : `, en attente${at(f)}`}.`,
    spinning: (f) => `${who(f)} ${pick(f, 'tourne', 'tournent')} sans jamais attendre${started(f)}.`,
    'long-sleep': (f) =>
      `${who(f)} ${pick(f, 'dort', 'dorment')} bien plus longtemps que le programme n’a duré${at(f)}${started(f)}.`,
    recurring: (f) =>
      `${who(f)} ${pick(f, 'est réveillée', 'sont réveillées')} sans fin par des minuteurs${at(f)}${started(f)}.`,
    'left-behind': (f) =>
      `${who(f)} ${pick(f, 'attend', 'attendent')} encore${at(f)} alors que d’autres, semblables, sont terminées${started(f)}.`,
    abandoned: (f) =>
      `${who(f)} ${pick(f, 'attend', 'attendent')}${at(f)} quelque chose que personne n’utilise plus depuis longtemps${started(f)}.`,
    alive: (f) => `${who(f)} ${pick(f, 'était', 'étaient')} en vie au retour de main${at(f)}${started(f)}.`,
  },
  why: {
    deadlock: 'Personne ne peut plus les réveiller : toutes les goroutines attendent.',
    iterator: 'Sa fonction stop n’a pas été appelée.',
    growing: 'Il en a été lancé au début comme à la fin, et toutes sont encore là.',
    spinning: 'Elle interroge en boucle, ou calcule très longtemps.',
    'long-sleep': '',
    recurring: 'Personne ne l’arrête.',
    'left-behind': '',
    abandoned: 'C’est encore accessible et pourrait servir ; rien ne l’a fait dans cette exécution.',
    alive: 'C’est normal en Go : elles finissent avec le programme.',
  },
  nobody: {
    'nil-channel': '',
    'empty-select': '',
    send: 'Personne ne peut recevoir : rien de ce qui tourne encore n’a accès au canal.',
    receive: 'Personne ne peut émettre ni fermer : rien de ce qui tourne encore n’a accès au canal.',
    select: 'Aucun cas ne sera jamais prêt : rien de ce qui tourne encore n’a accès à ses canaux.',
    'wait-group': 'Personne ne peut appeler Done : rien de ce qui tourne encore n’a accès au WaitGroup.',
    cond: 'Personne ne peut signaler : rien de ce qui tourne encore n’a accès à la Cond.',
    lock: 'Personne ne peut déverrouiller : rien de ce qui tourne encore n’a accès au verrou.',
  },
  hint: {
    'receive-all':
      'Remède courant : recevoir chaque valeur, prévoir un tampon aussi grand que le nombre d’émetteurs, ou un select avec le Done d’un contexte.',
    close:
      'Remède courant : fermer le canal quand plus rien n’est envoyé, ou un select avec le Done d’un contexte.',
    cancel:
      'Remède courant : un cas pour le Done d’un contexte, et l’appel de sa fonction cancel (defer cancel()).',
    unlock:
      'Remède courant : defer mu.Unlock() juste après le verrouillage, et prendre plusieurs verrous partout dans le même ordre.',
    done: 'Remède courant : appeler Add avant l’instruction go, et defer wg.Done() en tête de la goroutine.',
    wake: 'Remède courant : changer la condition sous le verrou, puis appeler Signal ou Broadcast.',
    'nil-channel': 'Un canal nil n’est jamais prêt : créez-le avant de l’utiliser.',
    'empty-select': 'Un select sans cas ne finit jamais : attendez plutôt un canal ou un contexte.',
    'close-pipe': 'Remède courant : fermer les deux extrémités du tube (defer Close).',
    'stop-timer':
      'Remède courant : un select avec le Done d’un contexte à côté du minuteur, et defer ticker.Stop().',
    bound:
      'Remède courant : borner le nombre de goroutines simultanées (groupe de travailleurs, sémaphore), avec une sortie pour chacune.',
    block: 'Remède courant : attendre un canal ou une Cond au lieu d’interroger sans cesse.',
    'stop-iterator': 'Remède courant : defer stop() juste après iter.Pull.',
    none: '',
  },
  deadlock: 'interblocage',
  keeps: (bytes, count) => `${count <= 1 ? 'Elle retient' : 'Elles retiennent'} ${bytes}.`,
  show: 'Voir',
  more: (count, formatted) => (count <= 1 ? `${formatted} autre verdict` : `${formatted} autres verdicts`),
};
