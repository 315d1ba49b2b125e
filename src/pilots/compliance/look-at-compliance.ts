import { type Caller, namesOf } from '../../access/index.ts';
import {
  complianceView,
  filesIn,
  peopleIn,
  pinnedTemplate,
  publishedTemplate,
} from '../../compliance/index.ts';
import { seenWhole } from '../look.ts';
import { fileNames } from '../own-files.ts';
import type { Room } from '../room.ts';
import { examinePilot } from './examine-pilot.ts';

/**
 * Findings and checklist of a pilot as they stand, with the version of their stream.
 * @throws AppError not-found; forbidden: asked to take part, and has not consented
 */
export async function lookAtCompliance(
  room: Room,
  caller: Caller,
  about: { pilotId: string; enterpriseId?: string | undefined },
) {
  const { database: db, library, licences } = room;
  const { pilot, parties } = await seenWhole(room, caller, about);
  const examination = await examinePilot(room, pilot, parties);
  const { compliance } = examination;
  const { screened } = compliance;
  const [published, pinned, person, files, catalogue] = await Promise.all([
    publishedTemplate(library),
    screened && pinnedTemplate(library, screened.template),
    namesOf(db, peopleIn(compliance)),
    fileNames(db, pilot.id, filesIn(compliance)),
    licences.current(),
  ]);
  const body = complianceView({
    pilotId: pilot.id,
    examination,
    holders: parties,
    catalogue,
    pinned,
    published: published.version,
    person,
    fileName: (id) => files.get(id) ?? id,
  });
  return { version: compliance.head, body };
}
