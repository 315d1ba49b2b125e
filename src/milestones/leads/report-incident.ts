import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../../access/index.ts';
import {
  assertHandedIn,
  assertPartOf,
  assertTakesPart,
  fileDigests,
  readParties,
  readPilot,
} from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { LeadState, Severity } from '../../shared/milestones/leads.ts';
import type { Room } from '../room.ts';
import { takenIn } from './take-lead.ts';

export interface Incident {
  enterpriseId: string;
  pilotId: string;
  about: string;
  content: string;
  /** Civil date, and HH:MM of it where that is known. */
  happenedOn: string;
  happenedTime?: string | undefined;
  severity: Severity;
  /** Customers concerned. */
  customers?: number | undefined;
  measures: string;
  /** Files of the pilot. */
  files: readonly string[];
}

/**
 * An incident or a hazard (隐患), reported by whoever takes part, in whatever state the pilot is.
 * @throws AppError not-found, forbidden: has not consented; invalid-input: in the future, or no file of this pilot
 */
export async function reportIncident(
  room: Room,
  caller: Caller,
  { enterpriseId, pilotId, severity, ...incident }: Incident,
): Promise<Answer<{ id: string; state: LeadState }, 201>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'incident.report', { enterpriseId, pilotId });
  return runOnce(db, clock, caller, async () => {
    const { pilot } = await readPilot(db, pilotId);
    assertPartOf(assertTakesPart(await readParties(db, pilotId), enterpriseId));
    assertHandedIn(pilot);
    if (incident.happenedOn > today(clock)) throw wrong('happenedOn', IN_FUTURE);
    const known = await fileDigests(db, pilotId, incident.files);
    if (incident.files.some((file) => !known.has(file))) throw wrong('files', NOT_ITS_FILE);
    const { happenedTime = null, customers = null, ...rest } = incident;
    const told = { ...rest, happenedTime, customers, toldSeverity: severity, enterpriseId, pilotId };
    const { lead, append, rows } = await takenIn(room, { source: 'incident', ...told }, caller.actor.id);
    const body = { id: lead.id, state: lead.state };
    return commitAnswer(db, clock, caller, { append, rows }, { status: 201, headers: {}, body });
  });
}

const IN_FUTURE = { zh: '日期在将来。', en: 'The date is in the future.' };
const NOT_ITS_FILE = {
  zh: '请先上传文件，再选择本项目的文件。',
  en: 'Upload the file first, and name a file of this pilot.',
};

function wrong(path: string, why: { zh: string; en: string }): AppError {
  return new AppError('invalid-input', undefined, { fields: [{ path, ...why }] });
}
