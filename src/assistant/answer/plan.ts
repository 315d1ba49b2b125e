import type { Locale } from '../../shared/locale.ts';
import type { AnswerRequest, Citation, Handover, Outcome, Suggestion } from '../contract.ts';
import type { Ranked } from '../retrieval/bm25.ts';
import type { Records } from '../tools/records.ts';

/** What the assistant is asked: the request, completed by what the caller knows. */
export interface AnswerInput extends Pick<AnswerRequest, 'question' | 'history' | 'documentId'> {
  locale?: Locale | undefined;
  /** Civil date in Shanghai, YYYY-MM-DD; decides which texts are in force. */
  today: string;
  /** Articles whose vectors lie nearest to the question's, best first, by their position in the knowledge. */
  near?: readonly Ranked[] | undefined;
}

export type Route = 'policy' | 'licence-boundary' | 'own-pilots' | 'greeting' | 'outside' | 'blocked';

/** A detail that people ask for and that a text may leave open. */
export type Detail =
  | 'amount'
  | 'rate'
  | 'quota'
  | 'figure'
  | 'number'
  | 'time'
  | 'deadline'
  | 'start'
  | 'duration'
  | 'recurrence'
  | 'published'
  | 'contact'
  | 'place'
  | 'department'
  | 'materials'
  | 'procedure'
  | 'conditions'
  | 'definition'
  | 'roster'
  | 'penalty'
  | 'consequence'
  | 'appeal'
  | 'fee'
  | 'grading'
  | 'transition'
  | 'benefit'
  | 'licence';

/** One sentence of a text, or a clause of it, chosen to answer with. */
export interface ChosenSpan extends Citation {
  /** What the reader sees quoted: `quote`, with nothing in it that Markdown or HTML would act on. */
  text: string;
  /** [第五条], [Article 5], [《征信业管理条例》第七条]. */
  mark: string;
  /** Unofficial English of the whole sentence, for orientation; null where there is none. */
  translation: string | null;
}

/** One sentence of the answer as it may be sent, marks included. */
export interface AnswerPiece {
  text: string;
  /** Indices into `spans`. */
  spans: number[];
  /** Quotes its spans, and a model may say it in other words. False: stays as it is (a correction, what the text leaves open). */
  quotation: boolean;
}

/** The whole decision on one question; `answer`, `citations` and the rest are the extractive response. */
export interface AnswerPlan {
  route: Route;
  outcome: Outcome;
  locale: Locale;
  /** The question as it was read: cleaned, simplified, completed from the turns before. */
  question: string;
  pieces: AnswerPiece[];
  answer: string;
  spans: ChosenSpan[];
  citations: Citation[];
  suggestions: Suggestion[];
  handover: Handover | null;
  /** Whether the licences of somebody's own business are asked about: that is checked by rules, not read out of a text. */
  selfCheck: boolean;
  /** What the service's own records say to it; read after the plan, with the rights of who asks. */
  records: Records | null;
  notices: string[];
  corpusVersion: number;
  /** Versions of the texts quoted. */
  versions: { documentId: string; version: number }[];
  /** Versions of what the office publishes beside texts, by kind; whoever reads that puts them in. */
  words: Readonly<Record<string, number>>;
  /** Asked for, and not given by the text. */
  missing: Detail[];
  /** Whether a model may put the spans into words; never for greetings, refusals and blocked questions. */
  modelAllowed: boolean;
}
