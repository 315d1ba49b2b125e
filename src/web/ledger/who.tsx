import { useT } from '../i18n/locale.tsx';
import { entries } from './entry-messages.ts';

const SYSTEM = 'system';

/** Who did it, by name where there is one. */
export function useWho() {
  const t = useT();
  return ({ actor, actorName }: { actor: string; actorName: string | null }): string =>
    actor === SYSTEM ? t(entries.system) : (actorName ?? t(entries.unknownPerson));
}

export function isPerson(actor: string): boolean {
  return actor !== SYSTEM;
}
