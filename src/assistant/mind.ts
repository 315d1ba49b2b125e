import type { Library } from '../library/index.ts';
import type { Log } from '../platform/log.ts';
import type { Corpus, Policies } from '../policy/index.ts';
import { articleLabel } from '../shared/cite.ts';
import { type Clock, today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { inert } from '../shared/inert.ts';
import type { Bilingual, Locale } from '../shared/locale.ts';
import {
  type AnswerPlan,
  type Knowledge,
  knowledgeInSlices,
  planAnswer,
  type Route,
} from './answer/index.ts';
import type { AnswerRequest, Citation, VerificationRequest, VerificationResponse } from './contract.ts';
import type { Nearest } from './embeddings/nearest.ts';
import type { Voucher } from './model/model-answer.ts';
import { voucher } from './model/voucher.ts';
import { createVerifier, type Verifier } from './verify/index.ts';
import type { KeepLawEnglish } from './words/law-english.ts';
import { readWords } from './words/read-words.ts';

/** Everything one question is answered with: one published state, from the plan to the last verdict. */
export interface Prepared {
  plan: AnswerPlan;
  vouch: Voucher;
  instructions: Bilingual;
  titleOf(citation: Citation): string;
  /** Of words, greetings and instructions, as the answer stands on them. */
  versions: Record<string, number>;
}

export interface Mind {
  /** `signal` ends what is asked outside for it; without one nothing is, and words alone are searched. */
  prepare(request: AnswerRequest, signal?: AbortSignal): Promise<Prepared>;
  verify(request: VerificationRequest): Promise<VerificationResponse>;
}

interface Held {
  corpus: Corpus;
  knowledge: Knowledge;
  verifier: Verifier;
  instructions: Bilingual;
  versions: Record<string, number>;
}

/** What is looked for in texts; greetings, orders and questions about one's own pilots leave for no endpoint. */
const SEARCHED: ReadonlySet<Route> = new Set(['policy', 'outside', 'licence-boundary']);

/** A request that left while it built never says so; ms. */
const GIVEN_UP = 30_000;

/** Lets whatever else waits go first. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What officials publish, as the assistant thinks with it; read anew when something is published. */
export function createMind(parts: {
  policies: Policies;
  library: Library;
  keepLawEnglish: KeepLawEnglish;
  /** Null: no embedding endpoint is configured. */
  nearest: Nearest | null;
  clock: Clock;
  log: Log;
}): Mind {
  const { policies, library, keepLawEnglish, nearest, clock, log } = parts;
  let held: Held | null = null;
  let buildingSince: number | null = null;

  async function current(): Promise<Held> {
    const corpus = await policies.corpus();
    if (held?.corpus === corpus) return held;
    // While one request builds the new state in slices, the others are answered from the one before.
    const now = clock().getTime();
    if (held && buildingSince !== null && now - buildingSince < GIVEN_UP) return held;
    if (corpus.documents.length === 0) throw new AppError('unavailable', 'no text is published');
    const { words, lawEnglish, instructions, versions } = await readWords(library, keepLawEnglish, log);
    buildingSince = now;
    try {
      const knowledge = await knowledgeInSlices(corpus, words, breath);
      const { terms, lawTerms, laws } = words;
      const verifier = createVerifier(corpus, { terms, lawEnglish, lawTerms, titles: laws.titles });
      held = { corpus, knowledge, verifier, instructions, versions };
      return held;
    } finally {
      buildingSince = null;
    }
  }

  return {
    async prepare({ question, history, locale, documentId }, signal) {
      const { corpus, knowledge, verifier, instructions, versions } = await current();
      assertKnown(corpus, documentId);
      const input = { question, history, locale, documentId, today: today(clock) };
      const byWords = planAnswer(input, knowledge);
      const near =
        nearest && signal && SEARCHED.has(byWords.route)
          ? await nearest.to(byWords.question, corpus, signal)
          : [];
      const found = near.length === 0 ? byWords : planAnswer({ ...input, near }, knowledge);
      const plan: AnswerPlan = { ...found, words: versions };
      return {
        plan,
        vouch: voucher(plan.spans, verifier, documentId),
        instructions,
        versions,
        titleOf: (citation) => titleIn(corpus, citation, plan.locale),
      };
    },
    async verify({ text, documentId }) {
      const { corpus, verifier } = await current();
      assertKnown(corpus, documentId);
      return verifier.verifyText(text, { documentId });
    },
  };
}

function assertKnown(corpus: Corpus, documentId: string | undefined): void {
  if (documentId === undefined) return;
  if (!corpus.documents.some((one) => one.documentId === documentId))
    throw new AppError('not-found', 'documentId');
}

/** As pages name the place: 行动方案“五、打造金融科技技术创新高地”. */
function titleIn(corpus: Corpus, { documentId, article: id }: Citation, locale: Locale): string {
  const document = corpus.documents.find((one) => one.documentId === documentId);
  const article = document?.articles.find((one) => one.id === id);
  if (!document || !article) return documentId;
  const heading = article.sentences.find(({ role }) => role === 'heading');
  const headingEn = heading && document.translation[heading.id];
  return inert(articleLabel(document, { ...article, headingEn }, locale));
}
