import type { Auth } from './better-auth.ts';
import { type Entered, entering, translated } from './entering.ts';
import { headersOf, type Visitor } from './visitor.ts';

export interface TotpOffer {
  /** otpauth://, for the QR code. */
  uri: string;
  /** Base32, for typing. */
  secret: string;
  /** Each good once. */
  backupCodes: string[];
}

/** Time-based codes (RFC 6238) and backup codes, of the session that the visitor's cookie names. Tries are counted by access/. */
export function secondFactorOver(auth: () => Promise<Auth>) {
  return {
    /** @throws AppError conflict: there is one already; invalid-credentials: the password, where there is one */
    async offerTotp(password: string | undefined, visitor: Visitor): Promise<TotpOffer> {
      const { api } = await auth();
      const offer = await translated(() =>
        api.enableTwoFactor({
          body: { method: 'totp', ...(password && { password }) },
          headers: headersOf(visitor),
        }),
      );
      if (offer.method !== 'totp') throw new Error('asked for totp');
      const secret = new URL(offer.totpURI).searchParams.get('secret') ?? '';
      return { uri: offer.totpURI, secret, backupCodes: offer.backupCodes };
    },

    /** The first right code switches it on and begins the session anew. @throws AppError invalid-credentials */
    async checkTotp(code: string, visitor: Visitor): Promise<Entered> {
      const { api } = await auth();
      return entering(() =>
        api.verifyTOTP({ body: { code }, headers: headersOf(visitor), returnHeaders: true }),
      );
    },

    /** Spends the code. @throws AppError invalid-credentials */
    async spendBackupCode(code: string, visitor: Visitor): Promise<void> {
      const { api } = await auth();
      const body = { code, disableSession: true };
      await translated(() => api.verifyBackupCode({ body, headers: headersOf(visitor) }));
    },

    /** How many are left. */
    async countBackupCodes(userId: string): Promise<number> {
      const { api } = await auth();
      return (await translated(() => api.viewBackupCodes({ body: { userId } }))).backupCodes.length;
    },
  };
}
