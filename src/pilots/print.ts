import { type Caller, namesOf } from '../access/index.ts';
import type { Paper } from '../platform/documents/paper.ts';
import { dayOf } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import type { Declaration } from '../shared/pilots/declaration.ts';
import { type Declared, declarationPaper } from './declaration-paper.ts';
import { readDraft } from './drafts.ts';
import { type Looking, seen, seenWhole } from './look.ts';
import { assertTakesPart } from './move.ts';
import { fileNames, filesIn } from './own-files.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { assertReadsDraft } from './parties.ts';
import { receiptPaper } from './receipt-paper.ts';
import { remarksPaper } from './remarks-paper.ts';
import type { Room } from './room.ts';
import { readTerms } from './terms.ts';
import { readVersion } from './versions.ts';

/** A document, and what its file is called without its extension. */
export interface Print {
  paper: Paper;
  name: string;
}

/** A version, to be signed and stamped. @throws AppError not-found, forbidden: has not consented */
export async function printVersion(
  room: Room,
  caller: Caller,
  { number, ...looking }: Looking & { number: number },
): Promise<Print> {
  const { pilot } = await seenWhole(room, caller, looking);
  const version = await readVersion(room.database, pilot.id, number);
  const { declaration, parties } = version.content;
  const names = await namesIn(room, pilot.id, declaration);
  const { locale } = looking;
  const on = dayOf(version.submittedAt);
  return {
    paper: declarationPaper({ pilot, declaration, parties, version, on, names, locale }),
    name: `${declaration.identity.title} ${PAPER_WORDS.declaration[locale]} ${version.code}`,
  };
}

/** What is being written, to be read and not to be stamped. @throws AppError not-found; forbidden: has declined */
export async function printDraft(
  room: Room,
  caller: Caller,
  looking: Looking & { enterpriseId: string },
): Promise<Print> {
  const { pilot, parties } = await seen(room, caller, looking);
  assertReadsDraft(assertTakesPart(parties, looking.enterpriseId));
  const { declaration, updatedAt } = await readDraft(room.database, pilot.id);
  const names = await namesIn(room, pilot.id, declaration);
  const { locale } = looking;
  const on = dayOf(updatedAt);
  return {
    paper: declarationPaper({ pilot, declaration, parties, version: null, on, names, locale }),
    name: `${declaration.identity.title} ${PAPER_WORDS.declaration[locale]} ${PAPER_WORDS.draftName[locale]}`,
  };
}

async function namesIn(room: Room, pilotId: string, declaration: Declaration): Promise<Declared['names']> {
  const [files, { parks }] = await Promise.all([
    fileNames(room.database, pilotId, filesIn(declaration)),
    room.catalogue.current(),
  ]);
  return { files, parks: parks.known };
}

/** 受理通知书. @throws AppError not-found: not accepted, or not the caller's to see; forbidden: has not consented */
export async function printReceipt(room: Room, caller: Caller, looking: Looking): Promise<Print> {
  const { database: db, library } = room;
  const { pilot } = await seenWhole(room, caller, looking);
  const { receipt, caseOfficer } = pilot;
  if (receipt === null) throw new AppError('not-found', 'not accepted yet');
  const [{ content }, nameOf, { example }] = await Promise.all([
    readVersion(db, pilot.id, receipt.version),
    namesOf(db, caseOfficer === null ? [] : [caseOfficer]),
    readTerms(library),
  ]);
  const { locale } = looking;
  const officer = caseOfficer === null ? '' : nameOf(caseOfficer)[locale];
  return {
    paper: receiptPaper({ pilot, receipt, content, officer, example, locale }),
    name: `${content.declaration.identity.title} ${PAPER_WORDS.receipt[locale]} ${receipt.code}`,
  };
}

/** 一次性告知补正通知书. @throws AppError not-found: nothing was found wrong with it; forbidden: has not consented */
export async function printRemarks(
  room: Room,
  caller: Caller,
  { number, ...looking }: Looking & { number: number },
): Promise<Print> {
  const { database: db } = room;
  const { pilot } = await seenWhole(room, caller, looking);
  const version = await readVersion(db, pilot.id, number);
  const { returned } = version;
  if (returned === null) throw new AppError('not-found', 'not returned');
  const nameOf = await namesOf(db, [returned.by]);
  const { locale } = looking;
  const [on, officer] = [dayOf(returned.at), nameOf(returned.by)[locale]];
  return {
    paper: remarksPaper({ pilot, version, returned, on, officer, locale }),
    name: `${version.content.declaration.identity.title} ${PAPER_WORDS.remarks[locale]} ${version.code}`,
  };
}
