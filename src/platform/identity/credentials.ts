import type { Auth } from './better-auth.ts';
import { type Entered, entering, translated } from './entering.ts';
import { headersOf, type Visitor } from './visitor.ts';

/** Passwords, mail addresses and sessions. */
export function credentialsOver(auth: () => Promise<Auth>) {
  const context = async () => (await auth()).$context;
  return {
    /** Answers alike whether the address is new or not; a mail tells its owner. */
    async signUp(who: { name: string; email: string; password: string }, visitor: Visitor): Promise<void> {
      const { api } = await auth();
      await translated(() => api.signUpEmail({ body: who, headers: headersOf(visitor) }));
    },

    /** @throws AppError invalid-credentials; forbidden: the password is right, the address not verified */
    async signIn(who: { email: string; password: string }, visitor: Visitor): Promise<Entered> {
      const { api } = await auth();
      return entering(() => api.signInEmail({ body: who, headers: headersOf(visitor), returnHeaders: true }));
    },

    /** For somebody who has proven who they are. */
    async openSession(userId: string, visitor: Visitor): Promise<Entered> {
      const { api } = await auth();
      return entering(() =>
        api.openSession({ body: { userId }, headers: headersOf(visitor), returnHeaders: true }),
      );
    },

    /** @throws AppError gone */
    async verifyEmail(token: string): Promise<void> {
      const { api } = await auth();
      await translated(() => api.verifyEmail({ query: { token } }));
    },

    /** Sends nothing to an address that is verified or unknown, and does not say so. */
    async resendVerification(email: string): Promise<void> {
      const { api } = await auth();
      await translated(() => api.sendVerificationEmail({ body: { email } }));
    },

    async requestReset(email: string): Promise<void> {
      const { api } = await auth();
      await translated(() => api.requestPasswordReset({ body: { email } }));
    },

    /**
     * Sets the password by a token out of a mail, ends every session, and takes the address as verified: the mail came.
     * @returns whose it is
     * @throws AppError gone
     */
    async resetPassword(token: string, password: string): Promise<string> {
      const { api, $context } = await auth();
      const { internalAdapter } = await $context;
      const held = await internalAdapter.findVerificationValue(`reset-password:${token}`);
      await translated(() => api.resetPassword({ body: { token, newPassword: password } }));
      const userId = held!.value;
      await internalAdapter.updateUser(userId, { emailVerified: true });
      return userId;
    },

    async hasPassword(userId: string): Promise<boolean> {
      const account = await (await context()).internalAdapter.findCredentialAccount(userId);
      return Boolean(account?.password);
    },

    async isPassword(userId: string, password: string): Promise<boolean> {
      const { internalAdapter, password: hashing } = await context();
      const hash = (await internalAdapter.findCredentialAccount(userId))?.password;
      return hash ? hashing.verify({ hash, password }) : false;
    },

    /** Other sessions are the caller's to end. */
    async setPassword(userId: string, password: string): Promise<void> {
      const { internalAdapter, password: hashing } = await context();
      const hash = await hashing.hash(password);
      if (await internalAdapter.findCredentialAccount(userId)) {
        await internalAdapter.updatePassword(userId, hash);
      } else {
        const account = { userId, providerId: 'credential', accountId: userId, password: hash };
        await internalAdapter.createAccount(account);
      }
    },

    /** Changes what is known to be true: a name, an address or number that was shown to be theirs. */
    async changeUser(
      userId: string,
      change: {
        name?: string;
        email?: string;
        emailVerified?: true;
        phoneNumber?: string;
        phoneNumberVerified?: true;
      },
    ): Promise<void> {
      await (await context()).internalAdapter.updateUser(userId, change);
    },

    /** A secret for a link; only its hash is kept. `value` is what it stands for. */
    async issueToken(purpose: string, value: string, seconds: number): Promise<string> {
      const token = newToken();
      const expiresAt = new Date(Date.now() + seconds * 1000);
      await (await context()).internalAdapter.createVerificationValue({
        identifier: `${purpose}:${token}`,
        value,
        expiresAt,
      });
      return token;
    },

    /** Once: what the token stands for, or null. */
    async redeemToken(purpose: string, token: string): Promise<string | null> {
      const held = await (await context()).internalAdapter.consumeVerificationValue(`${purpose}:${token}`);
      return held !== null && held.expiresAt > new Date() ? held.value : null;
    },
  };
}

function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
