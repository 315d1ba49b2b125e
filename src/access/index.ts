export { accountStatements } from './account/account-statements.ts';
export { identityHooks } from './account/identity-hooks.ts';
export type { AccountEnterprises } from './account/look-at-account.ts';
export { type DemoAccount, type DemoPlace, type Entrances, entrancesOf } from './account/room.ts';
export { accountRoutes } from './account/routes.ts';
export { ACTIONS, type Action } from './actions.ts';
export { assertDeclared, authorise, ruleOf } from './authorise.ts';
export { type Caller, callerOf } from './caller.ts';
export { type Answer, commitAnswer } from './commit-answer.ts';
export { identify } from './identify.ts';
export { acceptInvitation } from './invitations/accept-invitation.ts';
export { mailAddress } from './invitations/address.ts';
export { inviteToEnterprise } from './invitations/invite.ts';
export { invitationRoutes } from './invitations/routes.ts';
export { keepAnswer } from './keep-answer.ts';
export { ledgerRoutes } from './ledger/routes.ts';
export { type About, assertMay, enterprisesSeen } from './may.ts';
export { namesOf } from './names-of.ts';
export { type Operations, operationRoutes } from './operations/routes.ts';
export type { ReviewTitles } from './parts.ts';
export { appointExpert } from './people/appoint-expert.ts';
export { appointmentRoutes } from './people/appointment-routes.ts';
export { type Appointed, appointmentsOf } from './people/appointments-of.ts';
export { endAppointment } from './people/end-appointment.ts';
export { type ExpertAsked, expertsOf } from './people/experts-of.ts';
export { makeAdministrator } from './people/make-administrator.ts';
export { memberRoutes } from './people/member-routes.ts';
export { ownerGrantStatements } from './people/members.ts';
export { peopleRoutes } from './people/people-routes.ts';
export { setOfficeRoles } from './people/set-office-roles.ts';
export { replay } from './replay.ts';
export { ROUTES } from './routes-table.ts';
export { runOnce } from './run-once.ts';
export { type Link, tell, type Words } from './tell.ts';
export {
  appointersOf,
  enterprisesHeld,
  holdersOf,
  isTiedTo,
  officialsOf,
  type Reachable,
  reviewersOf,
  scorersOf,
  tiesOf,
} from './ties.ts';
