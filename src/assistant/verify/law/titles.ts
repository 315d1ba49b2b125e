import { type Corpus, findDocument, lawName, plainTitle } from '../../../policy/index.ts';
import type { Cited } from '../../../shared/cite.ts';
import { type LawVocabulary, wordsOf } from './vocabulary.ts';

/** (2006), (revised 2024), 2006 at the end; 2006 or 2006年 before it. */
const YEAR =
  /\s*[(（][^)）\d]{0,20}(\d{4})(?:年?|[^)）]*)[)）]\s*$|,?\s+(?:of )?(\d{4})$|^(\d{4})\s*(?:年版?的?)?\s*(?=\D)/u;
const OF_CHINA = /\b(?:of )?(?:the )?(?:people['’]?s['’]? republic of china|prc|china)\b/giu;
/** 证券、期货投资咨询… without what parts it. */
const bare = (name: string) => name.replace(/[、，·\s]/gu, '');
const IDLE = /^(?:of|on|for|in|and|by|to|with|from|prc|people|republic|china|chinese|national|state)$/u;

/**
 * Names of laws that no text bears itself: English ones, and short ones. What is found in no list is read word by word:
 * the law whose whole name the words make up, if there is one.
 */
export function lawTitles(
  corpus: Corpus,
  titles: Readonly<Record<string, { zh: string[]; en: string[] }>>,
  vocabulary: LawVocabulary | null,
): (cited: Cited) => Cited {
  const listed = new Map<string, string>();
  for (const [name, { zh, en }] of Object.entries(titles)) {
    for (const one of zh) listed.set(one, name);
    for (const one of en) listed.set(keyOf(one), name);
  }
  const names = [...new Set(corpus.documents.map(({ title }) => plainTitle(lawName(title))))];
  const whole = new Map(names.map((name) => [bare(name), name]));
  const known = new Map<string, string | null>();
  const meant = (written: string): string | null => {
    const plain = written.replace(YEAR, '');
    const year = YEAR.exec(written)?.slice(1).find(Boolean);
    const name =
      listed.get(plain) ??
      listed.get(keyOf(plain)) ??
      whole.get(bare(plain)) ??
      (vocabulary && worded(plain, names, vocabulary));
    if (!name) return null;
    const title = whole.get(bare(name)) ?? name;
    return year ? `${title}（${year}）` : title;
  };
  return (cited) => {
    const title = cited.documentTitle;
    if (title === null || findDocument(corpus, title)) return cited;
    let name = known.get(title);
    if (name === undefined) {
      name = meant(title);
      if (known.size < 1000) known.set(title, name);
    }
    return name === null ? cited : { ...cited, documentTitle: name };
  };
}

/** Regulations on the …, of the People's Republic of China: the words that tell one law from another, in any order. */
function keyOf(title: string): string {
  return wordsOf(title.replace(OF_CHINA, ' ').toLowerCase())
    .map(({ stem }) => stem)
    .filter((word) => !IDLE.test(word))
    .sort()
    .join(' ');
}

/** In most titles, so that they tell none from another. */
const GENRE = /监督管理|管理|监督|暂行|试行|办法|规定|条例|法$/gu;
const GENRE_EN =
  /^(?:law|act|code|regulations?|rules?|measures|provisions|ordinance|interim|provisional|trial|administration|administrative|management|supervision|supervisory)$/u;

/** The one law of whose name every word is told and that tells every word; null when none or several. */
function worded(title: string, names: readonly string[], vocabulary: LawVocabulary): string | null {
  const words = wordsOf(title.replace(OF_CHINA, ' ').toLowerCase());
  if (words.length === 0 || words.length > 20) return null;
  const fitting = names.flatMap((name) => {
    const told = new Uint8Array(name.length);
    for (const { index, 0: genre } of name.matchAll(GENRE)) told.fill(1, index, index + genre.length);
    for (let i = 0; i < words.length; ) {
      const meanings = vocabulary.at(words, i);
      const found = meanings.find(({ zh }) => zh.some((one) => name.includes(one)));
      const single = found ? [] : vocabulary.word(words[i]!).filter((one) => name.includes(one));
      if (!found && single.length === 0 && !IDLE.test(words[i]!.stem) && !GENRE_EN.test(words[i]!.word))
        return [];
      for (const one of found?.zh ?? single) {
        const at = name.indexOf(one);
        if (at >= 0) told.fill(1, at, at + one.length);
      }
      i += found?.length ?? 1;
    }
    const share = told.reduce((sum, one) => sum + one, 0) / name.length;
    return share >= 0.75 ? [{ name, share }] : [];
  });
  fitting.sort((a, b) => b.share - a.share);
  return fitting[0] && fitting[0].share !== fitting[1]?.share ? fitting[0].name : null;
}
