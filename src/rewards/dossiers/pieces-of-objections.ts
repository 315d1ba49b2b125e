import type { Caller } from '../../access/index.ts';
import { objectionFilesOwner, objectionSeen, objectionsOf } from '../../pilots/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { OBJECTION_STATE_NAMES, type ObjectionState } from '../../shared/pilots/objections.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import type { Gathering } from './gathering.ts';
import { form, list, type Piece, record, text } from './piece.ts';
import { PILOT_WORDS } from './pilot-words.ts';

/** What an objection is told as, whatever it is to. */
export interface ToldObjection {
  id: string;
  channel: 'form' | 'letter';
  state: ObjectionState;
  receivedOn: string;
  answeredAt: string | null;
  /** Null: not for this reader. */
  whole: {
    who: string;
    objection: string;
    answer: string | null;
  } | null;
}

/** Objections to the notice of a pilot: that there were any for everybody, who objected and why for who receives them. */
export async function objectionPieces(gathering: Gathering): Promise<Piece[]> {
  const { room, caller, pilot, locale, say } = gathering;
  const told: ToldObjection[] = [];
  const files: Piece[] = [];
  for (const objection of await objectionsOf(room.database, pilot.id)) {
    const { id, channel, state, receivedOn, answeredAt } = objection;
    const whole = await wholeOf(room, caller, id);
    told.push({
      ...{ id, channel, state, receivedOn, answeredAt },
      whole: whole && {
        who: [whole.name, whole.telephone, whole.organisation].filter(Boolean).join(' '),
        objection: whole.objection,
        answer: whole.answer?.[locale] ?? null,
      },
    });
    const file = whole?.file && (await room.files.find(objectionFilesOwner(id), whole.file.id));
    if (file)
      files.push({
        title: say('objectionFile'),
        responsible: whole.name ?? whole.organisation ?? '',
        on: receivedOn,
        content: { file },
      });
  }
  if (told.length === 0) return [];
  const paper = record(locale, say('objections'), pilot.title, objectionBlocks(told, locale));
  const responsible = DOSSIER_WORDS.office[locale];
  const on = told[0]?.receivedOn ?? null;
  return [{ title: say('objections'), responsible, on, content: { paper } }, ...files];
}

async function wholeOf(room: Gathering['room'], { actor }: Caller, id: string) {
  try {
    return await objectionSeen(room, actor, id);
  } catch (error) {
    // Not for this reader: by role, or as they handled the case.
    if (error instanceof AppError && (error.code === 'forbidden' || error.code === 'not-found')) return null;
    throw error;
  }
}

export function objectionBlocks(told: readonly ToldObjection[], locale: Locale): Block[] {
  const rows = told.map(({ channel, state, receivedOn, answeredAt }) => [
    receivedOn,
    (channel === 'form' ? PILOT_WORDS.form : PILOT_WORDS.paper)[locale],
    OBJECTION_STATE_NAMES[state][locale],
    answeredAt && dayOf(answeredAt),
  ]);
  const wholes = told.flatMap(({ whole }) => whole ?? []);
  return [
    ...list(
      locale,
      [
        [PILOT_WORDS.received, 25],
        [PILOT_WORDS.channel, 20],
        [DOSSIER_WORDS.result, 30],
        [DOSSIER_WORDS.answer, 25],
      ],
      rows,
    ),
    ...wholes.flatMap(({ who, objection, answer }): Block[] => [
      ...form(locale, [[PILOT_WORDS.objector, who]]),
      ...text(locale, PILOT_WORDS.told, objection),
      ...text(locale, DOSSIER_WORDS.answer, answer),
    ]),
    ...(wholes.length < told.length ? [{ style: 'note', text: PILOT_WORDS.withheld[locale] } as const] : []),
  ];
}
