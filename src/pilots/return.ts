import type { Caller } from '../access/index.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import { changesBetween } from '../shared/pilots/changes.ts';
import { fieldName } from '../shared/pilots/fields.ts';
import { handled, type Moving, move, type Stage } from './move.ts';
import type { Room } from './room.ts';
import { type Remark, readVersions, updateVersion, type Version } from './versions.ts';

/** What else can be wrong beside a field of the declaration. */
export const OTHER_REMARKS = {
  seal: { zh: '盖章文件', en: 'Stamped file' },
  parties: { zh: '申报主体与同意', en: 'Applicants and consents' },
} as const;

export const remarkName = (path: string) =>
  fieldName(path) ?? (path in OTHER_REMARKS ? OTHER_REMARKS[path as keyof typeof OTHER_REMARKS] : null);

/**
 * 退回补正: everything that is to be corrected, by field, told once and completely.
 * @throws AppError invalid-input: a field that is not there; in a second check of form, one that could have been told
 *   the first time
 */
export function returnPilot(
  room: Room,
  caller: Caller,
  { remarks, ...moving }: Moving & { remarks: readonly Remark[] },
) {
  return move(room, caller, { action: 'pilot.handle', verb: 'return' }, moving, async (stage) => {
    const versions = await readVersions(room.database, stage.pilot.id);
    const current = versions.find(({ number }) => number === stage.pilot.version);
    if (current === undefined) throw new AppError('conflict');
    assertKnown(remarks, current);
    assertToldOnce(remarks, current, versions, stage);
    const { pilot, at } = stage;
    const returned = { from: pilot.state, by: caller.actor.id, at, remarks };
    return {
      pilot: { caseOfficer: pilot.caseOfficer ?? caller.actor.id, ...handled(pilot, caller.actor.id) },
      payload: { version: pilot.version, fields: remarks.map(({ path }) => path) },
      private: { after: { remarks: remarks.map(({ path, reason }) => ({ path, reason })) } },
      rows: [updateVersion(room.database, { ...current, returned })],
      detail: { zh: listed(remarks, 'zh'), en: listed(remarks, 'en') },
    };
  });
}

function listed(remarks: readonly Remark[], locale: 'zh' | 'en'): string {
  const lines = remarks.map(({ path, reason }, at) => {
    const name = remarkName(path)?.[locale] ?? path;
    return `${at + 1}. ${name}${locale === 'zh' ? '：' : ': '}${reason}`;
  });
  const head = locale === 'zh' ? '需要补正的全部内容：' : 'All that is to be corrected:';
  return [head, ...lines].join('\n');
}

function assertKnown(remarks: readonly Remark[], { content }: Version): void {
  const unknown = remarks.flatMap(({ path }, at): FieldError[] =>
    remarkName(path) === null || !isThere(path, content.declaration)
      ? [{ path: `remarks.${at}.path`, zh: '没有这一字段。', en: 'There is no such field.' }]
      : [],
  );
  if (unknown.length > 0) throw new AppError('invalid-input', undefined, { fields: unknown });
}

/** A remark on the ninth item of a list has to have one. */
function isThere(path: string, declaration: Version['content']['declaration']): boolean {
  if (path in OTHER_REMARKS) return true;
  let value: unknown = declaration;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value !== undefined;
}

/**
 * 一次性告知: once the whole was looked at, a check of form finds fault with what was told before or has changed since,
 * and with nothing else. What was told and not put right may be told again, however often.
 */
function assertToldOnce(
  remarks: readonly Remark[],
  current: Version,
  versions: readonly Version[],
  { pilot }: Stage,
): void {
  const returned = versions.filter((one) => one.number < current.number && one.returned !== null);
  const [before] = returned;
  if (pilot.state !== 'submitted' || before === undefined) return;
  const told = returned.flatMap((one) => one.returned?.remarks ?? []).map(({ path }) => path);
  const changed = changesBetween(before.content.declaration, current.content.declaration).map(
    ({ path }) => path,
  );
  const open = [...told, ...changed, ...Object.keys(OTHER_REMARKS)];
  const late = remarks.flatMap(({ path }, at): FieldError[] =>
    open.some((one) => isWithin(one, path) || isWithin(path, one))
      ? []
      : [
          {
            path: `remarks.${at}.path`,
            zh: '补正须一次性告知：这一字段上次没有提出，也没有修改。',
            en: 'Corrections are told once: this field was not named the last time and has not changed.',
          },
        ],
  );
  if (late.length > 0) throw new AppError('invalid-input', 'told once', { fields: late });
}

function isWithin(path: string, under: string): boolean {
  return path === under || path.startsWith(`${under}.`);
}
