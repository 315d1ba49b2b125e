export type Force = 'oblige' | 'forbid' | 'may' | 'free' | 'plain';

export const FORCES: readonly (readonly [Force, RegExp])[] = [
  [
    'free',
    /\b(?:need not|(?:is|are|does|do) not (?:required|obliged|bound|compelled|have|need|necessary)(?: to)?|(?:has|have|is under|are under) no (?:need|duty|obligation) to|no need to|may (?:choose|decide)(?: for (?:itself|themselves|himself))? whether|free to|optional(?:ly)?|at (?:its|their) discretion)\b/u,
  ],
  [
    'forbid',
    /\b(?:(?:must|may|shall|can|should|could) (?:not|never|in no case|under no circumstances)|cannot|(?:is|are|was|were|be) (?:\w+ly )?(?:prohibited|forbidden|banned|barred|debarred|precluded|shut out|kept out|ruled out|excluded(?= from))(?: from| of)?|(?:is|are|was|were) not (?:allowed|permitted|entitled|authori[sz]ed|able)(?: to)?|(?:is|are|was|were) not to (?!be\b)|(?:is|are|was|were) not to(?= be\b)|(?:has|have|had) no (?:right|power|authority) to|(?:must|shall|has to|have to) refrain from|off limits|(?:prohibits?|forbids?|bans?))\b/u,
  ],
  [
    'oblige',
    /\b(?:must|shall(?! have the (?:right|power|authority|option)\b)|should|(?:has|have|had) to|need(?:s|ed)? to|(?:is|are|was|were|be) (?:required|obliged|obligated|bound|supposed|expected) to|(?:is|are|was|were) to(?= (?:\w+ly )?[a-z])|(?:ha(?:s|ve)|is under|are under) (?:an?|the) (?:duty|obligation) to|requires? (?:[a-z'-]+ ){1,6}to|it (?:is the (?:duty|task|job|responsibility) of|falls to|is (?:up|for)(?: to)?))\b/u,
  ],
  [
    'may',
    /\b(?:may|can|could|might|(?:is|are|was|were|be) (?:allowed|permitted|entitled|authori[sz]ed|empowered|able) to|(?:has|have|had) the (?:right|power|authority|option|freedom)(?:, [^,;]+,)? (?:to|of)|(?:is|are|was|were) at liberty to|(?:has|have|had) discretion to)\b/u,
  ],
];
export const CONDITION =
  /(?:(?:^|,\s*|\s)(?:if|when|where|once|whenever|unless|in case|provided that|as long as|before|after|until|without|within(?=[^,;]{1,30}\b(?:hours?|days?|months?|years?|period|time|deadline|term)\b)|upon|on condition that|in (?:\w+ ){0,3}(?:cases?|circumstances))|^under)\s(?:(?!\b(?:must|may|shall|can|cannot|should)\b)[^,;])*(?:,\s(?:or|and)\s(?:(?!\b(?:must|may|shall|can|cannot|should)\b)[^,;])*(?=,))?/gu;
/** … a shareholder who uses …: says of whom, and not what. */
export const RELATIVE =
  /(?<! it)\s(?:who|which|that)\s(?:(?!\b(?:if|when|where|unless|until|before|after|without)\b)[^,;])*/gu;
export const DENIAL =
  /\b(?:(?:not|no)(?! (?:less|more|later|lower|fewer|only))|never|without|neither|nor|fail(?:s|ed|ure|ing)? to|(?:refus|declin)(?:es?|ed|ing|als?)(?: to| of)|(?:neglect|ignor|omit|overlook)(?:es|e|s|ed|ted|ting|ing)?(?: to)?(?= )|unless|nobody|nothing|none|lack(?:s|ed|ing)?|un(?=approved|authorised|authorized))\b/gu;
export const LIGHT = new Set(
  `nobody nothing be is are was were been being do does did have has had having this that these those which who whom whose what it its they them their he she him his her
  of to in on at by for from with as into upon about against over under per via through and or but also both either such any all each every only
  other others same so than then there here if when where while whereas once before after until unless without within during between
  must shall may can should could will would might not no never nor neither cannot need needs required require requires allowed permitted prohibited forbidden entitled obliged
  fail fails failed failing failure carry out case cases circumstances condition place made make makes making take takes taken taking give gives given get gets getting
  thing things matter purpose respect regard accordance according pursuant relation whether whoever whatever anyone someone one ones violator violators offender offenders wrongdoer wrongdoers own out up down off
  more less least most than above below exceed exceeding maximum minimum yuan rmb cny renminbi percent cent following follows such said older younger longer shorter lower higher fewer greater
  article law regulation regulations provisions provision rules measures herein thereof thereto concerned relevant related relating corresponding
  along across around away back forward together apart aside behind beyond beside besides despite except throughout towards toward amid among amongst due
  because since although though however therefore thus hence otherwise else instead too very just even still yet already ever always again further furthermore moreover
  meanwhile accordingly respectively likewise similarly indeed rather quite almost nearly mostly largely mainly chiefly generally usually normally altogether certain
  you your yours we our ours us my me lack lacks lacked lacking
  whose itself themselves himself oneself impose imposed imposes subject way ways manner like first time times really actually`.split(
    /\s+/u,
  ),
);

/** Joins phrases and says nothing by itself. */
export const GLUE =
  /\b(?:among other things|as a result(?: of)?|as a consequence(?: of)?|on account of|on the (?:strength|grounds?) of|in (?:line|keeping|connection) with|in (?:respect|terms|view|the course) of|with (?:respect|regard) to|by (?:way|means) of|for the (?:purposes?|sake) of|gives? rise to|calls? for|falls? short of|ends? up with|(?:is|are) told (?:by [a-z' ]{3,60} )?to|opens? the way|in (?:good time|due course|principle)|(?:is|are) met with|as the case may be|at the same time|and the like|so as to|in order to|in turn|in question)\b/gu;

/** Verbs and nouns that lean on another word: provide services, the amount of the fine. */
export const SLIGHT = new Set(
  'use us commit hold issu support level mak set serv deal relat concern belong exist occur happen cover contain includ mean intend seek want choos decid becom remain com go bring run act send show bas course part sid area kind type sort form mann way line point fact reason result purpos end time dat plac peopl person party body another other anyon someon thing extent degree scop range group class category rol step hav allow let keep put leav find see look help start begin continu try ask say tell call nam treat regard consider expect follow lead turn bear stand fall rest depend rely involv affect apply own common general overall main various several many much few different certain particular specific relevant appropriat proper actual existing current new full whol entir total basic key major usual normal ordinary typical similar same self itself oneself themselv member official provid offer conduct perform engag undertak amount sum total number activity operation work record practic behavior act event incident situation already certain effect applicabl fac attract incur obtain receiv exercis lend render accord afford exert attain add addition additional natur govern hand hit bound liabl entail trigger prompt exerciz'.split(
    ' ',
  ),
);

/** Adverbs that change what is said. */
const WEIGHTY =
  /^(?:only|solely|merely|orally|verbally|immediately|permanently|annually|yearly|monthly|weekly|daily|quarterly|automatically|temporarily|jointly|severally|freely|publicly|secretly|anonymously|unconditionally|voluntarily|separately|personally|partly|wholly|fully|unanimously|intentionally|negligently|knowingly|illegally|unlawfully)$/u;
export const isSlight = ({ word, lemma }: { word: string; lemma: string }) =>
  SLIGHT.has(lemma) || (/ly$/u.test(word) && !WEIGHTY.test(word));
