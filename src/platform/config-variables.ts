import { asHeld } from '../shared/as-held.ts';
import held from './config-variables.json' with { type: 'json' };

/** One variable, as the README and `cli config` print it. */
export interface Variable {
  name: string;
  fallback: string;
  zh: string;
  en: string;
  /** Never printed, not even when it is wrong. */
  secret?: true;
}

export const VARIABLES = asHeld<readonly Variable[]>(held);
