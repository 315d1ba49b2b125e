import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** What the library has no call for, over its own store and cookie. Only the server calls it: it has no address. */
export const sessionPlugin = {
  id: 'shidian',
  endpoints: {
    /** Begins a session for a user who has proven to be one in a way of ours. */
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.userId);
        if (!user) return context.json({ opened: false });
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ opened: true });
      },
    ),
    /** The library wants a mail address of everybody; nothing is ever sent to one under .invalid (RFC 2606). */
    createPhoneUser: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ phone: z.string(), name: z.string() }) },
      async (context) => {
        const { phone, name } = context.body;
        const user = await context.context.internalAdapter.createUser(
          {
            name,
            email: `${phone.replace('+', '')}@phone.invalid`,
            emailVerified: false,
            phoneNumber: phone,
            phoneNumberVerified: true,
          },
          { method: 'phone-number' },
        );
        return context.json({ id: user.id as string });
      },
    ),
  },
};
