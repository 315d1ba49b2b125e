import type { Caller } from '../../access/index.ts';
import {
  type complianceSchemas,
  type Finding,
  isUnsettled,
  licenceFault,
  pinnedTemplate,
  updateFinding,
} from '../../compliance/index.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { isRemoval } from '../../shared/pilots/ways.ts';
import type { Room } from '../room.ts';
import type { Pilot } from '../store.ts';
import { applicantsOf, messages, toPilot } from '../tell.ts';
import { findingIn, holdingsOf } from './answer-finding.ts';
import { type Before, type Changing, changeCompliance } from './change-compliance.ts';
import { syncChecklist } from './sync-checklist.ts';

export interface JudgingFinding extends Changing {
  findingId: string;
  verdict: complianceSchemas.Settling;
}

const AGAIN: Bilingual = {
  zh: '相关事项须重新审查。',
  en: 'What this item comes from is looked at again.',
};

/**
 * An officer settles a finding as it was answered, returns the answer, or drops the finding because it does not apply.
 * A prohibition is settled by the officer's record that the act is out of the design, and by no licence.
 * @throws AppError not-found; conflict: nothing to settle, the licence does not carry it today, or the version in force
 *   still says it
 */
export function judgeFinding(room: Room, caller: Caller, { findingId, verdict, ...at }: JudgingFinding) {
  const { database: db, clock, library } = room;
  const options = { action: 'pilot.handle', status: 200 } as const;
  return changeCompliance(room, caller, options, at, async (before) => {
    const finding = findingIn(before, findingId);
    const { pilot, compliance, at: now, dueOn } = before;
    const { outcome, reason } = verdict;
    const decided = await DECISIONS[outcome](room, finding, before);
    const after: Finding = {
      ...finding,
      ...decided.finding,
      state: outcome,
      verdict: { ...verdict, by: caller.actor.id, at: now },
      warnedFor: null,
      updatedAt: now,
    };
    const findings = compliance.findings.map((one) => (one.id === findingId ? after : one));
    if (compliance.screened === null) throw new AppError('conflict');
    const { template } = await pinnedTemplate(library, compliance.screened.template);
    const checklist = syncChecklist(
      db,
      template,
      { findings, items: compliance.items },
      { pilotId: pilot.id, at: now, dueOn, cause: 'words', why: AGAIN, newId: () => uuidv7(clock) },
    );
    const told =
      outcome === 'returned'
        ? messages(room, await applicantsOf(room, pilot), wordsOf(pilot, finding, reason), caller.actor.id)
        : [];
    return {
      entry: `compliance.finding-${outcome}`,
      payload: {
        findingId,
        about: { ...finding.entry.name },
        before: { findingState: finding.state },
        after: { findingState: outcome },
        ...checklist.payload,
      },
      private: { after: { reason } },
      rows: [updateFinding(db, after), ...checklist.rows, ...told],
      rely: decided.rely,
      body: { id: findingId, state: outcome },
    };
  });
}

interface Decided {
  finding: Partial<Finding>;
  rely: readonly { stream: string; version: number }[];
}

const DECISIONS = { settled: settle, returned: returnAnswer, dropped: drop };

async function settle(room: Room, finding: Finding, { parties, today }: Before): Promise<Decided> {
  const { kind, answer, raised, state, origin } = finding;
  // No rule reads what an officer found: the officer's word that it is out of the design is all that says so.
  const stays = origin === 'screening' && raised;
  const closed = { reopened: null, licenceId: null, licenceUntil: null };
  if (kind === 'prohibition') {
    if (!isUnsettled(finding)) throw notNow('已经办结。', 'It is settled already.');
    return { finding: { ...closed, raised: stays }, rely: [] };
  }
  if (answer === null || (state !== 'answered' && state !== 'reopened'))
    throw notNow('申报主体尚未作出说明。', 'The applicant has not answered it.');
  if (isRemoval(answer.way) && stays)
    throw notNow(
      '目前的版本仍有引起这一发现的文字：请退回补正；如系误判，请记为“不适用”并说明理由。',
      'The version in force still says what led to it: return the declaration, or drop the finding with a reason if the rules misread it.',
    );
  const { holdings, rely } = await holdingsOf(room, parties, answer.licence?.partyId);
  const fault = licenceFault(finding, answer, { holders: parties, holdings, today });
  if (fault !== null) throw notNow(fault.zh, fault.en, 'licence');
  const { licence } = answer;
  if (licence === null) return { finding: { ...closed, raised: raised && !isRemoval(answer.way) }, rely };
  return {
    finding:
      'licenceId' in licence
        ? { ...closed, licenceId: licence.licenceId }
        : { ...closed, licenceUntil: licence.expiresOn },
    rely,
  };
}

async function returnAnswer(_: Room, { answer, state }: Finding): Promise<Decided> {
  if (answer === null || state === 'returned' || state === 'open' || state === 'dropped')
    throw notNow('没有可退回的说明。', 'There is no answer to return.');
  return { finding: { licenceId: null, licenceUntil: null }, rely: [] };
}

async function drop(_: Room, { kind, raised, state }: Finding): Promise<Decided> {
  if (state === 'dropped') throw notNow('已经记为“不适用”。', 'It was dropped already.');
  if (kind === 'prohibition' && raised)
    throw notNow(
      '禁止的活动不能记为“不适用”：确认方案中已没有这项活动的，请办结并说明理由。',
      'A prohibition is not dropped while it is raised: settle it, with the reason, once the act is out of the design.',
    );
  return { finding: { reopened: null, licenceId: null, licenceUntil: null }, rely: [] };
}

function notNow(zh: string, en: string, path = 'outcome'): AppError {
  return new AppError('conflict', undefined, { fields: [{ path, zh, en }] });
}

function wordsOf({ id, title }: Pilot, { entry }: Finding, reason: string) {
  return {
    subject: { zh: '持牌合规审查：说明未获认可', en: 'Licence review: an answer was not accepted' },
    text: {
      zh: `“${title}”：关于“${entry.name.zh}”的说明未获认可。\n\n${reason}`,
      en: `“${title}”: the answer about “${entry.name.en}” was not accepted.\n\n${reason}`,
    },
    link: toPilot(id, { part: 'compliance' }),
  };
}
