import { type Caller, officialsOf } from '../access/index.ts';
import { today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { uuidv7 } from '../shared/ids.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { formatDate } from '../shared/written-date.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { screenVersion } from './compliance/screen-version.ts';
import { freeze } from './freeze.ts';
import { assertIn } from './pilot.ts';
import { insertRequest, type PilotRequest, readRequests } from './requests.ts';
import type { Room } from './room.ts';
import { applicantsOf, messages, toPilot } from './tell.ts';

export type Asking = Changing & { enterpriseId: string; reason: string } & (
    | { kind: 'change' }
    | { kind: 'extension'; endsOn: string }
  );

/**
 * Asks for a change of what was declared, which freezes the draft as another version to be stamped, or for more time.
 * @throws AppError conflict: a regulator's pilot, not while testing, or another request waits; invalid-input: as submitting; the day is not
 *   later than the last day now
 */
export function askFor(room: Room, caller: Caller, { reason, ...asking }: Asking) {
  const { database: db, clock } = room;
  const options = { action: 'pilot.act', status: 201 } as const;
  return change(room, caller, options, asking, async ({ pilot, parties, at }) => {
    if (pilot.track === 'regulator') throw theRegulators();
    assertIn(pilot.state, ACTS_IN.ask, ACT_NAMES.ask);
    if ((await readRequests(db, pilot.id)).some(({ state }) => state === 'waiting')) throw waitsAlready();
    const endsOn = asking.kind === 'extension' ? asking.endsOn : null;
    if (endsOn !== null && (endsOn <= (pilot.endsOn ?? '') || endsOn <= today(clock))) throw notLater();
    const by = { by: caller.actor.id, at };
    const frozen = endsOn === null ? await freeze(room, { pilot, parties, ...by }) : null;
    // Before it holds: what it newly touches is settled by the time that it is decided on.
    const screened = frozen && (await screenVersion(room, frozen.version, { at, today: today(clock) }));
    const request: PilotRequest = {
      id: uuidv7(clock),
      pilotId: pilot.id,
      kind: asking.kind,
      reason,
      version: frozen?.version.number ?? null,
      endsOn,
      state: 'waiting',
      askedBy: caller.actor.id,
      askedAt: at,
      decidedBy: null,
      decidedAt: null,
      answer: null,
    };
    const { id, kind, version, state } = request;
    const later = { zh: formatDate(endsOn ?? '', 'zh'), en: formatDate(endsOn ?? '', 'en') };
    const words = {
      subject: { zh: '试点项目申请变更', en: 'A pilot asks for a change' },
      text: {
        zh: `“${pilot.title}”申请${kind === 'change' ? '变更' : `延期至${later.zh}`}，请登录查看。`,
        en: `“${pilot.title}” asks for ${kind === 'change' ? 'a change' : `more time, until ${later.en}`}; sign in to see it.`,
      },
      link: toPilot(pilot.id, { tab: 'requests' }),
    };
    return {
      entry: `pilot.${kind}-asked`,
      payload: {
        request: id,
        ...(version !== null && { version, hash: frozen!.version.hash }),
        ...(endsOn !== null && { endsOn }),
      },
      private: { after: { reason } },
      append: screened ? [screened.append] : [],
      rows: [
        insertRequest(db, request),
        ...(frozen?.rows ?? []),
        ...(screened?.rows ?? []),
        ...messages(
          room,
          [...(await officialsOf(db, 'approver')), ...(await applicantsOf(room, pilot))],
          words,
          caller.actor.id,
        ),
      ],
      rely: frozen?.rely ?? [],
      body: { id, kind, state, version, code: frozen?.version.code ?? null },
    };
  });
}

/** 监管主导: what it may test, and until when, is the regulator's to change, not the office's. */
function theRegulators(): AppError {
  const field = {
    path: 'kind',
    zh: '监管主导的试点，变更和延期由监管部门决定，这里不受理。监管部门决定后，请在“更正或更新记录”中写明。',
    en: 'A pilot that a regulator leads is changed or extended by the regulator, not here. Once it has decided, bring what is recorded here up to date.',
  };
  return new AppError('conflict', 'a regulator’s pilot', { fields: [field] });
}

function waitsAlready(): AppError {
  const field = { path: 'kind', zh: '已有一件申请等待决定。', en: 'Another request waits for a decision.' };
  return new AppError('conflict', undefined, { fields: [field] });
}

function notLater(): AppError {
  const field = {
    path: 'endsOn',
    zh: '应晚于今天和目前的结束日期。',
    en: 'It has to be later than today and than the last day now.',
  };
  return new AppError('invalid-input', undefined, { fields: [field] });
}
