import { useT } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import { entries } from './entry-messages.ts';

/** Whoever is no person with an account: the service itself, and who filled in a public form. */
const NOBODY: Readonly<Record<string, PlainMessage>> = { system: entries.system, public: entries.public };

/** Who did it, by name where there is one. */
export function useWho() {
  const t = useT();
  return ({ actor, actorName }: { actor: string; actorName: string | null }): string =>
    actorName ?? t(NOBODY[actor] ?? entries.unknownPerson);
}

export function isPerson(actor: string): boolean {
  return !(actor in NOBODY);
}
