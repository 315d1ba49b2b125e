import { changesBetween } from '../../../shared/pilots/changes.ts';
import type { Declaration } from '../../../shared/pilots/declaration.ts';
import type { PilotVersion } from '../../api/pilots.ts';
import type { Remark } from './field-context.tsx';

export type Told = NonNullable<PilotVersion['returned']>['remarks'][number] & Remark;

const touches = (path: string, changed: string) =>
  changed === path || changed.startsWith(`${path}.`) || path.startsWith(`${changed}.`);

/** What was said of the version that was returned, each with whether its field was written anew since. */
export function toldOf(version: PilotVersion | undefined, now: Declaration): Told[] {
  if (!version?.returned) return [];
  const changes = changesBetween(version.content.declaration, now);
  return version.returned.remarks.map((remark) => ({
    ...remark,
    changed: changes.some(({ path }) => touches(remark.path, path)),
  }));
}
