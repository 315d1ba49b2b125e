import type { Database, Statement } from '../platform/database/port.ts';
import { toInbox } from '../platform/inbox.ts';
import { toOutbox } from '../platform/outbox.ts';
import type { Clock } from '../shared/clock.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { Reachable } from './ties.ts';

/** Path of the interface where somebody sees to a matter; it may depend on why they are told. */
export type Link = string | ((to: Reachable) => string);

export interface Words {
  subject: Bilingual;
  text: Bilingual;
  /** Instead of the text's first line, where there is room for no more. */
  brief?: Bilingual;
  link?: Link;
}

interface Telling {
  database: Database;
  clock: Clock;
  publicUrl: string;
}

/**
 * Tells people of a matter, each once and in their language: in the page, and by mail or else by text message if they
 * want it so. Part of the commit that it is about.
 */
export function tell(
  { database: db, clock, publicUrl }: Telling,
  people: readonly Reachable[],
  words: Words,
): Statement[] {
  const each = new Map(people.map((person) => [person.id, person]));
  return [...each.values()].flatMap((person) => {
    const { id: personId, email, phone, locale, toldBy } = person;
    const subject = words.subject[locale];
    const text = words.text[locale];
    const link = typeof words.link === 'function' ? words.link(person) : (words.link ?? null);
    const rows = [toInbox(db, clock, { personId, subject, text, link })];
    if (toldBy === 'page') return rows;
    if (email !== null) {
      const mail = { channel: 'mail' as const, recipient: email, subject };
      rows.push(toOutbox(db, clock, { ...mail, text: `${text}\n\n${publicUrl}${link ?? ''}` }));
    } else if (phone !== null) {
      const brief = words.brief?.[locale] ?? text.split('\n')[0] ?? '';
      rows.push(toOutbox(db, clock, { channel: 'sms', recipient: phone, subject: '', text: brief }));
    }
    return rows;
  });
}
