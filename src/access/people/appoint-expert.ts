import type { Commit } from '../../ledger/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { formatDate } from '../../shared/written-date.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { openInvitation } from '../invitations/open-invitation.ts';
import { assertMay } from '../may.ts';
import { runOnce } from '../run-once.ts';
import { tell, type Words } from '../tell.ts';
import { reachable } from '../ties.ts';
import { datesOf, type Review, reviewOf, scopeOf, timeOf } from './appointment.ts';
import { assertMayReview, expertGrant } from './experts.ts';
import { type Holder, readHolder } from './grants.ts';
import type { Appointment } from './list-appointments.ts';
import { refusal } from './refusals.ts';
import { entryIn, headsBefore, OFFICE, personStream } from './streams.ts';

export interface AppointmentWanted {
  /** Normalised. */
  email: string;
  kind: Review;
  id: string;
  /** Civil dates, both inclusive. */
  from: string;
  until: string;
}

/** What the room of the batch or pilot commits with an appointment, in its own streams. */
export type Recorded = Pick<Commit, 'append' | 'rely' | 'rows'>;

/**
 * Appoints a 评审专家 for one batch or pilot and a time: at once where the mail address is the verified one of an
 * account, otherwise by an invitation. Whether the batch or pilot is there is for its room to know.
 * @throws AppError invalid-input (dates), forbidden (oneself), conflict: appointed or invited already, member of an
 *   enterprise, shut out
 */
export async function appointExpert(
  db: Database,
  clock: Clock,
  caller: Caller,
  wanted: AppointmentWanted,
  { publicUrl, record = NOTHING }: { publicUrl: string; record?: () => Promise<Recorded> },
) {
  const { email } = wanted;
  const time = timeOf(wanted.from, wanted.until, clock());
  return runOnce(db, clock, caller, async (): Promise<Answer<Appointment, 201>> => {
    const personId = await readVerified(db, email);
    if (personId === caller.actor.id) throw refusal('ownAppointment', 'email', 'forbidden');
    const streams = personId === null ? [OFFICE] : [OFFICE, personStream(personId)];
    const heads = await headsBefore(db, ...streams);
    assertMay(await asOfNow(db, clock, caller.actor), 'expert.appoint');
    const inviter = await existing(db, clock, caller.actor.id);
    const also = await record();
    const appointing: Appointing = { db, clock, publicUrl, wanted, scope: scopeOf(wanted), time, inviter };
    const { body, entries, rows } =
      personId === null
        ? await inviting(appointing)
        : await granting(appointing, await existing(db, clock, personId), personId);
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [...entries.map(({ stream, ...entry }) => entryIn(heads, stream, entry)), ...also.append],
        rely: also.rely ?? [],
        rows: [...rows, ...(also.rows ?? [])],
      },
      { status: 201, headers: {}, body },
    );
  });
}

interface Appointing {
  db: Database;
  clock: Clock;
  publicUrl: string;
  wanted: AppointmentWanted;
  scope: ReturnType<typeof scopeOf>;
  time: ReturnType<typeof timeOf>;
  inviter: Holder;
}

/** What either way of appointing puts on record. */
interface Made {
  body: Appointment;
  entries: readonly ({ stream: string } & Parameters<typeof entryIn>[2])[];
  rows: readonly Statement[];
}

const viewOf = ({ wanted: { email }, scope, time }: Appointing) => ({
  email,
  ...reviewOf(scope),
  ...datesOf(time),
});

async function inviting(appointing: Appointing): Promise<Made> {
  const { db, clock, publicUrl, wanted, scope, time, inviter } = appointing;
  const made = await openInvitation(db, clock, {
    inviter,
    address: { email: wanted.email, phone: null },
    realm: 'expert',
    scope,
    roles: ['expert'],
    enterpriseName: null,
    publicUrl,
    grantFrom: time.from,
    grantUntil: time.until,
  });
  return {
    body: { id: made.invitation.id, state: 'invited', person: null, ...viewOf(appointing) },
    entries: [{ stream: OFFICE, ...made.entry }],
    rows: made.rows,
  };
}

async function granting(appointing: Appointing, holder: Holder, personId: string): Promise<Made> {
  const { db, clock, publicUrl, wanted, scope, time, inviter } = appointing;
  assertMayReview(holder, scope, 'email');
  const grant = expertGrant(db, clock, { personId, scope, grantedBy: inviter.id, ...time });
  const what = { action: 'expert.appointed', payload: { grantId: grant.id, personId, scope, ...time } };
  const expert = reachable({ ...holder, email: wanted.email }, { realm: 'expert', scope });
  return {
    body: { id: grant.id, state: 'held', person: { id: personId, name: holder.name }, ...viewOf(appointing) },
    entries: [
      { stream: OFFICE, ...what },
      { stream: personStream(personId), ...what },
    ],
    rows: [...grant.rows, ...tell({ database: db, clock, publicUrl }, [expert], wordsOf(inviter, wanted))],
  };
}

/** What is reviewed is named where it is read, behind the sign-in; what to do is said here. */
const TO_DO: Readonly<Record<AppointmentWanted['kind'], Bilingual>> = {
  pilot: {
    zh: '请登录阅读试点项目的申报材料，提出书面意见。',
    en: 'Sign in to read the pilot’s declaration and file a written opinion.',
  },
  batch: {
    zh: '请登录签署承诺书、申报利害关系；评分开始后另行通知。',
    en: 'Sign in to give your undertaking and declare your ties; you are told when scoring begins.',
  },
};

function wordsOf({ name }: Holder, { kind, id, until }: AppointmentWanted): Words {
  const { zh, en } = TO_DO[kind];
  return {
    subject: { zh: '聘请您为评审专家', en: 'Your appointment as an expert' },
    text: {
      zh: `${name} 聘请您为评审专家，聘期至${formatDate(until, 'zh')}。\n${zh}`,
      en: `${name} appointed you as a reviewing expert until ${formatDate(until, 'en')}.\n${en}`,
    },
    link: kind === 'pilot' ? `/reviews/${id}` : `/scoring/${id}`,
  };
}

export const NOTHING = async (): Promise<Recorded> => ({ append: [] });

/** Only a verified address says who its owner is; anybody can write any address into an account. */
async function readVerified(db: Database, email: string): Promise<string | null> {
  const row = await db.query
    .selectFrom('authUsers')
    .select('id')
    .where('email', '=', email)
    .where('emailVerified', '=', 1)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function existing(db: Database, clock: Clock, personId: string): Promise<Holder> {
  const holder = await readHolder(db, clock, personId);
  if (holder === null) throw new AppError('not-found');
  return holder;
}
