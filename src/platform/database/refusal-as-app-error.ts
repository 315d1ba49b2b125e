import { AppError, type FieldError } from '../../shared/errors.ts';
import type { DatabaseRefused } from './port.ts';

const RETRY_AFTER_S = 1;

/** What a caller is told of a refused write, once: 507, 503, or 409 with the fields that clashed. */
export function refusalAsAppError(refused: DatabaseRefused): AppError {
  const { refusal } = refused;
  switch (refusal.kind) {
    case 'full':
      return new AppError('storage-full', undefined, { cause: refused });
    case 'busy':
      return new AppError('unavailable', undefined, { retryAfter: RETRY_AFTER_S, cause: refused });
    case 'broken':
      return new AppError('unavailable', undefined, { cause: refused });
    case 'constraint':
      return new AppError('conflict', undefined, { fields: refusal.columns.map(taken), cause: refused });
  }
}

function taken(column: string): FieldError {
  const path = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    path,
    zh: '与已有的数据冲突，请刷新后更换。',
    en: 'Clashes with what is already there; refresh and choose another.',
  };
}
