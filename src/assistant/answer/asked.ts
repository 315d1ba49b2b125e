import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import { once } from '../../shared/once.ts';
import type { Asking } from './call-says.ts';
import { callsFor } from './calls.ts';
import { Composer } from './compose.ts';
import { type Completed, complete } from './follow-up.ts';
import { guard } from './guard.ts';
import type { Knowledge } from './knowledge.ts';
import { type LawAsk, lawAskOf } from './law-ask.ts';
import { readUnnamed } from './law-or-plan.ts';
import type { LawContext } from './law-said.ts';
import { withoutPersonal } from './personal.ts';
import type { AnswerInput } from './plan.ts';
import { localeOf, readQuestion } from './question.ts';
import { asksNoText } from './routes.ts';
import { documentFor, lawsNamed, noticeFor } from './text-asked.ts';

/** What a follow-up can lean on; reading a long past in full would cost more than the answer. */
const TURNS = 8;
const REMEMBERED = 500;

type History = NonNullable<AnswerInput['history']>;

/** One question on its way: what the steps ask of it, each read once and only where it is asked. */
export type Asked = ReturnType<typeof readAsked>;

export function readAsked(input: AnswerInput, knowledge: Knowledge) {
  const { today } = input;
  const guarded = guard(withoutPersonal(input.question));
  const history = recent(input.history ?? []);
  const completed: Completed =
    guarded.text === '' ? { text: '' } : complete(guarded.text, history, knowledge);
  const locale = input.locale ?? completed.locale ?? localeOf(guarded.text || input.question);
  const ask: LawAsk = { ...lawAskOf(guarded.text, history, knowledge), near: input.near ?? [] };
  const document = documentFor(input, knowledge);
  const laws = lawsNamed(ask, document, input);
  const documentId = input.documentId ?? knowledge.corpus.defaultDocumentId;
  const isOpen = input.documentId === undefined;

  const question = once(() => readQuestion(laws ? laws.text : completed.text, knowledge, locale));
  const isAside = once(() => asksNoText(question()));
  const calls = once(() => {
    if (!isOpen || isAside() || ask.named.some(({ articles }) => articles.length > 0)) return null;
    const named = ask.named.flatMap(({ family }) => family.editions.slice(-1));
    return callsFor(question(), { named, today, knowledge });
  });
  const composer = () => new Composer({ knowledge, documentId, locale });

  return {
    today,
    knowledge,
    guarded,
    /** What is left of it without instructions, completed from the turns before. */
    completed: completed.text,
    locale,
    ask,
    /** The text it is put to; null: there is none. */
    document,
    documentId,
    /** Laws that it names, or the one that the caller means. */
    laws,
    /** The caller means no one text. */
    isOpen,
    question,
    /** An opinion, a piece of work or the way is asked for: no text gives them. */
    isAside,
    /** Calls and rules of the office that it may be about. */
    calls,
    /** What the laws say on it where it names none; null: none speaks of it. */
    unnamed: once(() => readUnnamed(ask, question(), today, knowledge)),
    /** Texts in force that were looked at beside the one it is put to. */
    others: () =>
      !isOpen || laws || isAside()
        ? []
        : knowledge.corpus.documents.filter(
            (one) =>
              one.documentId !== documentId && one.kind !== 'answer' && validityOn(one, today) === 'in-force',
          ),
    composer,
    /** What is put to the office's calls and rules. */
    ofCalls: (own: Composer): Asking => ({
      ...{ question: question(), today, knowledge, composer: own },
      sentences: calls()?.sentences ?? [],
    }),
    /** What is put to laws. */
    ofLaws: (of: LawAsk = ask): LawContext => ({
      ...{ ask: of, question: question(), today, knowledge, composer: composer() },
    }),
    /** That the text no longer holds, or does not yet; null: it does. */
    noticeOf: (text: PolicyVersion) => noticeFor(text, validityOn(text, today), composer()),
  };
}

function recent(history: History): History {
  return history
    .slice(-TURNS)
    .map((turn) =>
      turn.role === 'user' ? { ...turn, content: withoutPersonal(turn.content.slice(0, REMEMBERED)) } : turn,
    );
}
