import type { Locale } from '../../shared/locale.ts';
import { ACT_NAMES, type Act } from '../../shared/pilots/acts.ts';

/** As a button or a heading says it. */
export function actName(act: Act, locale: Locale): string {
  const name = ACT_NAMES[act][locale];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
