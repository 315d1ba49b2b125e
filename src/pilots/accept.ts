import type { Caller } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { formatDate } from '../shared/written-date.ts';
import { handled, type Moving, move } from './move.ts';
import { assertConsented } from './parties.ts';
import type { Room } from './room.ts';
import { termOf } from './terms.ts';
import { readVersion } from './versions.ts';

/**
 * 受理: takes the case on, with a receipt that has its date and deadline. Only what is stamped counts, and only the very
 * version.
 * @throws AppError conflict: no stamped file of this version; somebody's consent is not given or not checked
 */
export function accept(room: Room, caller: Caller, moving: Moving) {
  return move(room, caller, { action: 'pilot.handle', verb: 'accept' }, moving, async (stage) => {
    const { pilot, parties, terms, today } = stage;
    const version = await readVersion(room.database, pilot.id, pilot.version);
    if (version.seal === null) throw notSealed(version.code);
    assertConsented(parties, ['account', 'checked']);
    const { on: dueOn, provisional } = termOf(terms, 'boundary_review', today)!;
    const { boundaryReview: workingDays } = terms.workingDays;
    const { number, code } = version;
    const receipt = { on: today, dueOn, provisional, workingDays, version: number, code };
    return {
      pilot: { caseOfficer: caller.actor.id, ...handled(pilot, caller.actor.id), receipt, dueOn },
      payload: { receipt },
      detail: {
        zh: `已于${formatDate(today, 'zh')}受理，版本码 ${code}，审查期限至${formatDate(dueOn, 'zh')}（${workingDays} 个工作日）${provisional ? '；放假安排尚未公布，日期可能调整' : ''}。`,
        en: `Accepted on ${formatDate(today, 'en')}, version code ${code}; to be reviewed by ${formatDate(dueOn, 'en')} (${workingDays} working days)${provisional ? '; holidays are not published yet, the date may move' : ''}.`,
      },
    };
  });
}

function notSealed(code: string): AppError {
  return new AppError('conflict', 'not sealed', {
    fields: [
      {
        path: 'seal',
        zh: `版本 ${code} 还没有盖章扫描件或电子签名文件，不能受理。`,
        en: `Version ${code} has no stamped scan or e-signed file yet and cannot be accepted.`,
      },
    ],
  });
}
