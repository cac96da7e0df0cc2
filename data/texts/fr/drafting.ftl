# Brouillons rédigés par un modèle
drafting-off = Les brouillons ne sont pas activés : il faut que l’hébergeur du bot donne l’adresse et le nom d’un modèle (CONTREPOINT_DRAFT_URL, CONTREPOINT_DRAFT_MODEL).
drafting-missing = Il manque au bot de quoi parler au modèle : l’hébergeur doit installer l’option « draft » du programme.
drafting-silent = Le modèle n’a pas répondu à temps. Rien n’a été enregistré ; réessayez plus tard, ou avec un article plus court.
drafting-nonsense = Le modèle n’a pas rendu une fiche complète. Rien n’a été enregistré ; réessayez, ou écrivez le sujet vous-même.
drafting-article = Il faut un article d’au moins { NUMBER($least) } caractères, et de { NUMBER($most) } ko au plus.
drafting-unfit = { $reason ->
    [figure] Le brouillon renvoie à une valeur que le catalogue n’a pas donnée ({ $what }).
    [quotation] Le brouillon cite des mots qui ne sont pas dans l’article : { $what }.
    [link] Le brouillon renvoie à une page qui n’est pas dans l’article : { $what }.
   *[number] Le brouillon donne un nombre qui n’est ni dans l’article ni dans le catalogue : { $what }.
} Rien n’a été enregistré ; réessayez, ou écrivez le sujet vous-même.
drafting-under-way = Un brouillon est déjà en cours pour ce serveur. Attendez qu’il soit prêt, deux minutes au plus, puis redemandez.
drafting-too-many = { NUMBER($most) } brouillons par jour, échecs compris, c’est le maximum pour un serveur. Revenez demain, ou écrivez le sujet vous-même.
drafting-unreadable = Ce fichier n’est pas un texte en UTF-8. Enregistrez l’article en texte brut, ou collez-le sans fichier.
drafting-lost = Discord ne donne plus ce fichier. Joignez-le de nouveau, ou collez l’article sans fichier.
drafting-form = Un article d’où tirer un brouillon
drafting-field = Article
drafting-help = Il est envoyé au modèle choisi par l’hébergeur du bot, et n’est pas gardé. 4 000 caractères au plus.
drafting-option = fichier
drafting-option-help = L’article en fichier texte de 100 ko au plus ; sinon, un formulaire s’ouvre pour le coller
own-topic-command-draft = Faire rédiger un sujet par un modèle d’après un article ; les modérateurs décident
