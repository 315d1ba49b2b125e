import type { Caller } from '../../access/index.ts';
import { fileDigests, handled, type Party, updatePilot } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { FINAL } from '../../shared/milestones/report.ts';
import { type ChangingRun, changeRun } from '../change-run.ts';
import { milestoneOf, runClash, runInvalid } from '../plan/plan-terms.ts';
import { type ReportVersion, readNewestVersion, updateConfirmation } from '../report-store.ts';
import type { Room } from '../room.ts';
import { hostOf } from './freeze-report.ts';
import { tellConfirmed, tellLetter } from './tell-report.ts';

/** Reports are confirmed while the pilot runs, and until what came of it is assessed. */
export const CONFIRMED_IN = ['testing', 'paused', 'final_report', 'followed', 'reported'] as const;

type OfReport = ChangingRun & { report: string; number: number };
const WHAT = { zh: '确认报告', en: 'confirming a report' };

/**
 * The licensed institution confirms the version that it has read.
 * @throws AppError not-found; forbidden: not the licensed institution; conflict: another version stands, or it is
 *   confirmed
 */
export function confirmReport(
  room: Room,
  caller: Caller,
  { report, number, ...where }: OfReport & { enterpriseId: string },
) {
  const { database: db } = room;
  const options = {
    action: 'pilot.draft',
    status: 200,
    what: WHAT,
    states: CONFIRMED_IN,
    joined: true,
  } as const;
  return changeRun(room, caller, options, where, async ({ pilot, parties, at }) => {
    if (hostOf(await parties())?.enterpriseId !== where.enterpriseId) throw notTheHost();
    const newest = await newestOf(room, pilot.id, report, number);
    assertWaits(newest);
    const by = caller.actor.id;
    const title = await titleOf(room, pilot.id, report);
    const after = { ...newest, confirmation: 'account' as const, confirmedBy: by, confirmedAt: at };
    return {
      entry: 'run.report-confirmed',
      payload: { report, reportVersion: number, hash: newest.hash },
      rows: [
        updateConfirmation(db, { ...after, remark: null }),
        ...(await tellConfirmed(room, { pilot, title, number }, { remark: null, except: by })),
      ],
      body: { report, number, confirmation: after.confirmation },
    };
  });
}

/**
 * Names the stamped letter in which the licensed institution confirms a version; an officer checks it.
 * @throws AppError not-found; conflict: no licensed institution, another version stands, or it is confirmed;
 *   invalid-input: not a file of this pilot
 */
export function bringReportLetter(
  room: Room,
  caller: Caller,
  { report, number, file, ...where }: OfReport & { enterpriseId: string; file: string },
) {
  const { database: db } = room;
  const options = { action: 'pilot.draft', status: 200, what: WHAT, states: CONFIRMED_IN } as const;
  return changeRun(room, caller, options, where, async ({ pilot, parties }) => {
    assertHasHost(hostOf(await parties()));
    const newest = await newestOf(room, pilot.id, report, number);
    assertWaits(newest);
    if (!(await fileDigests(db, pilot.id, [file])).has(file))
      throw runInvalid([
        {
          path: 'file',
          zh: '请先上传文件，再选择本项目的文件。',
          en: 'Upload the file first, and name a file of this pilot.',
        },
      ]);
    const title = await titleOf(room, pilot.id, report);
    const after = { ...newest, confirmation: 'letter' as const, letterFile: file, remark: null };
    return {
      entry: 'run.report-letter-brought',
      payload: { report, reportVersion: number, file },
      rows: [
        updateConfirmation(db, after),
        ...(await tellLetter(room, { pilot, title, number }, caller.actor.id)),
      ],
      body: { report, number, confirmation: after.confirmation },
    };
  });
}

/**
 * The officer who has compared seal, names and version; a letter found wanting is told why.
 * @throws AppError not-found; conflict: no letter waits, or another version stands; invalid-input: no reason
 */
export function checkReportLetter(
  room: Room,
  caller: Caller,
  {
    report,
    number,
    accepted,
    reason,
    ...where
  }: OfReport & { accepted: boolean; reason?: string | undefined },
) {
  const { database: db } = room;
  const options = { action: 'pilot.handle', status: 200, what: WHAT, states: CONFIRMED_IN } as const;
  return changeRun(room, caller, options, where, async ({ pilot, at }) => {
    if (!accepted && reason === undefined)
      throw runInvalid([{ path: 'reason', zh: '请写明哪里不符。', en: 'Say what is wrong with it.' }]);
    const newest = await newestOf(room, pilot.id, report, number);
    if (newest.confirmation !== 'letter')
      throw runClash('number', '没有待核对的确认函。', 'No letter waits.');
    const by = caller.actor.id;
    const title = await titleOf(room, pilot.id, report);
    const after: ReportVersion = accepted
      ? { ...newest, confirmation: 'checked', confirmedBy: by, confirmedAt: at }
      : { ...newest, confirmation: 'none', remark: reason ?? null };
    return {
      entry: accepted ? 'run.report-letter-checked' : 'run.report-letter-refused',
      payload: { report, reportVersion: number, file: newest.letterFile },
      ...(reason !== undefined && { private: { after: { reason } } }),
      rows: [
        updateConfirmation(db, after),
        updatePilot(db, { ...pilot, ...handled(pilot, by), updatedAt: at }),
        ...(await tellConfirmed(room, { pilot, title, number }, { remark: after.remark, except: by })),
      ],
      body: { report, number, confirmation: after.confirmation },
    };
  });
}

async function newestOf(
  { database: db }: Room,
  pilotId: string,
  report: string,
  number: number,
): Promise<ReportVersion> {
  const newest = await readNewestVersion(db, pilotId, report);
  if (newest === undefined) throw new AppError('not-found');
  if (newest.number === number) return newest;
  throw runClash(
    'number',
    `报告已有第 ${newest.number} 版，请确认最新版本。`,
    `Version ${newest.number} stands now: confirm that one.`,
  );
}

function assertWaits({ confirmation }: ReportVersion): void {
  if (confirmation === 'none' || confirmation === 'letter') return;
  throw runClash('number', '这一版已获确认。', 'This version is confirmed already.');
}

function assertHasHost(host: Party | null): void {
  if (host !== null) return;
  throw runClash(
    'host',
    '项目没有持牌承载机构，无须确认。',
    'No licensed institution takes part: nothing is to be confirmed.',
  );
}

function notTheHost(): AppError {
  return new AppError('forbidden', 'not the host', {
    fields: [
      {
        path: 'enterpriseId',
        zh: '由持牌承载机构确认。',
        en: 'The licensed institution confirms it.',
      },
    ],
  });
}

async function titleOf(room: Room, pilotId: string, report: string): Promise<string> {
  return report === FINAL ? '结题报告' : (await milestoneOf(room, pilotId, report)).milestone.title;
}
