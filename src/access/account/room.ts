import type { Database } from '../../platform/database/port.ts';
import type { Identity } from '../../platform/identity/identity.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Bilingual } from '../../shared/locale.ts';

/** What every verb about an account works with. */
export interface AccountRoom {
  db: Database;
  clock: Clock;
  identity: Identity;
}

export interface DemoAccount {
  email: string;
  name: Bilingual;
  roles: Bilingual;
}

/** Something of the demo to look at: what is there to do, and which account to do it with. */
export interface DemoPlace {
  /** As it stands in the demo, whatever the reader's language. */
  title: string;
  about: Bilingual;
  email: string;
  /** Path of a page. */
  to: string;
}

/** How one can sign in here. */
export interface Entrances {
  signUp: boolean;
  sms: boolean;
  /** Messages are shown on a page instead of being sent. */
  mailbox: boolean;
  oidc: readonly { id: string; name: string }[];
  demo: readonly DemoAccount[];
  places: readonly DemoPlace[];
}

/** Without a way to send a code or a link there is no entrance by it; in development the mailbox page is one. */
export function entrancesOf(config: {
  production: boolean;
  smtpUrl: string | null;
  smsUrl: string | null;
  oidc: readonly { id: string; name: string }[];
}): Entrances {
  const { production, smtpUrl, smsUrl } = config;
  return {
    signUp: !production || smtpUrl !== null,
    sms: !production || smsUrl !== null,
    mailbox: !production && (smtpUrl === null || smsUrl === null),
    oidc: config.oidc.map(({ id, name }) => ({ id, name })),
    demo: [],
    places: [],
  };
}
