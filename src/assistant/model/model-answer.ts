import { versionsOf } from '../answer/compose.ts';
import type { AnswerPiece, AnswerPlan, ChosenSpan } from '../answer/plan.ts';
import type { AnswerEvent } from '../answer-events.ts';
import type { AnswerResponse, Citation } from '../contract.ts';
import { citationOf, sourceId } from '../document-source.ts';
import { type Claim, claimReader } from './claim.ts';
import { SentenceBuffer } from './sentences.ts';
import { withoutThinking } from './thinking.ts';
import { UpstreamFailed } from './upstream.ts';

/** Which of the passages carry the sentence (none where it truly says what they leave open); null: the text does not vouch for it. */
export type Voucher = (claim: Claim) => ChosenSpan[] | null;

/** The model's words were all held back, or it said nothing about what was asked. */
export class NothingUsable extends Error {
  readonly withheld: number;
  constructor(withheld: number) {
    super('nothing the model said could be used');
    this.name = 'NothingUsable';
    this.withheld = withheld;
  }
}

/** Several times what one sentence for each passage comes to; a model that goes on is repeating itself. */
const MAX_SENTENCES = 40;

/**
 * Puts a model's sentences in the place of the plan's quotations. What the plan itself says (a correction, what the
 * text leaves open) stays in its own words, and a passage that no sentence covers is quoted, so that nothing asked
 * for goes unanswered because a model forgot it. Throws NothingUsable; whatever `words` throws passes through.
 */
export async function* modelAnswer(
  plan: AnswerPlan,
  words: AsyncIterable<string>,
  vouch: Voucher,
): AsyncGenerator<AnswerEvent, void, undefined> {
  const first = plan.pieces.findIndex((piece) => piece.quotation);
  const before = plan.pieces.slice(0, first);
  const after = plan.pieces.slice(first);
  const said: { text: string; citations: Citation[] }[] = [];
  const covered = new Set<ChosenSpan>();
  let withheld = 0;
  let sentences = 0;

  const say = (text: string, spans: readonly ChosenSpan[]): AnswerEvent => {
    const passage = { text, citations: spans.map(citationOf) };
    said.push(passage);
    return { type: 'passage', ...passage };
  };
  const quote = (piece: AnswerPiece) =>
    say(
      piece.text,
      piece.spans.map((at) => plan.spans[at]!),
    );

  yield { type: 'step', step: 'writing' };
  for (const piece of before) yield quote(piece);

  const read = claimReader(plan.spans);
  let held = false;
  for await (const sentence of sentencesOf(words)) {
    const claim = read(sentence);
    const carriers = claim && vouch(claim);
    if (claim === null || carriers === null) {
      withheld++;
      // One notice for a run of them: what matters to the reader is that something is missing here.
      if (!held) yield { type: 'withheld' };
      held = true;
    } else if (!said.some((passage) => passage.text.startsWith(claim.text))) {
      held = false;
      for (const span of carriers) covered.add(span);
      sentences++;
      yield say(besideQuote(plan, claim, carriers), carriers.length > 0 ? carriers : claim.cited);
    }
  }
  if (sentences === 0) throw new NothingUsable(withheld);

  for (const piece of after) {
    if (!piece.quotation || !piece.spans.some((at) => covered.has(plan.spans[at]!))) yield quote(piece);
  }
  yield { type: 'answer', answer: responseOf(plan, said, withheld) };
}

async function* sentencesOf(words: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  const buffer = new SentenceBuffer();
  let count = 0;
  for await (const piece of withoutThinking(words)) {
    for (const sentence of buffer.push(piece)) {
      if (++count > MAX_SENTENCES) throw new UpstreamFailed('endless');
      yield sentence;
    }
  }
  yield* buffer.rest();
}

/** An English sentence is only as good as the Chinese one it renders, so that stands beside it, where it is not itself the quotation. */
function besideQuote(plan: AnswerPlan, claim: Claim, carriers: readonly ChosenSpan[]): string {
  if (plan.locale !== 'en') return claim.text;
  const quotes = carriers.filter(({ text }) => !claim.text.includes(text.replace(/[。；]$/u, '')));
  return [claim.text, ...quotes.map(({ text }) => `“${text}”`)].join(' ');
}

function responseOf(
  plan: AnswerPlan,
  said: readonly { text: string; citations: Citation[] }[],
  withheld: number,
): AnswerResponse {
  const { outcome, suggestions, handover, selfCheck, records, notices, corpusVersion, words, locale } = plan;
  const citations = new Map(
    said.flatMap((passage) => passage.citations).map((cited) => [sourceId(cited), cited]),
  );
  return {
    outcome,
    answer: said.map((passage) => passage.text).join('\n'),
    citations: [...citations.values()],
    suggestions,
    handover,
    selfCheck,
    records,
    mode: 'model',
    withheld,
    corpusVersion,
    versions: versionsOf([...citations.values()]),
    words: { ...words },
    notices,
    locale,
  };
}
