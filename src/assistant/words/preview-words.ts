import { assertMay, type Caller } from '../../access/index.ts';
import type { Library } from '../../library/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Policies } from '../../policy/index.ts';
import { type Clock, today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { WordKind } from '../../shared/words.ts';
import { wordSchemas } from '../answer/index.ts';
import type { Assistant } from '../assistant.ts';
import type { ComparedByModel } from '../evaluation/by-model.ts';
import type { Compared } from '../evaluation/compare.ts';
import type { Lists, Progress } from '../evaluation/evaluate.ts';
import type { Evaluator } from '../evaluation/evaluator.ts';
import { lawEnglishSchema } from '../retrieval/thesaurus.ts';
import { checkWords } from './check-words.ts';
import type { KeepLawEnglish } from './law-english.ts';
import { ownItems } from './own-questions.ts';

export interface PreviewRoom {
  database: Database;
  clock: Clock;
  library: Library;
  keepLawEnglish: KeepLawEnglish;
  policies: Pick<Policies, 'corpus'>;
  assistant: Pick<Assistant, 'rehearse' | 'rehearseDraft' | 'proposes'>;
  /** Null where the host has no room for what it takes. */
  evaluator: Evaluator | null;
}

export interface PreviewWanted {
  kind: WordKind;
  content: unknown;
  model: boolean;
}

type Line = Progress | Compared | ComparedByModel;

/** Where each kind stands among what answers are made with. */
const PLACE = {
  everyday: 'everyday',
  terms: 'terms',
  'law-words': 'laws',
  'law-terms': 'lawTerms',
  'law-english': 'lawEnglish',
  greetings: 'greetings',
  handover: 'handover',
} as const satisfies Partial<Record<WordKind, keyof Lists>>;

/** What claims about laws are read by. The English of the law reads nothing else. */
const OF_LAW_CLAIMS: ReadonlySet<keyof Lists> = new Set(['terms', 'laws', 'lawTerms', 'lawEnglish']);
const NO_QUESTIONS = { plan: [], laws: [], own: [] };

const isWords = (kind: WordKind): kind is keyof typeof PLACE => kind in PLACE;

/** By what a change of this kind can be compared. */
export function evaluatedBy({ assistant }: Pick<PreviewRoom, 'assistant'>, kind: WordKind) {
  return { byTexts: isWords(kind), byModel: !isWords(kind) && assistant.proposes };
}

/**
 * What would be answered otherwise, were this published: how far it is, then the comparison with what is published.
 * @throws AppError not-offered; invalid-input; too-many-requests: others compare; model-used-up; unavailable: the model failed
 */
export async function previewWords(
  room: PreviewRoom,
  caller: Caller,
  wanted: PreviewWanted,
  counted: string | undefined,
  signal: AbortSignal,
): Promise<AsyncGenerator<Line>> {
  assertMay(caller.actor, 'words.approve');
  const { kind, model } = wanted;
  const content = checkWords(kind, wanted.content);
  const { evaluator } = room;
  if (evaluator === null) throw notHere();
  if (isWords(kind)) return byTexts(room, evaluator, PLACE[kind], content);
  const { assistant } = room;
  if (!model || !assistant.proposes) throw noModel();
  const [published] = await room.library.published(kind);
  const both = { before: published!.content as Bilingual, after: content as Bilingual };
  const by = counted ?? '';
  if (kind === 'proposals')
    return evaluator.compareDrafts({
      ...both,
      rehearse: ({ locale, ...passage }, instructions) =>
        assistant.rehearseDraft(passage, locale, instructions, by, signal),
    });
  return evaluator.compareByModel({
    ...both,
    corpus: await room.policies.corpus(),
    rehearse: (request, instructions) => assistant.rehearse(request, instructions, by, signal),
  });
}

async function* byTexts(
  { database, clock, library, keepLawEnglish, policies }: PreviewRoom,
  evaluator: Evaluator,
  place: keyof Lists,
  content: unknown,
): AsyncGenerator<Line> {
  await keepLawEnglish();
  const before = await publishedLists(library);
  const shipped = evaluator.shipped();
  const own = await ownItems(database);
  yield* evaluator.compare({
    corpus: await policies.corpus(),
    before,
    after: { ...before, [place]: content },
    set: {
      ...(place === 'lawEnglish' ? NO_QUESTIONS : { ...shipped, own }),
      claims: place === 'terms' ? shipped.claims : [],
      lawClaims: OF_LAW_CLAIMS.has(place) ? shipped.lawClaims : [],
    },
    today: today(clock),
  });
}

async function publishedLists(library: Library): Promise<Lists> {
  const entries = await Promise.all(
    Object.entries(PLACE).map(async ([kind, place]) => {
      const [published] = await library.published(kind);
      // Where no text is read by it, there is none.
      const form = place === 'lawEnglish' ? lawEnglishSchema.optional() : wordSchemas[place];
      return [place, form.parse(published?.content)] as const;
    }),
  );
  return Object.fromEntries(entries) as unknown as Lists;
}

function notHere(): AppError {
  return new AppError('not-offered', 'no evaluation here', {
    fields: [
      {
        path: 'content',
        zh: '此处部署不能对比评测集；请在 Node 实例上预览。可以不预览而提交。',
        en: 'The evaluation sets are not compared here; preview on a Node instance. It can be submitted without.',
      },
    ],
  });
}

function noModel(): AppError {
  return new AppError('not-offered', 'nothing to compare by', {
    fields: [
      {
        path: 'content',
        zh: '这些文字只由模型使用，没有配置模型就没有可对比的回答。',
        en: 'A model alone is told this: without one there are no answers to compare.',
      },
    ],
  });
}
