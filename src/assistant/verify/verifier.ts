import { type Corpus, type PolicyVersion, placeOf } from '../../policy/index.ts';
import { findMarks, type Mark, stripMarks } from '../../shared/cite.ts';
import type { ArticleRef, Evidence, VerificationResponse, VerifiedSentence } from '../contract.ts';
import { SentenceBuffer } from '../model/sentences.ts';
import { readAsked } from './asked.ts';
import type { Frame } from './frames.ts';
import { GRAMMAR } from './grammar.ts';
import { type Ground, Grounds } from './grounds.ts';
import { isReadAsLaw, Laws } from './law/laws.ts';
import { lawTitles } from './law/titles.ts';
import { type LawEnglish, type LawTerm, LawVocabulary } from './law/vocabulary.ts';
import { documentsOf, FrameLibrary } from './library.ts';
import { asksOf } from './naming.ts';
import { plainly } from './plain.ts';
import type { Finding } from './search.ts';
import { Statements } from './statement.ts';
import { Lexicon, type Term } from './terms.ts';
import { splitAtReferences } from './turns.ts';
import { judgeWhole } from './whole.ts';

/** One sentence of a document that a model was given. */
export interface SentenceRef {
  documentId: string;
  sentence: string;
}

export interface Verifier {
  /** Judges every sentence of a text, against the articles its marks cite or, without marks, the best looked up. */
  verifyText(text: string, options?: { documentId?: string }): VerificationResponse;
  /** Whether claims over a text are read clause by clause as over a law; else as over a plan that promises things. */
  readsAsLaw(documentId: string): boolean;
  /** Whether every mark in a text points to an article that is held. */
  places(text: string): boolean;
  /** Judges one sentence about to leave against the spans its author was given; without a mark it fails. */
  checkSentence(
    sentence: string,
    allowed: readonly SentenceRef[],
    options?: { documentId?: string },
  ): VerifiedSentence;
}

/** What a verifier reads by, beside the texts. */
export interface VerifierWords {
  terms: readonly Term[];
  /** English over Chinese law; none: what the table of terms cannot map is not borne out. */
  lawEnglish?: LawEnglish | undefined;
  /** What questions about laws are read by; single words of it serve claims too. */
  lawTerms?: readonly Term[] | undefined;
  /** What laws are called, by their full name. */
  titles?: Readonly<Record<string, { zh: string[]; en: string[] }>> | undefined;
}

const READ_BY = ['terms', 'lawEnglish', 'lawTerms', 'titles'] as const satisfies (keyof VerifierWords)[];

const verifiers = new WeakMap<Corpus, { words: VerifierWords; verifier: Verifier }>();

/** Pure: the same corpus and words give the same verdicts. Kept as long as the corpus is. */
export function createVerifier(corpus: Corpus, words: VerifierWords): Verifier {
  const known = verifiers.get(corpus);
  if (known && READ_BY.every((one) => known.words[one] === words[one])) return known.verifier;
  const verifier = build(corpus, words);
  verifiers.set(corpus, { words, verifier });
  return verifier;
}

/** Whether there is a law or a text with no English of its own: these alone are read by the English of the law. */
export function readsLawEnglish({ documents, earlier = [] }: Corpus): boolean {
  return [...documents, ...earlier].some(isReadAsLaw);
}

function build(corpus: Corpus, { terms, lawEnglish, lawTerms = [], titles = {} }: VerifierWords): Verifier {
  const known = [...terms, ...GRAMMAR];
  const library = new FrameLibrary(new Lexicon(known));
  const places = new Grounds(corpus, library);
  const vocabulary =
    lawEnglish && readsLawEnglish(corpus)
      ? new LawVocabulary(lawEnglish, matters([...terms, ...lawTerms]))
      : null;
  const laws = vocabulary && new Laws(vocabulary, known, library.lexicon);
  const find = lawTitles(corpus, titles, vocabulary);
  const statements = new Statements(corpus, library, places, laws);
  const judge = new Judge({ corpus, library, places, statements, find });
  const texts = [...corpus.documents, ...(corpus.earlier ?? [])];
  return {
    readsAsLaw: (documentId) =>
      laws !== null && texts.some((one) => one.documentId === documentId && isReadAsLaw(one)),
    places: (text) =>
      findMarks(text).every(({ cited }) => cited.every((one) => placeOf(corpus, find(one)) !== null)),
    verifyText(text, options = {}) {
      const buffer = new SentenceBuffer();
      const sentences = [...buffer.push(text), ...buffer.rest()];
      const documents = documentsOf(corpus, options.documentId);
      return {
        sentences: sentences.map((sentence, at) => judge.turn(sentence, sentences[at + 1], documents)),
      };
    },
    checkSentence(sentence, allowed, options = {}) {
      const keys = new Set(allowed.map((one) => `${one.documentId}#${one.sentence}`));
      return judge.sentence(sentence, documentsOf(corpus, options.documentId), keys);
    },
  };
}

interface JudgeParts {
  corpus: Corpus;
  library: FrameLibrary;
  places: Grounds;
  statements: Statements;
  /** What a mark cites, by the names that laws are called. */
  find: ReturnType<typeof lawTitles>;
}

/** Holds one sentence against the places that its marks cite, or else against whole documents. */
class Judge {
  readonly #parts: JudgeParts;

  constructor(parts: JudgeParts) {
    this.#parts = parts;
  }

  /** A question that the next sentence answers says what the answer makes of it. */
  turn(sentence: string, next: string | undefined, documents: readonly PolicyVersion[]): VerifiedSentence {
    const { places, library } = this.#parts;
    const asked = readAsked(stripMarks(sentence), next && stripMarks(next));
    if (!asked) return this.sentence(sentence, documents, null);
    const { statement, answer } = asked;
    const found = /[\p{L}\p{N}]/u.test(statement) ? this.sentence(statement, documents, null) : null;
    const asks = () =>
      asksOf(
        statement,
        documents.map((one) => places.wholeOf(one)),
        library.lexicon,
      );
    const supported =
      answer === 'no'
        ? found?.supported === false
        : (found?.supported ?? answer === null) || (answer === null && asks());
    const { cited, evidence } = found ?? { cited: [], evidence: [] };
    return { text: sentence, cited, supported, reasons: supported ? [] : ['instruction'], evidence };
  }

  /** @param allowed sentences that it may stand on, all where it is null; then it needs no mark either */
  sentence(
    sentence: string,
    documents: readonly PolicyVersion[],
    allowed: ReadonlySet<string> | null,
  ): VerifiedSentence {
    const marks = findMarks(sentence);
    const findings = this.#findingsIn(sentence, marks, documents, allowed);
    const reasons = [...new Set(findings.flatMap((finding) => finding.reasons))];
    const frames = [...new Set(findings.flatMap((finding) => finding.frames))];
    const cited = [...new Set<ArticleRef>(marks.flatMap((mark) => mark.cited.map(({ article }) => article)))];
    return {
      text: sentence,
      cited,
      supported: reasons.length === 0,
      reasons,
      evidence: frames.map(evidenceOf),
    };
  }

  #findingsIn(
    sentence: string,
    marks: readonly Mark[],
    documents: readonly PolicyVersion[],
    allowed: ReadonlySet<string> | null,
  ): Finding[] {
    const { places, library, statements } = this.#parts;
    const documentId = documents[0]?.documentId;
    const all =
      marks.length > 0
        ? this.#groundOf(marks, documentId, allowed)
        : documents.map((one) => places.wholeOf(one));
    if (!all) return [{ reasons: ['unknown-citation'], frames: [] }];
    if (allowed && marks.length === 0) return [{ reasons: ['uncited'], frames: [] }];
    const judge = (text: string, grounds: readonly Ground[]) => statements.judge(text, grounds);
    const findings = partsByMark(sentence, marks).flatMap((part) => {
      const grounds = part.marks.length > 0 ? this.#groundOf(part.marks, documentId, allowed)! : all;
      const plain = plainly(part.text);
      const whole = judgeWhole(plain, grounds, places, library, judge);
      return whole ? [whole] : splitAtReferences(plain).map((piece) => judge(piece, grounds));
    });
    return findings.length > 0 ? findings : [{ reasons: ['instruction'], frames: [] }];
  }

  /** null when a mark points nowhere. */
  #groundOf(
    marks: readonly Mark[],
    documentId: string | undefined,
    allowed: ReadonlySet<string> | null,
  ): Ground[] | null {
    const { corpus, library, find } = this.#parts;
    const grounds = new Map<PolicyVersion, Ground>();
    for (const cited of marks.flatMap((mark) => mark.cited)) {
      const place = placeOf(corpus, find(cited), documentId);
      if (!place) return null;
      const { document, article } = place;
      const ground = grounds.get(document) ?? { document, articles: [], frames: [] };
      ground.articles!.push(article);
      ground.frames.push(
        ...library.ofArticle(document, article).filter((frame) => !allowed || allowed.has(keyOf(frame))),
      );
      grounds.set(document, ground);
    }
    return [...grounds.values()];
  }
}

/** Words of what a sentence is about, whatever law it stands in. */
const MATTER = new Set(['who', 'thing', 'act', 'benefit', 'quality', 'body']);
const matters = (terms: readonly Term[]): LawTerm[] =>
  terms
    .filter(({ kind, zh }) => MATTER.has(kind) && zh.every((word) => word.length > 1))
    .map(({ kind, zh, en }) => ({ zh, en, who: kind === 'who' }));

/** The text before each run of marks, with those marks; what follows the last ones belongs to all. */
function partsByMark(sentence: string, marks: readonly Mark[]): { text: string; marks: Mark[] }[] {
  const parts: { text: string; marks: Mark[] }[] = [];
  let at = 0;
  for (const mark of marks) {
    const text = sentence.slice(at, mark.start);
    at = mark.end;
    if (/[\p{L}\p{N}]/u.test(text)) parts.push({ text: text.replace(/^[，,；;。.\s]+/u, ''), marks: [mark] });
    else parts.at(-1)?.marks.push(mark);
  }
  const rest = sentence.slice(at).replace(/^[，,；;。.\s]+/u, '');
  if (/[\p{L}\p{N}]/u.test(rest)) parts.push({ text: rest, marks: [] });
  return parts;
}

function keyOf({ document, sentence }: Frame): string {
  return `${document.documentId}#${sentence.id}`;
}

function evidenceOf({ document, article, sentence }: Frame): Evidence {
  return {
    documentId: document.documentId,
    version: document.version,
    article: article.id,
    sentence: sentence.id,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
  };
}
