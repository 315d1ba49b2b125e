import type { Bilingual } from './locale.ts';
import type { EnterpriseRole, OfficeRole } from './roles.ts';

/**
 * What a personal access token may be used for: `figures` and `reports` are parts of reading and writing, for a system
 * that does nothing else.
 */
export const TOKEN_SCOPES = ['read', 'write', 'figures', 'reports', 'assistant'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const SCOPE_NAMES: Readonly<Record<TokenScope, Bilingual>> = {
  read: { zh: '读取', en: 'Read' },
  write: { zh: '写入', en: 'Write' },
  figures: { zh: '每日数值', en: 'Daily figures' },
  reports: { zh: '阶段报告', en: 'Reports' },
  assistant: { zh: '政策问答', en: 'Ask the assistant' },
};

/** Whether a session has shown a second factor: none is set up, a code is still to be given, done. */
export type SecondFactor = 'none' | 'pending' | 'done';

/** A person who asks, with every role held at this moment. */
export interface Person {
  /** Opaque; the actor of ledger entries. */
  id: string;
  name: string;
  via:
    | { kind: 'session'; id: string; secondFactor: SecondFactor }
    | { kind: 'token'; id: string; scopes: readonly TokenScope[] };
  office: readonly OfficeRole[];
  enterprises: readonly { id: string; role: EnterpriseRole }[];
  /** As 评审专家: one batch's or one pilot's review. */
  appointments: readonly { kind: 'batch' | 'pilot'; id: string }[];
}

/** Null: nobody is signed in. */
export type Actor = Person | null;

/** Who acts where a form needs no account: of who is signed in neither, no account stands beside what is said there. */
export const PUBLIC = 'public';
