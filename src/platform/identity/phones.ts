import type { Auth } from './better-auth.ts';
import { CODE_SECONDS } from './code-seconds.ts';
import { translated } from './entering.ts';
import { headersOf, type Visitor } from './visitor.ts';

/** Codes by SMS. Numbers are in E.164 form. */
export function phonesOver(auth: () => Promise<Auth>) {
  return {
    /** Six digits, good for five minutes and five tries. */
    async sendCode(phone: string, visitor: Visitor): Promise<void> {
      const { api } = await auth();
      await translated(() =>
        api.sendPhoneNumberOTP({ body: { phoneNumber: phone }, headers: headersOf(visitor) }),
      );
    },

    /** Spends the code. @throws AppError invalid-credentials */
    async spendCode(phone: string, code: string): Promise<void> {
      const { api } = await auth();
      await translated(() => api.consumePhoneNumberOTP({ body: { phoneNumber: phone, code } }));
    },

    /** Makes a code that was right good for once more. */
    async keepCode(phone: string, code: string): Promise<void> {
      const { internalAdapter } = await (await auth()).$context;
      await internalAdapter.createVerificationValue({
        identifier: `phone-number-otp-${phone}`,
        value: `${code}:0`,
        expiresAt: new Date(Date.now() + CODE_SECONDS * 1000),
      });
    },

    /** For a number that a code has just proven. @returns the new user's id */
    async createPhoneUser(phone: string, name: string, visitor: Visitor): Promise<string> {
      const { api } = await auth();
      const made = await translated(() =>
        api.createPhoneUser({ body: { phone, name }, headers: headersOf(visitor) }),
      );
      return made.id;
    },
  };
}
