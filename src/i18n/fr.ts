import type { Catalogue } from './types.ts';

/** Français. Les messages de Go restent tels que Go les écrit ; goroutine, panic et tas suivent l’usage. */
export const fr = {
  'app.tagline': 'Go, et sa mémoire sous les yeux',
  'app.source': 'Programme',
  'app.memory': 'Mémoire',
  'app.chartsFailed':
    'Les graphiques n’ont pas pu être chargés ({detail}). Rechargez la page pour réessayer.',
  'app.output': 'Sortie',
  'skip.editor': 'Aller à l’éditeur',
  'skip.results': 'Aller aux résultats',
  'nav.sections': 'Parties de la page',

  'run.run': 'Exécuter',
  'run.again': 'Relancer',
  'run.hint': 'Exécuter ({keys})',
  'run.stop': 'Arrêter',
  'run.options': 'Options d’exécution',
  'run.args': 'Arguments',
  'run.argsHint': 'Comme dans un shell : mots, guillemets, barre oblique inverse.',
  'run.argsOpenQuote': 'Un guillemet n’est jamais fermé.',
  'run.memory': 'Limite de mémoire (MiB)',
  'run.memoryHint':
    'De {min} à {max}. Au-delà, le programme reçoit le rapport de mémoire épuisée de Go lui-même.',

  'share.share': 'Partager',
  'share.copied': { one: 'Lien copié ({count} caractère).', other: 'Lien copié ({count} caractères).' },
  'share.copyYourself': 'Le navigateur a refusé la copie. Le lien est sélectionné : appuyez sur {keys}.',
  'share.long': 'Certaines messageries coupent les liens aussi longs ({count} caractères).',
  'share.link': 'Lien vers ce programme',

  'language.label': 'Langue',
  'theme.label': 'Couleurs',
  'theme.auto': 'Celles du système',
  'theme.light': 'Claires',
  'theme.dark': 'Sombres',

  'examples.label': 'Exemples',
  'examples.choose': 'Choisir un exemple',
  'examples.title': 'Programmes à observer',
  'examples.current': 'ouvert',
  'examples.lessonFailed': 'La leçon n’a pas pu être chargée : {detail}',
  'examples.lesson': 'À propos de ce programme',
  'examples.none': 'Ce site a été construit sans exemples.',

  'editor.label': 'Code source Go',
  'editor.hint':
    'Ctrl ou Cmd avec Entrée lance le programme. Pour quitter l’éditeur au clavier : Échap, puis Tab.',
  'editor.failed': 'L’éditeur complet n’a pas pu être chargé ({detail}). Ce simple champ de texte suffit.',

  'problems.label': { one: '{count} problème', other: '{count} problèmes' },
  'problems.more': { one: 'et {count} autre', other: 'et {count} autres' },
  'problems.wholeFile': 'fichier entier',
  'hint.missing-package': 'Seule la bibliothèque standard de Go peut être importée ici.',
  'hint.internal-package': 'Un paquet internal est réservé au code de ses auteurs.',
  'hint.import-cycle': 'Déplacez dans un troisième paquet ce dont les deux ont besoin.',
  'hint.not-main': 'Un programme commence par « package main ».',
  'hint.no-main-func': 'Go démarre un programme à la fonction main.',
  'hint.mixed-packages': 'Tous les fichiers d’un dossier doivent nommer le même paquet.',
  'hint.cgo': 'Il n’y a pas de compilateur C dans le navigateur.',
  'hint.embed': 'Il n’y a pas de fichier à incorporer : mettez les données dans le code source.',
  'hint.assembly': 'Seuls des fichiers Go peuvent être compilés ici.',
  'hint.no-go-files': 'Écrivez un programme qui commence par « package main », ou choisissez un exemple.',
  'hint.encoding': 'Un source Go doit être en UTF-8, sans octet NUL.',
  'hint.too-large': 'Raccourcissez le code source.',
  'hint.file-name': 'Dans une archive, les noms ressemblent à main.go ou store/store.go.',
  'hint.go-mod': 'Le fichier go.mod n’est pas utilisable en l’état.',

  'output.label': 'Sortie du programme',
  'output.copy': 'Copier la sortie',
  'output.copied': 'Sortie copiée.',
  'output.copyFailed': 'Le navigateur a refusé de copier la sortie.',
  'output.clear': 'Effacer la sortie',
  'output.follow': 'Aller à la fin',
  'output.empty': 'Ce que votre programme affiche apparaît ici.',
  'output.silent': 'Le programme n’a rien affiché.',
  'output.dropped': '{size} de sortie omis ici',
  'output.droppedTotal': '{size} omis',
  'output.stderr': 'erreur standard',

  'status.loading': 'Chargement',
  'status.idle': 'Prêt',
  'status.idleWarming': 'Prêt. Téléchargement du compilateur',
  'status.idleCold': 'Prêt. Le compilateur n’a pas pu être téléchargé ; l’exécution réessaiera.',
  'status.downloading': 'Téléchargement du compilateur : {loaded} sur {total}',
  'status.compiling': 'Compilation',
  'status.compilingPackage': 'Compilation de {package}',
  'status.linking': 'Édition de liens',
  'status.running': 'En cours d’exécution',
  'status.stopped': 'Arrêté après {time}',
  'status.cancelled': 'Arrêté avant le démarrage',
  'status.finished': 'Terminé en {time}',
  'status.exited': 'Terminé avec le code {code} après {time}',
  'status.panic': 'Panic après {time} (code de sortie {code})',
  'status.deadlock': 'Interblocage après {time} : toutes les goroutines dormaient (code de sortie {code})',
  'status.outOfMemory': 'Mémoire épuisée après {time} : la limite est de {limit} (code de sortie {code})',
  'status.fatal': 'Go a mis fin au programme après {time} sur une erreur fatale (code de sortie {code})',
  'status.crashed': 'Le moteur WebAssembly a mis fin au programme après {time} : {detail}',
  'status.diagnostics': { one: 'Non compilé : {count} problème', other: 'Non compilé : {count} problèmes' },
  'status.badArgs': 'Non démarré : un guillemet des arguments n’est jamais fermé',
  'status.asset.missing': 'Un morceau du compilateur manque sur ce site : {file}',
  'status.asset.network':
    'Un morceau du compilateur n’a pas pu être téléchargé. Vérifiez la connexion et relancez : {file}',
  'status.asset.truncated':
    'Un morceau du compilateur est arrivé incomplet. Relancez pour le télécharger à nouveau : {file}',
  'status.asset.wrong-hash':
    'Un morceau du compilateur n’est pas celui que cette page attend. Rechargez la page : {file}',
  'status.asset.memory': 'Le navigateur n’a pas assez de mémoire pour le compilateur : {file}',
  'status.broken': 'Le programme n’a pas pu être démarré : {detail}',
  'status.progress': 'Téléchargement',

  'notice.dismiss': 'Fermer',
  'notice.storageDenied':
    'Le navigateur interdit à cette page d’enregistrer. Votre code reste jusqu’à ce que vous fermiez ou rechargiez la page.',
  'notice.storageFull':
    'L’espace de stockage du navigateur est plein. Vos derniers changements restent jusqu’à ce que vous fermiez ou rechargiez la page.',
  'notice.shelved': 'Votre code a été mis de côté.',
  'notice.takeBack': 'Revenir à mon code',
  'notice.linkRun': 'Ce lien demande à exécuter son programme. Lisez-le d’abord, puis appuyez sur Exécuter.',
  'notice.linkCode.base64':
    'Le « code » du lien contient des caractères qui n’y ont pas leur place. Votre propre code est ouvert à la place.',
  'notice.linkCode.deflate':
    'Le « code » du lien est endommagé ou coupé. Votre propre code est ouvert à la place.',
  'notice.linkCode.utf8':
    'Le « code » du lien n’est pas du texte UTF-8. Votre propre code est ouvert à la place.',
  'notice.linkCode.too-large':
    'Le « code » du lien dépasse {limit}. Votre propre code est ouvert à la place.',
  'notice.linkValue': 'La valeur de « {key} » dans le lien n’est pas admise : {value}',
  'notice.linkExample': 'Le lien nomme un exemple qui n’existe pas : {value}',
  'notice.offlineFailed':
    'Le navigateur ne conserve pas le compilateur : hors ligne, seul ce qui est déjà chargé fonctionnera. ({detail})',
  'notice.linkClock': 'Le lien demande une horloge virtuelle. Cette version utilise l’horloge réelle.',
  'notice.languageFailed': 'La langue n’a pas pu être chargée ({detail}).',

  'separator.columns': 'Largeur de l’éditeur',
  'separator.rows': 'Hauteur des graphiques',
} as const satisfies Catalogue;
