import { assertMay, type Caller } from '../../access/index.ts';
import { lookAtReport, lookAtRun } from '../../milestones/index.ts';
import { look, lookAtCompliance, lookAtDraft, lookAtVersion } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { FIELDS, fieldName, patternOf } from '../../shared/pilots/fields.ts';
import { valuesAt } from '../../shared/pilots/missing.ts';
import type { ToolRoom } from '../tools/index.ts';
import type { ProposalRequest } from './schemas.ts';

/** What a passage is written from: nothing that the caller could not read on the page where it is written. */
export interface Material {
  field: Bilingual;
  material: unknown;
  remarks: readonly string[];
}

export interface Of {
  enterpriseId: string;
  pilotId: string;
  locale: Locale;
}

/** @throws AppError not-found, forbidden, invalid-input: no text field of that name */
export async function materialFor(
  room: ToolRoom,
  caller: Caller,
  of: Of,
  wanted: ProposalRequest,
): Promise<Material> {
  // Whoever may write the field may have it proposed.
  assertMay(caller.actor, 'pilot.draft', of);
  if (wanted.for === 'declaration') return ofDeclaration(room, caller, of, wanted.path);
  if (wanted.for === 'report') return ofReport(room, caller, of, wanted);
  return ofFinding(room, caller, of, wanted.findingId);
}

/** Sections that hold no words of a declaration but links to people and files. */
const LEFT_OUT: ReadonlySet<string> = new Set(['publication']);

async function ofDeclaration(room: ToolRoom, caller: Caller, of: Of, path: string): Promise<Material> {
  const name = fieldName(path);
  const { declaration } = await lookAtDraft(room, caller, of);
  const [value] = valuesAt(declaration, path.split('.'));
  if (name === null || FIELDS[patternOf(path)]?.need !== 'text' || typeof value?.value !== 'string')
    throw noField();
  const written = Object.entries(declaration).filter(([section]) => !LEFT_OUT.has(section));
  return {
    field: name,
    material: Object.fromEntries(written),
    remarks: await remarksOn(room, caller, of, path),
  };
}

/** Of the newest version that was returned, on this field. */
async function remarksOn(room: ToolRoom, caller: Caller, of: Of, path: string): Promise<string[]> {
  const { body } = await look(room, caller, of);
  const [newest] = body.versions;
  if (body.state !== 'returned' || newest === undefined) return [];
  const version = await lookAtVersion(room, caller, { ...of, number: newest.number });
  return (version.returned?.remarks ?? [])
    .filter((remark) => remark.path === path)
    .map(({ reason }) => reason);
}

const REPORT_TEXTS: Readonly<Record<string, Bilingual>> = {
  narrative: { zh: '本期情况', en: 'The period in words' },
  incidents: { zh: '事件情况', en: 'Incidents' },
  complaints: { zh: '投诉情况', en: 'Complaints' },
  summary: { zh: '结题总结', en: 'Summary of the pilot' },
};

async function ofReport(
  room: ToolRoom,
  caller: Caller,
  of: Of,
  { report, path }: { report: string; path: string },
): Promise<Material> {
  const field = REPORT_TEXTS[path];
  if (field === undefined) throw noField();
  const [{ body }, run] = await Promise.all([
    lookAtReport(room, caller, { ...of, report }),
    lookAtRun(room, caller, of),
  ]);
  return {
    field,
    material: { ...body, versions: undefined, pilot: run.body.pilot, indicators: run.body.indicators },
    remarks: [],
  };
}

async function ofFinding(room: ToolRoom, caller: Caller, of: Of, findingId: string): Promise<Material> {
  const [{ body }, { declaration }] = await Promise.all([
    lookAtCompliance(room, caller, of),
    lookAtDraft(room, caller, of),
  ]);
  const finding = body.findings.find(({ id }) => id === findingId);
  if (finding === undefined) throw new AppError('not-found');
  const { identity, innovation, service } = declaration;
  return {
    field: finding.name,
    material: { finding: { ...finding, answer: finding.answer?.statement }, identity, innovation, service },
    remarks: finding.verdict === null ? [] : [finding.verdict.reason],
  };
}

const noField = () =>
  new AppError('invalid-input', undefined, {
    fields: [{ path: 'path', zh: '没有这个文字字段。', en: 'There is no such text field.' }],
  });
