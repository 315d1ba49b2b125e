import { touchesBoundary } from '../../compliance/index.ts';
import type { ArticleId, PolicyVersion } from '../../policy/index.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Outcome, Suggestion } from '../contract.ts';
import type { Knowledge } from './knowledge.ts';
import { PHRASES, type Phrases } from './phrases.ts';
import type { AnswerPiece, AnswerPlan, ChosenSpan, Detail, Route } from './plan.ts';
import { type Excerpt, type Marking, spanOf } from './spans.ts';

/** The asker’s own plan, or whether something may be done at all. */
const OWN =
  /我们|我司|我想|本公司|想做|打算|冇|阿拉|可以|能不能|行不行|算不算|合规|违法|违规|\b(?:we|our|i|can (?:a|my|an))\b/iu;

function describesOwnBusiness(question: string): boolean {
  return OWN.test(question) && touchesBoundary(question);
}

/** Collects what is said, sentence by sentence, and what it stands on. */
export class Composer {
  readonly phrases: Phrases;
  readonly missing: Detail[] = [];
  /** Something asked about is not spoken of at all. */
  leftOut = false;
  readonly notices: string[] = [];
  readonly #marking: Marking;
  readonly #spans: ChosenSpan[] = [];
  readonly #pieces: AnswerPiece[] = [];
  #speaking: PolicyVersion | null = null;

  constructor(marking: Marking) {
    this.#marking = marking;
    this.phrases = PHRASES[marking.locale];
  }

  get locale(): Locale {
    return this.#marking.locale;
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /** Whether anything has been quoted yet. */
  get quoted(): boolean {
    return this.#pieces.some((piece) => piece.quotation);
  }

  /** Everything quoted, with its English. */
  get quotes(): string {
    return this.#spans.map(({ text, translation }) => `${text} ${translation ?? ''}`).join(' ');
  }

  cites(documentId: string, article: ArticleId): boolean {
    return this.#spans.some((span) => span.documentId === documentId && span.article === article);
  }

  /** The text quoted last. */
  get speaking(): PolicyVersion | null {
    return this.#speaking;
  }

  /** Said by another text, these are missing no longer. */
  settle(details: readonly Detail[]): void {
    this.missing.splice(
      0,
      this.missing.length,
      ...this.missing.filter((detail) => !details.includes(detail)),
    );
  }

  /** As running text names it: 行动方案, 《征信业管理条例》, Action Plan. */
  documentName(document: PolicyVersion): string {
    if (this.locale === 'en') return document.shortTitleEn ?? `《${document.shortTitle}》`;
    return document.form === 'plan' ? document.shortTitle : `《${document.shortTitle}》`;
  }

  /** Not shortened, in Chinese. */
  fullName(document: PolicyVersion): string {
    return this.locale === 'en' ? this.documentName(document) : `《${document.title}》`;
  }

  /** A quotation with its mark; `lead` stands before it. */
  quote(excerpt: Excerpt, lead = ''): void {
    const at = this.span(excerpt);
    const span = this.#spans[at]!;
    this.#speaking = excerpt.document;
    if (this.#pieces.some((piece) => piece.quotation && piece.spans.includes(at))) return;
    const beside = this.locale === 'en' && span.translation ? this.phrases.translation(span.translation) : '';
    const text = `${lead}“${span.text}”${beside}${this.#gap}${span.mark}`;
    this.#pieces.push({ text, spans: [at], quotation: true });
  }

  /** A sentence of our own about what the excerpts say or leave open; their marks go where it has {} or before its full stop. */
  remark(text: string, excerpts: readonly Excerpt[]): void {
    const spans = excerpts.map((excerpt) => this.span(excerpt));
    const marks = this.#gap + [...new Set(spans.map((at) => this.#spans[at]!.mark))].join('');
    const marked = text.includes('{}') ? text.replaceAll('{}', marks) : text.replace(/(?=[.。]?$)/u, marks);
    if (!this.#pieces.some((piece) => piece.text === marked)) {
      this.#pieces.push({ text: marked, spans, quotation: false });
    }
  }

  /** Fixed words that claim nothing about a text. */
  say(text: string): void {
    this.#pieces.push({ text, spans: [], quotation: false });
  }

  span(excerpt: Excerpt): number {
    const span = spanOf(this.#marking, excerpt);
    const known = this.#spans.findIndex(
      (other) => other.documentId === span.documentId && other.start === span.start && other.end === span.end,
    );
    return known >= 0 ? known : this.#spans.push(span) - 1;
  }

  finish(ending: {
    route: Route;
    outcome: Outcome;
    question: string;
    suggestions?: Suggestion[];
  }): AnswerPlan {
    const { corpus, words }: Knowledge = this.#marking.knowledge;
    const former = new Set(corpus.earlier?.map(({ documentId, version }) => `${documentId} ${version}`));
    const open = ending.outcome === 'partial' || ending.outcome === 'refused';
    return {
      route: ending.route,
      outcome: ending.outcome,
      locale: this.locale,
      question: ending.question,
      pieces: this.#pieces,
      answer: this.#pieces.map((piece) => piece.text).join('\n'),
      spans: this.#spans,
      citations: this.#spans.map(
        ({ text: _text, mark: _mark, translation: _translation, ...citation }) => citation,
      ),
      suggestions: ending.suggestions ?? [],
      handover: open ? words.handover : null,
      selfCheck: this.missing.includes('licence') || describesOwnBusiness(ending.question),
      records: null,
      notices: this.notices,
      corpusVersion: corpus.version,
      versions: versionsOf(this.#spans),
      words: {},
      missing: this.missing,
      modelAllowed:
        this.#pieces.some((piece) => piece.quotation) &&
        ending.outcome !== 'refused' &&
        // The verifier knows of each document what is published: what it was before is quoted and not put into words.
        !this.#spans.some(({ documentId, version }) => former.has(`${documentId} ${version}`)) &&
        ending.outcome !== 'blocked',
    };
  }

  get #gap(): string {
    return this.locale === 'en' ? ' ' : '';
  }
}

/** Each text once, in the order of the answer. */
export function versionsOf(
  cited: readonly { documentId: string; version: number }[],
): { documentId: string; version: number }[] {
  const versions = new Map(
    cited.map(({ documentId, version }) => [`${documentId} ${version}`, { documentId, version }]),
  );
  return [...versions.values()];
}
