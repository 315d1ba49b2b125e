import { AppError } from '../../shared/errors.ts';
import type { Room } from '../room.ts';
import { RUBRIC } from '../rubrics/rubric-store.ts';
import type { Batch } from './batch-store.ts';

/** What somebody worked on, from now on with their name. */
export function editedBy({ editedBy: before }: Pick<Batch, 'editedBy'>, person: string): readonly string[] {
  return before.includes(person) ? before : [...before, person];
}

/** Everybody who handled a batch, from its set-up to its papers, sheets and lists, or wrote the criteria that it is scored by. */
export async function workedOn(
  { library }: Pick<Room, 'library'>,
  { editedBy: edited, settings: { rubric } }: Pick<Batch, 'editedBy' | 'settings'>,
): Promise<readonly string[]> {
  const version = rubric && (await library.version(RUBRIC, rubric.slug, rubric.version));
  return version?.author == null ? edited : editedBy({ editedBy: edited }, version.author);
}

/**
 * Four eyes is by person: who worked on a batch is not the second pair, whatever roles they hold.
 * @throws AppError forbidden
 */
export async function assertSecondPair(
  room: Pick<Room, 'library'>,
  batch: Pick<Batch, 'editedBy' | 'settings'>,
  person: string,
): Promise<void> {
  if (!(await workedOn(room, batch)).includes(person)) return;
  const field = {
    path: 'editedBy',
    zh: '您参与过本批次的办理（设置、文件、评审指标、申报项目、专家或评分），须由其他审批人办理。',
    en: 'You worked on this batch – its set-up, files, criteria, applications, panel or sheets: another approver does this.',
  };
  throw new AppError('forbidden', 'worked on it', { fields: [field] });
}
