import type { Caller } from '../../access/index.ts';
import {
  type Finding,
  insertFinding,
  isGone,
  legalHashes,
  newFinding,
  pinnedTemplate,
  restsOn,
  updateFinding,
  waysOf,
} from '../../compliance/index.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { Room } from '../room.ts';
import type { Pilot } from '../store.ts';
import { applicantsOf, messages, toPilot } from '../tell.ts';
import { type Changing, changeCompliance } from './change-compliance.ts';
import { syncChecklist } from './sync-checklist.ts';

export interface AddingFinding extends Changing {
  /** Of the catalogue. */
  code: string;
  reason: string;
}

const FOUND: Bilingual = { zh: '经办人发现了这一事项。', en: 'The case officer found this.' };

/**
 * What the rules did not raise and an officer sees; also what was dropped or taken out before.
 * @throws AppError invalid-input: no such entry in force; conflict: it is there already, or nothing was submitted
 */
export function addFinding(room: Room, caller: Caller, { code, reason, ...at }: AddingFinding) {
  const { database: db, clock, library, licences } = room;
  const options = { action: 'pilot.handle', status: 201 } as const;
  return changeCompliance(room, caller, options, at, async ({ pilot, compliance, at: now, dueOn }) => {
    const { entries, version: catalogue } = await licences.current();
    const entry = entries.find((one) => one.code === code && one.repealedBy === null);
    if (entry === undefined) throw noSuchCode();
    const { screened } = compliance;
    if (screened === null) throw new AppError('conflict');
    const { kind } = entry;
    const before = compliance.findings.find((one) => one.code === code && one.kind === kind);
    if (before !== undefined && isThere(before)) throw thereAlready();
    const newId = () => uuidv7(clock);
    const because = [{ text: reason }];
    const ways = waysOf({ entry, kind, because, doubt: false, basis: entry.basis }, []);
    const hashes = await legalHashes(entries);
    const made = newFinding(
      { code, kind, doubt: false, because, ways, ...restsOn(entry, kind, hashes) },
      { pilotId: pilot.id, version: pilot.version, catalogue, at: now, dueOn, newId },
      'officer',
    );
    const finding: Finding =
      before === undefined ? made : { ...made, id: before.id, createdAt: before.createdAt };
    const findings = [...compliance.findings.filter(({ id }) => id !== finding.id), finding];
    const { template } = await pinnedTemplate(library, screened.template);
    const checklist = syncChecklist(
      db,
      template,
      { findings, items: compliance.items },
      { pilotId: pilot.id, at: now, dueOn, cause: 'words', why: FOUND, newId },
    );
    const name = { zh: entry.zh, en: entry.en };
    return {
      entry: 'compliance.finding-added',
      payload: {
        findingId: finding.id,
        about: name,
        after: { findingState: finding.state },
        ...checklist.payload,
      },
      private: { after: { reason } },
      rows: [
        before === undefined ? insertFinding(db, finding) : updateFinding(db, finding),
        ...checklist.rows,
        ...messages(room, await applicantsOf(room, pilot), wordsOf(pilot, name, reason), caller.actor.id),
      ],
      body: { id: finding.id, state: finding.state },
    };
  });
}

/** What was taken out of the design and is not raised any more can be found again. */
function isThere(finding: Finding): boolean {
  return finding.state !== 'dropped' && (finding.raised || !isGone(finding));
}

function wordsOf({ id, title }: Pilot, { zh, en }: Bilingual, reason: string) {
  return {
    subject: { zh: '持牌合规审查：新增事项', en: 'Licence review: something was added' },
    text: {
      zh: `“${title}”：经办人指出项目涉及“${zh}”，请说明。\n\n${reason}`,
      en: `“${title}”: the case officer finds that it touches “${en}”; please answer.\n\n${reason}`,
    },
    link: toPilot(id, { part: 'compliance' }),
  };
}

function noSuchCode(): AppError {
  const field = {
    path: 'code',
    zh: '许可目录中没有这一项，或已废止。',
    en: 'The catalogue has no such entry in force.',
  };
  return new AppError('invalid-input', undefined, { fields: [field] });
}

function thereAlready(): AppError {
  const field = { path: 'code', zh: '这一事项已经列出。', en: 'It is listed already.' };
  return new AppError('conflict', undefined, { fields: [field] });
}
