import type { ZodError } from 'zod';
import { AppError, type FieldError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';

type Issue = ZodError['issues'][number];

function describe(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return { zh: `应为 ${issue.expected}`, en: `should be ${issue.expected}` };
    case 'too_small':
      return {
        zh: `太短或太小，至少 ${issue.minimum}`,
        en: `too short or too small, at least ${issue.minimum}`,
      };
    case 'too_big':
      return {
        zh: `太长或太大，至多 ${issue.maximum}`,
        en: `too long or too large, at most ${issue.maximum}`,
      };
    case 'unrecognized_keys':
      return { zh: `不认识的字段：${issue.keys.join('、')}`, en: `unknown field: ${issue.keys.join(', ')}` };
    case 'custom':
      return sentence(issue.params) ?? { zh: '内容不符合要求', en: 'not in the expected form' };
    case 'invalid_value':
      return { zh: `只能是 ${issue.values.join('、')}`, en: `one of ${issue.values.join(', ')}` };
    default:
      return { zh: '内容不符合要求', en: 'not in the expected form' };
  }
}

/** A room's own check brings its sentences along, as `params` of the issue. */
function sentence(params: Record<string, unknown> | undefined): Bilingual | null {
  const { zh, en } = params ?? {};
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null;
}

/** One FieldError a complaint, with the dotted path of the field. */
export function invalidInput(error: ZodError): AppError {
  const fields: FieldError[] = error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.'),
    ...describe(issue),
  }));
  return new AppError('invalid-input', undefined, { fields });
}
