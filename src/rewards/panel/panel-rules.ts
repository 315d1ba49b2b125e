import { AppError, type FieldError } from '../../shared/errors.ts';
import type { BatchExpert, Recusal } from './expert-store.ts';
import type { EntryParties } from './organisations.ts';

/** Recusals that follow from what an expert said, and are not on record yet: of pilots nominated since, too. */
export function recusalsDue(
  expert: Pick<BatchExpert, 'id' | 'declaration'>,
  entries: readonly EntryParties[],
  recusals: readonly Recusal[],
): string[] {
  const named = new Set(expert.declaration?.ties.map(({ uscc }) => uscc));
  return entries.flatMap(({ entry, parties }) => {
    const known = recusals.some(({ expertId, entryId }) => expertId === expert.id && entryId === entry.id);
    return !known && parties.some(({ uscc }) => named.has(uscc)) ? [entry.id] : [];
  });
}

/** Whether what was declared says something of every organisation that is in the batch now. */
export function isUpToDate(
  { declaration }: Pick<BatchExpert, 'declaration'>,
  listed: readonly { uscc: string }[],
): boolean {
  if (declaration === null) return false;
  const said = new Set(declaration.listed);
  return listed.every(({ uscc }) => said.has(uscc));
}

/** "E01": in the order in which they declared, and nobody's for a second time. */
export function nextCode(panel: readonly Pick<BatchExpert, 'code'>[]): string {
  const most = panel.reduce((last, { code }) => Math.max(last, Number(code.slice(1)) || 0), 0);
  return `E${String(most + 1).padStart(2, '0')}`;
}

export function onThePanel(): AppError {
  return new AppError('forbidden', 'on the panel', {
    fields: [
      {
        path: 'batchId',
        zh: '您是本批次的评审专家，不能办理评审事务。',
        en: 'You are on the panel of this batch, and take no part in running it.',
      },
    ],
  });
}

export function refused(fields: readonly FieldError[]): AppError {
  return new AppError('conflict', undefined, { fields: [...fields] });
}

/** @throws AppError not-found */
export function expertIn(panel: readonly BatchExpert[], expertId: string): BatchExpert {
  const expert = panel.find(({ id, endedAt }) => id === expertId && endedAt === null);
  if (expert === undefined) throw new AppError('not-found');
  return expert;
}
