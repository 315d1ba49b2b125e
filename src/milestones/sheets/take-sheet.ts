import { assertMay, type Caller } from '../../access/index.ts';
import { sha256 } from '../../ledger/index.ts';
import { assertIn, assertLeads, type Pilot, readParties, readPilot } from '../../pilots/index.ts';
import { readBytes } from '../../platform/http/read-bytes.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { type CellError, MOST_SHEET_BYTES } from '../../shared/milestones/sheet.ts';
import { readRunTerms } from '../run-terms.ts';
import { TAKES_VALUES } from '../take-values.ts';
import { cellName } from './cells.ts';
import { type CellFault, rowChecker, type SheetValue } from './check-rows.ts';
import { CellsRefused, commitSheet, daysThere, type Line, REPORTING, withoutReason } from './commit-sheet.ts';
import { noValues, readSheet, type Sheet } from './read-sheet.ts';
import type { SheetRoom } from './sheet-room.ts';

export interface TakingSheet {
  enterpriseId: string;
  pilotId: string;
  /** As the sender calls the file. */
  name: string;
  /** Its body is the file. */
  request: Request;
  locale: Locale;
}

/** Rows that are checked in one go: some 5 ms. */
const AT_ONCE = 250;
const MOST_TOLD = 1_000;

/**
 * Takes the values of a spreadsheet in, all of them or none. The file is read before this answers; what it yields is how
 * far the check has come, and at last what became of it.
 * @throws AppError not-found, forbidden, conflict: not in this state; payload-too-large; invalid-input: no such table
 */
export async function takeSheet(
  room: SheetRoom,
  caller: Caller,
  { request, name, locale, ...where }: TakingSheet,
): Promise<AsyncGenerator<Line>> {
  const { database: db } = room;
  assertMay(caller.actor, 'figures.report', where);
  const [{ pilot }, parties] = [await readPilot(db, where.pilotId), await readParties(db, where.pilotId)];
  assertLeads(parties, where.enterpriseId);
  assertIn(pilot.state, TAKES_VALUES, REPORTING);
  const bytes = await readBytes(request, MOST_SHEET_BYTES);
  const digest = await sha256(bytes);
  const sheet = await readSheet(room, { bytes, name });
  return checkAndCommit(room, caller, { ...where, locale, pilot, sheet, digest });
}

interface Read {
  enterpriseId: string;
  pilotId: string;
  locale: Locale;
  pilot: Pilot;
  sheet: Sheet;
  digest: string;
}

async function* checkAndCommit(room: SheetRoom, caller: Caller, read: Read): AsyncGenerator<Line> {
  const { pilot, sheet, locale, digest, enterpriseId, pilotId } = read;
  const { indicators } = await readRunTerms(room.database, pilot);
  const expected = { indicators, startsOn: pilot.startsOn, today: today(room.clock) };
  const check = rowChecker(sheet.columns, expected);
  const [values, faults]: [SheetValue[], CellFault[]] = [[], []];
  for (let at = 0; at < sheet.rows.length; at += AT_ONCE) {
    yield { checked: at, of: sheet.rows.length };
    await nextTurn();
    for (const row of sheet.rows.slice(at, at + AT_ONCE)) {
      const checked = check(row);
      if (checked.value !== null) values.push(checked.value);
      faults.push(...checked.faults);
    }
  }
  yield { checked: sheet.rows.length, of: sheet.rows.length };
  if (faults.length > 0) {
    // All that stands against the sheet is told at once, also what only the figures there show.
    const there = await daysThere(room, pilotId, values);
    faults.push(...withoutReason(there, values, sheet.columns.value));
    return yield told(
      faults.sort((a, b) => a.row - b.row || a.column - b.column),
      locale,
    );
  }
  if (values.length === 0) throw noValues();
  try {
    const { version } = pilot;
    const how = { values, valueColumn: sheet.columns.value, digest, version, locale };
    const { body } = await commitSheet(room, caller, { enterpriseId, pilotId }, how);
    yield body;
  } catch (error) {
    if (!(error instanceof CellsRefused)) throw error;
    yield told(error.cells, locale);
  }
}

function told(faults: readonly CellFault[], locale: Locale): Line {
  const errors = faults.slice(0, MOST_TOLD).map(
    (fault): CellError => ({
      cell: cellName(fault.row, fault.column),
      value: fault.value,
      message: fault[locale],
    }),
  );
  return { errors, more: faults.length - errors.length };
}

/** Others have their turn between. */
const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));
