import type { Caller } from '../../access/index.ts';
import { type complianceSchemas, type Finding, licenceFault, updateFinding } from '../../compliance/index.ts';
import { heldLicences } from '../../enterprises/index.ts';
import type { Json } from '../../ledger/index.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { restsOnLicence } from '../../shared/pilots/ways.ts';
import { fileNames } from '../own-files.ts';
import type { Party } from '../parties.ts';
import type { Room } from '../room.ts';
import { type Before, type Changing, changeCompliance } from './change-compliance.ts';

type Answering = complianceSchemas.Answering;

export interface AnsweringFinding extends Changing {
  enterpriseId: string;
  findingId: string;
  answer: Answering;
}

/**
 * Says how a finding is settled: one of its own ways, and for a licence whose it is. An officer looks at it; an answer to
 * what was settled before, with another licence perhaps, is looked at again.
 * @throws AppError not-found; conflict: a duty, or dropped; invalid-input: no way of this finding, files that are not the
 *   pilot's, a licence that does not carry it
 */
export function answerFinding(room: Room, caller: Caller, { findingId, answer, ...own }: AnsweringFinding) {
  const { database: db } = room;
  const options = { action: 'pilot.draft', status: 200 } as const;
  return changeCompliance(room, caller, options, own, async (before) => {
    const finding = findingIn(before, findingId);
    if (finding.state === 'listed' || finding.state === 'dropped') throw nothingToAnswer();
    const wrong = [...wayFaults(finding, answer), ...(await fileFaults(room, own.pilotId, answer))];
    if (wrong.length > 0) throw new AppError('invalid-input', undefined, { fields: wrong });
    const rely = await assertCarried(room, finding, answer, before);
    const given = { ...answer, by: caller.actor.id, at: before.at };
    const { way, licence } = answer;
    return {
      entry: 'compliance.finding-answered',
      payload: {
        findingId,
        about: { ...finding.entry.name },
        before: { findingState: finding.state },
        after: { findingState: 'answered', way },
        ...(licence !== null && 'licenceId' in licence && { licenceId: licence.licenceId }),
      },
      private: { after: { statement: answer.statement }, licence: licence as Json, files: answer.files },
      rows: [updateFinding(db, { ...finding, ...UNSETTLED, answer: given, updatedAt: before.at })],
      rely,
      body: { id: findingId, state: 'answered' as const },
    };
  });
}

/** It rests on nothing until an officer has settled it. */
const UNSETTLED = { state: 'answered', licenceId: null, licenceUntil: null } as const;

/** @throws AppError not-found */
export function findingIn({ compliance }: Before, findingId: string): Finding {
  const finding = compliance.findings.find(({ id }) => id === findingId);
  if (finding === undefined) throw new AppError('not-found');
  return finding;
}

function wayFaults({ ways }: Finding, { way, licence }: Answering): FieldError[] {
  if (!ways.some((one) => one.way === way))
    return [{ path: 'way', zh: '这一事项没有这种办结途径。', en: 'This finding has no such way out.' }];
  if (restsOnLicence(way) === (licence !== null)) return [];
  return [
    licence === null
      ? { path: 'licence', zh: '请说明许可或备案由谁持有。', en: 'Say who holds the licence or filing.' }
      : { path: 'licence', zh: '这种途径不依据许可。', en: 'This way rests on no licence.' },
  ];
}

async function fileFaults(
  { database: db }: Room,
  pilotId: string,
  { files, licence }: Answering,
): Promise<FieldError[]> {
  const named = [
    ...files.map((id, at) => ({ id, path: `files.${at}` })),
    ...(licence !== null && 'file' in licence ? [{ id: licence.file, path: 'licence.file' }] : []),
  ];
  const known = await fileNames(
    db,
    pilotId,
    named.map(({ id }) => id),
  );
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ path }) => ({
      path,
      zh: '请先上传文件，再选择本项目的文件。',
      en: 'Upload the file first, and name a file of this pilot.',
    }));
}

/**
 * @returns what the answer relies on
 * @throws AppError invalid-input: the licence does not carry the finding today
 */
async function assertCarried(
  room: Room,
  finding: Finding,
  answer: Pick<Answering, 'way' | 'licence'>,
  { parties, today }: Before,
) {
  const { holdings, rely } = await holdingsOf(room, parties, answer.licence?.partyId);
  const fault = licenceFault(finding, answer, { holders: parties, holdings, today });
  if (fault !== null)
    throw new AppError('invalid-input', undefined, { fields: [{ path: 'licence', ...fault }] });
  return rely;
}

/** What a party holds, and the streams that say so. */
export async function holdingsOf(
  { database: db }: Room,
  parties: readonly Party[],
  partyId: string | undefined,
) {
  const enterpriseId = parties.find(({ id }) => id === partyId)?.enterpriseId;
  if (enterpriseId == null) return { holdings: new Map(), rely: [] };
  const held = await heldLicences(db, enterpriseId);
  const { stream, version } = held;
  return { holdings: new Map([[enterpriseId, held]]), rely: [{ stream, version }] };
}

function nothingToAnswer(): AppError {
  const field = {
    path: 'state',
    zh: '这一事项不需要说明。',
    en: 'This finding wants no answer.',
  };
  return new AppError('conflict', undefined, { fields: [field] });
}
