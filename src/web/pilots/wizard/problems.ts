import type { FieldError } from '../../../shared/errors.ts';
import type { Declaration } from '../../../shared/pilots/declaration.ts';
import { missingIn } from '../../../shared/pilots/missing.ts';
import { STEPS, type Step } from '../../../shared/pilots/steps.ts';
import type { Pilot } from '../../api/pilots.ts';
import { valueAt } from './paths.ts';
import { tidied } from './section-edits.ts';

/** Nothing was written anywhere in it. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank);
  return value === null || value === undefined || value === '' || value === false;
}

export function isUntouched(step: Step, declaration: Declaration): boolean {
  return STEPS[step].length > 0 && STEPS[step].every((section) => isBlank(declaration[section]));
}

/** All that is missing or wrong, as the service will say when it is submitted. @param today civil date in Shanghai */
export function problemsOf(declaration: Declaration, today: string, state: Pilot['state']): FieldError[] {
  return missingIn(tidied(declaration), today, state === 'testing' || state === 'paused');
}

/** Not there yet, rather than wrong: said beside the field only once the form was checked. */
export function isMissing(declaration: Declaration, path: string): boolean {
  return isBlank(tidied(valueAt(declaration, path)));
}
