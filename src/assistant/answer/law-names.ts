import { type Corpus, lawName, type PolicyVersion, plainName, startOf } from '../../policy/index.ts';
import type { LawWords } from '../retrieval/thesaurus.ts';

/** A text with the editions it has had; a law enacted anew is the same law, another edition. */
export interface Family {
  /** Without 中华人民共和国 and the year of an edition. */
  name: string;
  /** Oldest first. */
  editions: PolicyVersion[];
  /** Everything it is called in full, lower case. */
  names: string[];
  genre: string;
  stem: string;
}

export interface Named {
  family: Family;
  start: number;
  end: number;
}

export interface LawNames {
  families: readonly Family[];
  /** Every text named in a question, in order; names that several texts might mean are left out. */
  in(text: string): Named[];
}

const GENRE = '条例|办法|规定|细则|规则|准则|指引|决定|解释|意见|法';
const ENDING = new RegExp(`^(.*?)(${GENRE})$`, 'u');
/** 法人, 法律, 合法的: no law is named. */
const MENTION = new RegExp(`(?:${GENRE})(?![律人院定务官治案制学]|规(?!定))`, 'gu');
const LONGEST = 24;
/** In most titles, so that they tell none from another. */
const COMMON = /监督管理|管理|监督|监管|暂行|试行|业务|实施|有关|相关/gu;

/** 反洗钱法（2024年修订） is an edition of 反洗钱法. */
export const familyName = (title: string) => plainName(lawName(title));

export function lawNames(corpus: Corpus, { titles }: LawWords): LawNames {
  const families = familiesIn(corpus, titles);
  const english = englishNames(families, titles);
  const pattern = anyOf([...english.keys()]);
  return {
    families,
    in(text) {
      const found: Named[] = [];
      const isTaken = (start: number, end: number) => found.some((one) => one.start < end && start < one.end);
      for (const match of text.matchAll(MENTION)) {
        const end = match.index + match[0].length;
        const named = namedAt(text, match.index, match[0], families);
        if (named && !isTaken(named.start, end))
          found.push({ ...withBrackets(text, named.start, end), family: named.family });
      }
      for (const family of families) {
        for (const name of family.names) {
          for (let at = text.indexOf(name); at >= 0 && name.length > 3; at = text.indexOf(name, at + 1)) {
            const span = withBrackets(text, at, at + name.length);
            if (!isTaken(span.start, span.end)) found.push({ ...span, family });
          }
        }
      }
      for (const match of pattern ? text.matchAll(pattern) : []) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (!isTaken(span.start, span.end))
          found.push({ ...span, family: english.get(match[1]!.toLowerCase())! });
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}

/** Every text but the plan, with its editions. */
function familiesIn(corpus: Corpus, titles: LawWords['titles']): Family[] {
  const families = new Map<string, Family>();
  for (const document of [...(corpus.earlier ?? []), ...corpus.documents]) {
    if (document.documentId === corpus.defaultDocumentId) continue;
    const name = familyName(document.title);
    const family = families.get(name);
    if (family) {
      family.editions.push(document);
      continue;
    }
    const [, stem = name, genre = ''] = ENDING.exec(name) ?? [];
    const short = [document.shortTitle, document.titleEn, document.shortTitleEn].flatMap((one) =>
      one ? [plainName(one)] : [],
    );
    const names = [name, ...short, ...(titles[name]?.zh ?? [])];
    families.set(name, { name, editions: [document], names, genre, stem });
  }
  for (const { editions } of families.values())
    editions.sort((a, b) => firstDay(a).localeCompare(firstDay(b)));
  return [...families.values()];
}

/** By what each is called in English, lower case. */
function englishNames(families: readonly Family[], titles: LawWords['titles']): Map<string, Family> {
  return new Map(
    families.flatMap((family) => [
      ...(titles[family.name]?.en ?? []).map((name) => [name.toLowerCase(), family] as const),
      ...family.editions.flatMap(({ titleEn, shortTitleEn }) =>
        [titleEn, shortTitleEn].flatMap((name) => (name ? [[name.toLowerCase(), family] as const] : [])),
      ),
    ]),
  );
}

/** The longest first, so that no name is taken for one that it only begins with. */
function anyOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const written = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
  return new RegExp(`(?<![a-z])(?:the )?(${written})(?![a-z])`, 'giu');
}

/** First day of this edition, as far as it is known. */
export const firstDay = (edition: PolicyVersion): string => startOf(edition) ?? '';

function withBrackets(text: string, start: number, end: number): { start: number; end: number } {
  const republic = text.slice(0, start).endsWith('中华人民共和国') ? 7 : 0;
  const from = start - republic;
  return text[from - 1] === '《' && text[end] === '》'
    ? { start: from - 1, end: end + 1 }
    : { start: from, end };
}

/** How well a mention names a title: the whole, its end, a part, its characters in order (个保法, 银监法). */
function nearness(stem: string, family: Family): number {
  if (family.stem === stem) return 4;
  if (family.stem.endsWith(stem)) return 3;
  if (family.stem.includes(stem)) return 2;
  let at = 0;
  for (const c of family.stem) if (c === stem[at]) at++;
  return at === stem.length ? 1 : 0;
}

function namedAt(
  text: string,
  at: number,
  genre: string,
  families: readonly Family[],
): { start: number; family: Family } | null {
  for (let start = Math.max(0, at - LONGEST); start <= at - 2; start++) {
    const written = text.slice(start, at);
    if (!/^\p{Script=Han}/u.test(written)) continue;
    const whole = plainName(written + genre);
    const called = families.find(({ names }) => names.includes(whole));
    if (called) return { start, family: called };
    const stem = plainName(written);
    const telling = stem.replace(COMMON, '');
    if (telling.length < 2 || telling.length < stem.length / 3) continue;
    let best: Family[] = [];
    let most = 0;
    for (const family of families) {
      if (family.genre !== genre) continue;
      const near = Math.max(nearness(stem, family), telling === stem ? 0 : nearness(telling, family) - 0.5);
      if (near > most) {
        most = near;
        best = [family];
      } else if (near > 0 && near === most) best.push(family);
    }
    if (best.length === 1) return { start, family: best[0]! };
    if (best.length > 1) return null;
  }
  return null;
}
