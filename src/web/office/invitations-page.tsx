import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfficeRole } from '../../shared/roles.ts';
import {
  type Invitation,
  inviteToOffice,
  officeInvitationPage,
  withdrawOfficeInvitation,
} from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { AddressField, addressIn } from '../work/address-field.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { InvitationList } from '../work/invitation-list.tsx';
import { usePaged } from '../work/paged.tsx';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useRoles } from '../work/use-roles.ts';
import { invitations } from './messages.ts';
import { OfficePage } from './office-page.tsx';
import { RoleBoxes } from './role-boxes.tsx';

export function InvitationsPage() {
  const t = useT();
  const mayInvite = useRoles().holds('administrator');
  const pages = usePaged<Invitation>(['invitations', 'office'], officeInvitationPage);
  return (
    <OfficePage title={t(invitations.title)} lead={t(invitations.lead)}>
      {mayInvite && <InviteForm />}
      <Block title={t(invitations.list)}>
        <InvitationList pages={pages} mayWithdraw={mayInvite} withdraw={withdrawOfficeInvitation} />
      </Block>
    </OfficePage>
  );
}

function InviteForm() {
  const t = useT();
  const queries = useQueryClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useFormDraft<{ address: string; roles: OfficeRole[] }>('office-invitation', {
    address: '',
    roles: [],
  });
  const { address, roles } = form.values;
  const change = useChange(inviteToOffice, async () => {
    setSentTo(address.trim());
    form.reset({ address: '', roles: [] });
    await queries.invalidateQueries({ queryKey: ['invitations'] });
  });
  const errors = fieldErrors(change.error);
  return (
    <Block title={t(invitations.invite)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setSentTo(null);
          change.mutate({ ...addressIn(address), roles });
        }}
      >
        <AddressField value={address} onChange={(text) => form.set('address', text)} error={change.error} />
        <RoleBoxes
          label={t(invitations.roles)}
          value={roles}
          onChange={(next) => form.set('roles', next)}
          error={errors.roles}
        />
        {change.error && !allBesideFields(change.error, ['email', 'phone', 'roles']) && (
          <FailureNotice error={change.error} />
        )}
        <div className={styles.buttons}>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={address.trim() === '' || roles.length === 0}
          >
            {t(invitations.send)}
          </Button>
          <span role="status" className={styles.status}>
            {sentTo !== null && t(invitations.sent, { address: sentTo })}
          </span>
        </div>
      </form>
    </Block>
  );
}
