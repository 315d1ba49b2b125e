import type { z } from '@hono/zod-openapi';
import type { Bilingual, Locale } from '../shared/locale.ts';
import type { Alert } from './alert-store.ts';
import { noteOf, subjectName } from './alert-words.ts';
import type { alert } from './schemas.ts';

export interface AlertReader {
  locale: Locale;
  /** Of people, by their ids. */
  nameOf?: (id: string) => Bilingual;
  /** Of milestones. */
  titles?: ReadonlyMap<string, string> | undefined;
}

export function alertView(
  { pilotId: _, handled, ...shown }: Alert,
  { locale, nameOf, titles }: AlertReader,
): z.infer<typeof alert> {
  return {
    ...shown,
    name: subjectName(shown.subject, titles)[locale],
    handled: handled && {
      by: nameOf?.(handled.by)[locale] ?? null,
      at: handled.at,
      note: noteOf(handled, locale),
    },
  };
}
