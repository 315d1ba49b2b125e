import type { PolicyVersion } from '../../../policy/index.ts';
import type { Frame } from '../frames.ts';
import type { Ground } from '../grounds.ts';
import type { Finding } from '../search.ts';
import { Lexicon, type Term } from '../terms.ts';
import { flatten, isChinese } from '../text.ts';
import { chineseClauses, readChineseLaw } from './chinese.ts';
import { type LawClause, lawClauses, readLawClause } from './claim.ts';
import { withoutEdition } from './edition.ts';
import { judgeLaw } from './judge.ts';
import { type ReadingClause, readingsOf } from './readings.ts';
import { type LawSentence, lawSentences } from './source.ts';
import { putsAnother } from './substituted.ts';
import type { LawVocabulary } from './vocabulary.ts';

/** A law, or a text that has no English of its own. */
export const isReadAsLaw = ({ form, translation }: PolicyVersion): boolean =>
  form === 'law' || Object.keys(translation).length === 0;

/** Says on of the same. */
const GOES_ON = /^(?:并|且|对.{2,24}[处给])/u;

/** Judges claims over Chinese law: by its words, and by how they are said otherwise where that is known. */
export class Laws {
  readonly #vocabulary: LawVocabulary;
  readonly #light: Lexicon;
  readonly #chinese: Lexicon;
  readonly #sentences = new WeakMap<Frame, LawSentence[]>();
  readonly #english = new WeakMap<LawSentence, ReadingClause[]>();
  readonly #plain = new WeakMap<LawSentence, ReadingClause[]>();

  constructor(vocabulary: LawVocabulary, terms: readonly Term[], light: Lexicon) {
    this.#chinese = new Lexicon([...vocabulary.chineseTerms(), ...terms]);
    this.#vocabulary = vocabulary;
    this.#light = light;
  }

  /** null where this is not for it: a plan with an English of its own, or no place named. */
  judge(text: string, grounds: readonly Ground[]): Finding | null {
    const whole = flatten(text);
    if (grounds.length === 0) return null;
    const chinese = isChinese(whole);
    if (grounds.some(({ document, articles }) => articles === null || !isReadAsLaw(document))) return null;
    const flat = withoutEdition(whole, grounds[0]!.document);
    if (flat === null) return { reasons: ['fact'], frames: [] };
    const sentences = grounds.flatMap((ground) => this.#sentencesOf(ground.frames));
    const reasons = new Set<Finding['reasons'][number]>();
    const frames: Frame[] = [];
    let before: LawClause | null = null;
    /** Where the clause before stands. */
    let carrying: readonly LawSentence[] = sentences;
    const parts = chinese ? chineseClauses(flat) : lawClauses(flat);
    for (const [at, part] of parts.entries()) {
      const clause: LawClause = chinese
        ? readChineseLaw(part, this.#vocabulary, this.#chinese, before)
        : readLawClause(part, this.#vocabulary, this.#light);
      before = clause;
      const goesOn = chinese && GOES_ON.test(part);
      const last = !(chinese && GOES_ON.test(parts[at + 1] ?? ''));
      const clean: LawSentence[] = [];
      let best: Finding | null = null;
      for (const sentence of sentences) {
        const found = judgeLaw(clause, sentence, this.#vocabulary, this.#readingsOf(sentence, chinese));
        if (!best || found.length < best.reasons.length) best = { reasons: found, frames: sentence.frames };
        if (found.length > 0) continue;
        clean.push(sentence);
        if (last && (!goesOn || carrying.includes(sentence))) break;
      }
      const own = goesOn ? clean.filter((one) => carrying.includes(one)) : clean;
      // 给予警告，并处罚款: of one sentence, and not the warning of one with the fine of another.
      if (goesOn && own.length === 0 && clean.length > 0 && carrying.length > 0) reasons.add('splice');
      const another = chinese ? putsAnother(part, sentences) : null;
      if (another) reasons.add(another);
      for (const reason of best?.reasons ?? ['coverage' as const]) reasons.add(reason);
      frames.push(...(own[0]?.frames ?? best?.frames ?? []));
      carrying = own.length > 0 ? own : clean;
    }
    if (frames.length === 0) reasons.add('unmapped');
    return { reasons: [...reasons], frames };
  }

  #readingsOf(sentence: LawSentence, chinese: boolean): ReadingClause[] {
    const kept = chinese ? this.#plain : this.#english;
    let known = kept.get(sentence);
    if (!known) {
      const clauses = (flat: string) =>
        chinese
          ? chineseClauses(flat).map((part) => readChineseLaw(part, this.#vocabulary, this.#chinese, null))
          : lawClauses(flat).map((part) => readLawClause(part, this.#vocabulary, this.#light));
      known = readingsOf(sentence, chinese, clauses);
      kept.set(sentence, known);
    }
    return known;
  }

  #sentencesOf(frames: readonly Frame[]): LawSentence[] {
    const [first] = frames;
    if (!first) return [];
    const known = this.#sentences.get(first);
    if (known && known.at(-1)!.frames.at(-1) === frames.at(-1)) return known;
    const byArticle = Map.groupBy(frames, ({ article }) => article);
    const sentences = [...byArticle.values()].flatMap((own) => lawSentences(own));
    this.#sentences.set(first, sentences);
    return sentences;
  }
}
