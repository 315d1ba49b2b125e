import type { TokenScope } from '../shared/actor.ts';
import { CASE_ROLES, type EnterpriseRole, type OfficeRole } from '../shared/roles.ts';

/**
 * Who may do what: the one table of role × action × ownership. What is not here nobody may.
 * `public` is anyone; `operational` the machines that run the service, and tells nothing of anyone; `signed-in` anyone
 * with an account, about themselves; otherwise members of the enterprise that the action is about (`own`), officials,
 * and nobody else, to whom the enterprise does not exist.
 */
export interface Policy {
  who: 'public' | 'operational' | 'signed-in' | 'roles';
  own?: readonly EnterpriseRole[];
  office?: readonly OfficeRole[];
  /** 评审专家 appointed to the very review that the action is about. */
  expert?: 'pilot' | 'batch';
  /** A personal access token needs one of these; none: only who has signed in may, as it concerns credentials or powers. */
  token: readonly TokenScope[];
  /** Allowed while the second factor is still to be given or to be set up. */
  beforeSecondFactor?: true;
}

/** One scope, or several; null is none. */
type Scopes = TokenScope | readonly TokenScope[] | null;
const listed = (scopes: Scopes): readonly TokenScope[] =>
  scopes === null ? [] : typeof scopes === 'string' ? [scopes] : scopes;

const anyone: Policy = { who: 'public', token: ['read'] };
const machines: Policy = { who: 'operational', token: ['read'] };
const self = (scopes: Scopes): Policy => ({ who: 'signed-in', token: listed(scopes) });
const credentials: Policy = { who: 'signed-in', token: [], beforeSecondFactor: true };
const roles = (scopes: Scopes, who: Pick<Policy, 'own' | 'office' | 'expert'>): Policy => ({
  who: 'roles',
  token: listed(scopes),
  ...who,
});

const OWNER = ['owner'] as const;
const MEMBERS = ['owner', 'member'] as const;

const policies = {
  'service.probe': machines,
  'text.read': anyone,
  'assistant.ask': anyone,
  // One's own; to officials nobody's conversations exist.
  'conversation.read': self('read'),
  'conversation.write': self('write'),
  // Who edits texts answers; who approves them sees what they answer, and auditors that it was done.
  'question.read': roles('read', { office: ['policy-editor', 'approver', 'auditor'] }),
  'question.handle': roles('write', { office: ['policy-editor'] }),
  // By programs that send a token made for it, and nothing else.
  'assistant.program': self('assistant'),
  'assistant.usage': roles('read', { office: ['administrator', 'policy-editor', 'auditor'] }),
  'account.enter': anyone,
  'account.look': anyone,

  'account.secure': credentials,
  'account.change': self(null),
  'account.read': self('read'),
  'message.read': self('read'),
  'message.mark': self('write'),
  'invitation.look': anyone,
  'invitation.accept': self(null),

  'enterprise.list': self('read'),
  'enterprise.register': self('write'),
  'enterprise.read': roles('read', { own: MEMBERS, office: CASE_ROLES }),
  'enterprise.change': roles('write', { own: OWNER }),
  'enterprise.file.add': roles('write', { own: MEMBERS }),
  'enterprise.members.read': roles('read', { own: MEMBERS, office: CASE_ROLES }),
  'enterprise.members.change': roles(null, { own: OWNER }),
  'enterprise.leave': roles(null, { own: MEMBERS }),
  'enterprise.verification.submit': roles('write', { own: OWNER }),
  'enterprise.verification.decide': roles('write', { office: ['case-officer'] }),
  'enterprise.benchmark': roles('write', { office: ['case-officer'] }),
  'enterprise.queue': roles('read', { office: ['case-officer', 'auditor'] }),

  'licence.screen': anyone,
  'catalogue.edit': roles('write', { office: ['policy-editor'] }),
  'catalogue.approve': roles('write', { office: ['policy-editor', 'approver'] }),

  'text.edit': roles('write', { office: ['policy-editor'] }),
  'text.approve': roles('write', { office: ['policy-editor', 'approver'] }),

  // What questions are read with and models are told, and the questions that show what a change does to answers.
  'words.read': roles('read', { office: ['policy-editor', 'approver', 'auditor'] }),
  'words.edit': roles('write', { office: ['policy-editor'] }),
  'words.approve': roles('write', { office: ['policy-editor', 'approver'] }),

  'park.read': anyone,
  'park.edit': roles('write', { office: ['policy-editor'] }),
  'park.approve': roles('write', { office: ['policy-editor', 'approver'] }),

  'terms.read': roles('read', { office: ['case-officer', 'policy-editor', 'approver', 'auditor'] }),
  'terms.edit': roles('write', { office: ['policy-editor'] }),
  'terms.approve': roles('write', { office: ['policy-editor', 'approver'] }),

  'pilot.own.read': roles('read', { own: MEMBERS }),
  'pilot.draft': roles('write', { own: MEMBERS }),
  'pilot.file.add': roles(['write', 'reports'], { own: MEMBERS }),
  // What a team's own system does day by day, and what it writes of a period.
  'figures.read': roles(['read', 'figures'], { own: MEMBERS }),
  'figures.report': roles(['write', 'figures'], { own: MEMBERS }),
  'report.read': roles(['read', 'reports'], { own: MEMBERS }),
  'report.write': roles(['write', 'reports'], { own: MEMBERS }),
  'pilot.act': roles('write', { own: OWNER }),
  'pilot.read': roles('read', { office: CASE_ROLES }),
  'pilot.experts.read': roles('read', { office: ['case-officer', 'approver', 'auditor'] }),
  'pilot.handle': roles('write', { office: ['case-officer'] }),
  'pilot.approve': roles('write', { office: ['approver'] }),
  'pilot.review.list': self('read'),
  'pilot.review.read': roles('read', { expert: 'pilot' }),
  'pilot.review.file': roles('write', { expert: 'pilot' }),
  'register.read': anyone,
  'objection.make': anyone,
  'objection.read': roles('read', { office: ['objections', 'auditor'] }),
  'objection.handle': roles('write', { office: ['objections'] }),

  'lead.make': anyone,
  // Who handles it, and auditors; approvers too, as they may have to end a pilot for it: they are not told who
  // reported. Not who receives objections: a lead is about risk, and no matter of somebody's objection.
  'lead.read': roles('read', { office: ['case-officer', 'approver', 'auditor'] }),
  'lead.handle': roles('write', { office: ['case-officer'] }),
  'incident.report': roles('write', { own: MEMBERS }),
  'complaint.record': roles('write', { own: MEMBERS }),

  'batch.read': roles('read', { office: ['case-officer', 'approver', 'auditor'] }),
  'batch.handle': roles('write', { office: ['case-officer'] }),
  'batch.approve': roles('write', { office: ['approver'] }),
  'batch.withdraw': roles('write', { office: ['case-officer', 'approver'] }),
  'scoring.list': self('read'),
  'scoring.read': roles('read', { expert: 'batch' }),
  'scoring.write': roles('write', { expert: 'batch' }),
  'award.read': anyone,

  'people.read': roles('read', { office: ['administrator', 'auditor'] }),
  'people.change': roles(null, { office: ['administrator'] }),
  'expert.read': roles('read', { office: ['case-officer', 'approver', 'auditor', 'administrator'] }),
  'expert.appoint': roles(null, { office: ['case-officer'] }),

  'ledger.verify': anyone,
  'ledger.search': roles('read', { office: ['auditor'] }),
  'ledger.checkpoint': roles('write', { office: ['auditor', 'administrator'] }),

  'jobs.read': roles('read', { office: ['administrator', 'auditor'] }),
  'jobs.retry': roles('write', { office: ['administrator'] }),
  'mailbox.read': anyone,
} satisfies Record<string, Policy>;

export type Action = keyof typeof policies;
export const ACTIONS: Readonly<Record<Action, Policy>> = policies;
