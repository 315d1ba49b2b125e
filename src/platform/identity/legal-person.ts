import { z } from 'zod';
import { normaliseUscc, usccFault } from '../../shared/uscc.ts';
import type { OidcProvider } from '../config.ts';
import type { Database } from '../database/port.ts';

export interface LegalPersonClaim {
  /** Id of the provider that signed it. */
  provider: string;
  uscc: string;
}

/**
 * Enterprises that a person legally represents (法定代表人), as a provider said it at the last sign-in by it: the claim
 * that configuration names, out of the ID token whose signature was checked then.
 */
export async function legalPersonClaims(
  db: Database,
  providers: readonly OidcProvider[],
  personId: string,
): Promise<LegalPersonClaim[]> {
  const rows = await db.query
    .selectFrom('authAccounts')
    .select(['providerId', 'idToken'])
    .where('userId', '=', personId)
    .execute();
  return rows.flatMap(({ providerId, idToken }) => {
    const claim = providers.find(({ id }) => id === providerId)?.legalPerson;
    if (claim === undefined || idToken === null) return [];
    const said = claimsIn(idToken)[claim];
    const uscc = typeof said === 'string' ? normaliseUscc(said) : '';
    return usccFault(uscc) === null ? [{ provider: providerId, uscc }] : [];
  });
}

const claims = z.record(z.string(), z.unknown());

function claimsIn(token: string): Record<string, unknown> {
  const payload = token.split('.')[1] ?? '';
  const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  return claims.parse(
    JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)))),
  );
}
