import type { Caller } from '../../access/index.ts';
import { queue } from '../../pilots/index.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import type { AnswerPlan } from '../answer/index.ts';
import { checklistOf } from './checklist.ts';
import type { Tool } from './names.ts';
import { ownPilots, standingOf } from './own-pilots.ts';
import { registered, screened, timeLimits } from './public-records.ts';
import type { AssistantRecord, Records } from './records.ts';
import type { ToolRoom } from './room.ts';
import { asksForEntries, wantedTool } from './wanted.ts';
import { filled, HINTS, SAID, TITLES } from './words.ts';

/** What the service's own records say to one question of one person. */
export interface Told {
  records: Records | null;
  /** Answers the question by itself; null: the records stand beside the answer from the texts. */
  answer: string | null;
}

/** Reads what a question is about, as whoever asks may. */
export type Tools = (plan: AnswerPlan) => Promise<Told | null>;

/**
 * The tools of one caller; null: nobody is signed in. They read through the rooms' own verbs, which ask what the caller
 * may, and write nothing.
 */
export function toolsFor(room: ToolRoom, caller: Caller | null): Tools {
  return async (plan) => {
    const tool = wantedTool(plan);
    if (tool === null) return null;
    try {
      const own = whole(room, caller);
      const lacks = caller?.actor.via.kind === 'token' ? SAID.scope : SAID.signIn;
      return await READ[tool]({ room, caller: own, lacks, plan, locale: plan.locale });
    } catch (error) {
      // What one may not read answers like what is not there; the answer from the texts stands.
      if (error instanceof AppError && REFUSALS.has(error.code)) return null;
      throw error;
    }
  };
}

const REFUSALS: ReadonlySet<string> = new Set([
  'unauthenticated',
  'forbidden',
  'not-found',
  'second-factor-required',
]);

/** Nobody, until the session is whole. */
function whole({ secondFactorRequired }: ToolRoom, caller: Caller | null): Caller | null {
  if (caller === null) return null;
  const { via, office }: Person = caller.actor;
  if (via.kind === 'token') return via.scopes.includes('read') ? caller : null;
  if (via.secondFactor === 'pending') return null;
  return secondFactorRequired && office.length > 0 && via.secondFactor !== 'done' ? null : caller;
}

interface Reading {
  room: ToolRoom;
  caller: Caller | null;
  /** What is said where there is no caller: what it takes to be one. */
  lacks: Bilingual;
  plan: AnswerPlan;
  locale: Locale;
}

type Read = (reading: Reading) => Promise<Told | null>;

const READ: Readonly<Record<Tool, Read>> = {
  'own-pilots': ofOwn('own-pilots', standingOf, ({ open }) => [SAID.pilots, { count: open }]),
  checklist: ofOwn('checklist', checklistOf, ({ count, shown }) => [
    count === 0 ? SAID.nothingOpen : shown < count ? SAID.openMore : SAID.open,
    { count },
  ]),
  desk: async ({ room, caller, lacks, locale }) => {
    if (caller === null) return { records: null, answer: lacks[locale] };
    const { counts, items } = await queue(room, caller, { after: null, limit: 5, locale });
    const { waiting, overdue, mine } = counts;
    return {
      answer: filled(SAID.desk[locale], { waiting, overdue, mine }),
      records: recordsOf('desk', locale, {
        items: items.map(({ id, title, lead, ...due }) => ({
          text: title === '' ? lead.name : title,
          detail: lead.name,
          path: `/office/pilots/${id}`,
          dueOn: due.dueOn,
          overdue: due.overdue,
        })),
        more: { text: SAID.toDesk[locale], path: '/office/pilots' },
      }),
    };
  },
  register: async ({ room, plan, locale }) => {
    const { items, path, more } = await registered(room, plan.question, locale);
    const said = items.length === 0 ? SAID.notRegistered : more ? SAID.registeredMore : SAID.registered;
    // Asked for its entries, the register answers; asked about it, the texts do, where they speak of it.
    const entries = asksForEntries(plan.question);
    if (!entries && items.length === 0) return null;
    const answers = entries || plan.outcome === 'refused';
    const answer = answers ? filled(said[locale], { count: items.length }) : null;
    return {
      answer,
      records: recordsOf('register', locale, {
        items,
        more: { text: SAID.toRegister[locale], path },
      }),
    };
  },
  'time-limits': async ({ room, plan, locale }) => {
    const { items, example } = await timeLimits(room, plan.question, locale);
    const hint = [HINTS['time-limits'][locale], example].filter(Boolean).join(' ');
    return { answer: null, records: { ...recordsOf('time-limits', locale, { items }), hint } };
  },
  screening: async ({ room, plan, locale }) => {
    const items = await screened(room, plan.question, locale);
    return {
      answer: null,
      records: recordsOf('screening', locale, {
        items: items.length > 0 ? items : [plain(SAID.clear[locale])],
        more: { text: SAID.toCheck[locale], path: '/boundary' },
      }),
    };
  },
};

/** That nothing was found is said where what was found would stand. */
const plain = (text: string): AssistantRecord => {
  return { text, detail: null, path: null, dueOn: null, overdue: false };
};

/** What is read of the caller's own pilots. */
function ofOwn(
  tool: 'own-pilots' | 'checklist',
  read: typeof standingOf,
  say: (found: { count: number; shown: number; open: number }) => [Bilingual, Record<string, number>],
): Read {
  return async (reading) => {
    const { room, caller, lacks, locale } = reading;
    if (caller === null) return { records: null, answer: lacks[locale] };
    const { enterprises, office } = caller.actor;
    // Who acts for the office alone has its queue to do.
    if (enterprises.length === 0 && office.length > 0) return READ.desk(reading);
    const { open, all } = await ownPilots(room, caller);
    if (open.length === 0) return { records: null, answer: (all === 0 ? SAID.noPilots : SAID.ended)[locale] };
    const { items, count } = await read(room, caller, { open, locale });
    const [words, values] = say({ count, shown: items.length, open: open.length });
    return {
      answer: filled(words[locale], values),
      records: recordsOf(tool, locale, { items, more: { text: SAID.allPilots[locale], path: '/pilots' } }),
    };
  };
}

function recordsOf(
  tool: Tool,
  locale: Locale,
  { items, more = null }: { items: AssistantRecord[]; more?: Records['more'] },
): Records {
  return { tool, title: TITLES[tool][locale], hint: HINTS[tool][locale], items, more };
}
