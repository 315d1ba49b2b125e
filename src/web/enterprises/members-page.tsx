import { enterpriseInvitationPage, type Invitation, withdrawEnterpriseInvitation } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import { InvitationList } from '../work/invitation-list.tsx';
import { usePaged } from '../work/paged.tsx';
import { useRoles } from '../work/use-roles.ts';
import { EnterprisePage, useEnterpriseId } from './enterprise-page.tsx';
import { InviteMember } from './invite-member.tsx';
import { LeaveBlock } from './leave-block.tsx';
import { MemberList } from './member-list.tsx';
import { members } from './member-messages.ts';

export function MembersPage() {
  const t = useT();
  const role = useRoles().roleIn(useEnterpriseId());
  return (
    <EnterprisePage title={t(members.title)} lead={t(members.lead)}>
      {() => (
        <>
          <Block title={t(members.list)}>
            <MemberList />
          </Block>
          {role === 'owner' && (
            <>
              <InviteMember />
              <Invitations />
            </>
          )}
          {role !== null && <LeaveBlock />}
        </>
      )}
    </EnterprisePage>
  );
}

function Invitations() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const pages = usePaged<Invitation>(['invitations', enterpriseId], (cursor, signal) =>
    enterpriseInvitationPage(enterpriseId, cursor, signal),
  );
  return (
    <Block title={t(members.invitations)}>
      <InvitationList
        pages={pages}
        mayWithdraw
        withdraw={(invitationId, once) => withdrawEnterpriseInvitation({ enterpriseId, invitationId }, once)}
      />
    </Block>
  );
}
