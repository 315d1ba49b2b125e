import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { EnterpriseRole, OfficeRole } from '../../shared/roles.ts';
import { asOnce, bodyOf, membersApi, peopleApi, versioned } from './client.ts';

const { people, appointments } = peopleApi.v1.office;
const { invitations } = membersApi.v1.office;
const person = people[':personId'];
const enterprise = membersApi.v1.enterprises[':enterpriseId'];

export type PersonInList = InferResponseType<typeof people.$get, 200>['items'][number];
export type PersonView = InferResponseType<typeof person.$get, 200>;
export type Invitation = InferResponseType<typeof invitations.$get, 200>['items'][number];
export type Appointment = InferResponseType<typeof appointments.$get, 200>['items'][number];
export type Member = InferResponseType<typeof enterprise.members.$get, 200>['items'][number];

/** Of a person who is invited; one of the two is there. */
export interface Address {
  email?: string | undefined;
  phone?: string | undefined;
}

export interface PeopleFilter {
  q?: string | undefined;
  role?: OfficeRole | 'official' | undefined;
}

export async function peoplePage(filter: PeopleFilter, cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await people.$get({ query: { ...filter, cursor } }, { init: { signal } }));
}

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId],
    queryFn: async ({ signal }) =>
      versioned(await person.$get({ param: { personId } }, { init: { signal } })),
  });

export interface RolesWanted {
  personId: string;
  roles: OfficeRole[];
  reason: string;
  version: string;
}

export async function setOfficeRoles({ personId, roles, reason, version }: RolesWanted, once: string) {
  const wanted = { param: { personId }, json: { roles, reason }, header: { 'if-match': version } };
  return bodyOf(await person.roles.$put(wanted, asOnce(once)));
}

export interface StateWanted {
  personId: string;
  state: 'active' | 'disabled';
  reason: string;
}

export async function setPersonState({ personId, ...json }: StateWanted, once: string) {
  return bodyOf(await person.state.$post({ param: { personId }, json }, asOnce(once)));
}

export async function resetSecondFactor(
  { personId, reason }: { personId: string; reason: string },
  once: string,
) {
  await person['second-factor'].reset.$post({ param: { personId }, json: { reason } }, asOnce(once));
}

export async function officeInvitationPage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await invitations.$get({ query: { cursor } }, { init: { signal } }));
}

export async function inviteToOffice(json: Address & { roles: OfficeRole[] }, once: string) {
  return bodyOf(await invitations.$post({ json }, asOnce(once)));
}

export async function withdrawOfficeInvitation(invitationId: string, once: string): Promise<void> {
  await invitations[':invitationId'].$delete({ param: { invitationId } }, asOnce(once));
}

export async function appointmentPage(
  state: Appointment['state'],
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return bodyOf(await appointments.$get({ query: { state, cursor } }, { init: { signal } }));
}

export async function endAppointment(
  { grantId, reason }: { grantId: string; reason: string },
  once: string,
): Promise<void> {
  await appointments[':grantId'].$delete({ param: { grantId }, json: { reason } }, asOnce(once));
}

/** A page of members, each time with the version of the whole list. */
export async function memberPage(enterpriseId: string, cursor: string | undefined, signal: AbortSignal) {
  const wanted = { param: { enterpriseId }, query: { cursor } };
  const { value, version } = await versioned(await enterprise.members.$get(wanted, { init: { signal } }));
  return { items: value.items.map((member) => ({ ...member, version })), next: value.next };
}

export interface MemberRoleWanted {
  enterpriseId: string;
  personId: string;
  role: EnterpriseRole;
  version: string;
}

export async function changeMemberRole(
  { enterpriseId, personId, role, version }: MemberRoleWanted,
  once: string,
) {
  const wanted = { param: { enterpriseId, personId }, json: { role }, header: { 'if-match': version } };
  return bodyOf(await enterprise.members[':personId'].$patch(wanted, asOnce(once)));
}

export async function removeMember(
  param: { enterpriseId: string; personId: string },
  once: string,
): Promise<void> {
  await enterprise.members[':personId'].$delete({ param }, asOnce(once));
}

export async function leaveEnterprise(enterpriseId: string, once: string): Promise<void> {
  await enterprise.leave.$post({ param: { enterpriseId } }, asOnce(once));
}

export async function enterpriseInvitationPage(
  enterpriseId: string,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  const wanted = { param: { enterpriseId }, query: { cursor } };
  return bodyOf(await enterprise.invitations.$get(wanted, { init: { signal } }));
}

export async function inviteToEnterprise(
  { enterpriseId, ...json }: Address & { enterpriseId: string; role: EnterpriseRole },
  once: string,
) {
  return bodyOf(await enterprise.invitations.$post({ param: { enterpriseId }, json }, asOnce(once)));
}

export async function withdrawEnterpriseInvitation(
  param: { enterpriseId: string; invitationId: string },
  once: string,
): Promise<void> {
  await enterprise.invitations[':invitationId'].$delete({ param }, asOnce(once));
}
