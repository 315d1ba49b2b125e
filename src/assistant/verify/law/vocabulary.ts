import { contentWords, type EnglishWord } from '../english-words.ts';
import type { Term } from '../terms.ts';

/** One meaning of the law in both languages. `who`: it can act. */
export interface LawTerm {
  zh: string[];
  en: string[];
  who?: boolean | undefined;
}

/** What ships as readings/law-english.json. */
export interface LawEnglish {
  terms: LawTerm[];
  /** What a law may say for the first of them. */
  alike: string[][];
  /** What single English words mean, for those that no term has. */
  words: Record<string, string[]>;
  /** How others say a word of laws, and of their English. */
  said: { zh: Record<string, string[]>; en: Record<string, string[]> };
}

/** What an English phrase may be in a Chinese law. */
export interface Meaning {
  /** In words of the claim. */
  length: number;
  zh: readonly string[];
  who: boolean;
}

interface Entry {
  zh: Set<string>;
  who: boolean;
}

const LONGEST = 10;
const LONGEST_SAID = 5;
/** Characters before a name that may belong to a longer one. */
const LONGEST_TAIL = 4;
const stemsOf = (phrase: string) =>
  contentWords(phrase)
    .map(({ stem }) => stem)
    .join(' ');

/** English phrases of the law by their words, and the Chinese names of whoever acts in it. */
export class LawVocabulary {
  readonly #exact = new Map<string, Entry>();
  readonly #lemmas = new Map<string, Entry>();
  readonly #stems = new Map<string, Entry>();
  readonly #words = new Map<string, string[]>();
  readonly #alike = new Map<string, string[]>();
  readonly #mutual = new Map<string, string[]>();
  /** Words of the laws' English by the stems of what others say for them. */
  readonly #heads = new Map<string, Set<string>>();
  readonly #chinese = new Set<string>();
  readonly #names = new Map<string, string[]>();
  /** The names by their last two characters. */
  readonly #byEnd: ReadonlyMap<string, string[]>;
  /** How others call whoever acts: 高管, 券商; a law does not. */
  readonly #called = new Map<string, string[]>();

  /** @param others looser words of the other tables, which say nothing about who acts */
  constructor(terms: LawEnglish, others: readonly LawTerm[] = []) {
    for (const term of [...terms.terms, ...others]) {
      for (const phrase of term.en) {
        if (LEANS.test(phrase) && others.includes(term)) continue;
        const words = wordsOf(phrase.toLowerCase());
        if (words.length === 0 || words.length > LONGEST) continue;
        // Who acts is a name: no government is named by governed.
        for (const [map, form] of [
          [this.#exact, 'word'],
          [this.#lemmas, 'lemma'],
          ...(term.who ? [] : [[this.#stems, 'stem'] as const]),
        ] as const)
          put(map, words.map((word) => word[form]).join(' '), term);
      }
      if (terms.terms.includes(term)) for (const word of term.zh) this.#chinese.add(word);
      if (!term.who || others.includes(term)) continue;
      for (const name of term.zh) {
        if (name.length < 2) continue;
        const list = this.#names.get(name[0]!);
        if (list) list.push(name);
        else this.#names.set(name[0]!, [name]);
      }
    }
    for (const [word, zh] of Object.entries(terms.words)) {
      const [form] = contentWords(word);
      if (!form) continue;
      for (const key of new Set([form.lemma, `~${form.stem}`]))
        this.#words.set(key, [...(this.#words.get(key) ?? []), ...zh]);
    }
    for (const word of [...terms.alike.flat(), ...Object.values(terms.words).flat()]) this.#chinese.add(word);
    for (const group of terms.alike) {
      const [first = '', ...rest] = group;
      this.#alike.set(first, [...(this.#alike.get(first) ?? []), ...rest]);
      for (const word of rest) this.#mutual.set(word, [...(this.#mutual.get(word) ?? []), ...group]);
    }
    for (const [word, others] of Object.entries(terms.said.zh)) {
      this.#chinese.add(word);
      for (const other of others) {
        this.#chinese.add(other);
        this.#alike.set(other, [...(this.#alike.get(other) ?? []), word]);
      }
    }
    this.#nameOthers(terms.said.zh);
    for (const [word, others] of Object.entries(terms.said.en)) {
      const [head] = contentWords(word);
      for (const key of head ? others.map(stemsOf) : []) {
        const heads = this.#heads.get(key);
        if (heads) heads.add(head!.stem);
        else this.#heads.set(key, new Set([head!.stem]));
      }
    }
    this.#byEnd = Map.groupBy([...this.#names.values()].flat(), (name) => name.slice(-2));
    for (const map of [this.#names, this.#called])
      for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  }

  #nameOthers(said: LawEnglish['said']['zh']): void {
    const named = [...this.#names.values()].flat();
    const others = [
      ...Object.entries(said).filter(([name]) => named.includes(name) && ACTS.test(name)),
      // 银行业监管机构 for 银行业监督管理机构.
      ...named
        .filter((name) => name.includes('监督管理'))
        .map((name) => [name, [name.replace('监督管理', '监管')]] as const),
    ];
    for (const [name, list] of others)
      for (const other of list) {
        if (other.length < 2 || named.includes(other) || !ACTS.test(other)) continue;
        this.#alike.set(other, [...new Set([...(this.#alike.get(other) ?? []), name])]);
        const known = this.#called.get(other[0]!);
        if (!known) this.#called.set(other[0]!, [other]);
        else if (!known.includes(other)) known.push(other);
      }
  }

  /** The phrases that begin at a word, longest first; written so before inflected, inflected before derived. */
  at(words: readonly EnglishWord[], from: number): Meaning[] {
    const found: Meaning[] = [];
    let exact = '';
    let lemma = '';
    let stem = '';
    for (let i = from; i < Math.min(words.length, from + LONGEST); i++) {
      const gap = i === from ? '' : ' ';
      exact += gap + words[i]!.word;
      lemma += gap + words[i]!.lemma;
      stem += gap + words[i]!.stem;
      const asWritten = this.#exact.get(exact);
      const inflected = this.#lemmas.get(lemma);
      const entry =
        asWritten && inflected
          ? merged(asWritten, inflected)
          : (asWritten ?? inflected ?? this.#stems.get(stem));
      // A judge judges, and who is judged is none.
      const who =
        entry?.who === true && !(entry === inflected && i === from && /(?:ed|ing)$/u.test(words[i]!.word));
      if (entry)
        found.push({
          length: i - from + 1,
          zh: who ? [...entry.zh] : this.#widened(entry.zh),
          who,
        });
    }
    return found.reverse();
  }

  /** What the laws' English may have for the phrases of a claim, by stem; not what the claim says itself. */
  saidFor(flat: string): { start: number; end: number; heads: ReadonlySet<string> }[] {
    const words = contentWords(flat);
    const own = new Set(words.map(({ stem }) => stem));
    return words.flatMap((word, from) => {
      const found: { start: number; end: number; heads: ReadonlySet<string> }[] = [];
      let key = '';
      for (let i = from; i < Math.min(words.length, from + LONGEST_SAID); i++) {
        key += (i === from ? '' : ' ') + words[i]!.stem;
        const heads = new Set([...(this.#heads.get(key) ?? [])].filter((head) => !own.has(head)));
        if (heads.size > 0) found.push({ start: word.start, end: words[i]!.end, heads });
      }
      return found;
    });
  }

  /** What the dictionary has for one word. */
  word({ lemma, stem }: EnglishWord): readonly string[] {
    return this.#widened(this.#words.get(lemma) ?? this.#words.get(`~${stem}`) ?? []);
  }

  /** A Chinese word of the law. */
  has(word: string): boolean {
    return this.#chinese.has(word);
  }

  /** Chinese words of the law, as a lexicon takes them. */
  chineseTerms(): Term[] {
    return [...this.#chinese]
      .filter((word) => /^\p{Script=Han}+$/u.test(word))
      .map((word) => ({
        zh: [word],
        en: [],
        kind: this.#names.get(word[0]!)?.includes(word) ? 'who' : 'thing',
      }));
  }

  /** A Chinese word, and what a law may say instead. */
  alike(word: string): string[] {
    const others = [...this.#widened([word]), ...(this.#mutual.get(word) ?? [])];
    return [
      word,
      ...new Set(others.filter((one) => one !== word && !this.#names.get(one[0]!)?.includes(one))),
    ];
  }

  /** Whoever a Chinese name may be in a law: 保险公司, 保险人. */
  namesFor(name: string): string[] {
    return [name, ...(this.#alike.get(name) ?? []).filter((one) => this.#names.get(one[0]!)?.includes(one))];
  }

  /** 份额持有人 for 基金份额持有人: from where a known name's last part stands, and the names it is the last part of. */
  tailOfName(text: string, start: number, end: number): { from: number; names: string[] } {
    for (let from = Math.max(0, start - LONGEST_TAIL); from <= start - 2; from++) {
      const tail = text.slice(from, end);
      const names = (this.#byEnd.get(tail.slice(-2)) ?? []).filter((name) => name.endsWith(tail));
      if (names.length > 0) return { from, names };
    }
    return { from: start, names: [] };
  }

  /** With what a law may say instead. */
  #widened(zh: Iterable<string>): string[] {
    const all = new Set<string>();
    for (const word of zh) {
      all.add(word);
      for (const other of this.#alike.get(word) ?? []) all.add(other);
    }
    return [...all];
  }

  /** Names of those who may act, in a stretch of Chinese, the longest at each place. */
  namesIn(text: string): { name: string; at: number }[] {
    return this.#find(text, (at) => this.#nameAt(this.#names, text, at));
  }

  /** Also as others call them. */
  namesSaid(text: string): { name: string; at: number }[] {
    return this.#find(text, (at) => {
      const name = this.#nameAt(this.#names, text, at);
      const other = this.#nameAt(this.#called, text, at);
      return (other?.length ?? 0) > (name?.length ?? 0) ? other : name;
    });
  }

  #nameAt(map: ReadonlyMap<string, string[]>, text: string, at: number): string | undefined {
    return map.get(text[at]!)?.find((one) => text.startsWith(one, at));
  }

  #find(text: string, nameAt: (at: number) => string | undefined): { name: string; at: number }[] {
    const names: { name: string; at: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      const name = nameAt(at);
      if (!name) continue;
      names.push({ name, at });
      at += name.length - 1;
    }
    return names;
  }
}

/** Names of people and bodies. */
const ACTS =
  /(?:人|者|方|机构|公司|部门|机关|组织|银行|[院所会员东户行商事管局委办方]|企业|主体|仓库|政府|海关)$/u;

/** Says nothing without what it leans on. */
const LEANS = /^(?:of|in|on|at|by|to|for|from|with|as|not) | (?:of|in|on|at|by|to|for|from|with|as)$/u;

/** Words of an English text with the forms that laws turn on told apart. */
export function wordsOf(text: string): EnglishWord[] {
  return contentWords(text).map((word) => {
    const base = IRREGULAR[word.word];
    return base ? { ...word, lemma: base, stem: base } : word;
  });
}

/** Forms that no ending tells, and words that no ending parts. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  'sent send,kept keep,held hold,taken take,took take,made mak,told tell,paid pay,sold sell,bought buy,found find,lent lend,known know,borne bear,withdrawn withdraw,led lead,brought bring,given giv,sought seek,met meet,lost los,spent spend,built build,dealt deal,left leav,hidden hid,chosen choos,written writ,forgone forgo,broken break,stolen steal,frozen freez,undertaken undertak,drawn draw,shown show,set set,understood understand,securities securities,organization organization,organizations organization,organisation organization,organisations organization'
    .split(',')
    .map((pair) => pair.split(' ')),
);

/** Who acts by the word as written: a trustee is no trust, and to pay is no payee. */
function merged(written: Entry, inflected: Entry): Entry {
  return { zh: new Set([...written.zh, ...inflected.zh]), who: written.who };
}

function put(map: Map<string, Entry>, key: string, term: LawTerm): void {
  const entry = map.get(key);
  if (!entry) map.set(key, { zh: new Set(term.zh), who: term.who === true });
  else {
    for (const one of term.zh) entry.zh.add(one);
    entry.who ||= term.who === true;
  }
}
