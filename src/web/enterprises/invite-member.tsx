import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ENTERPRISE_ROLE_NAMES, type EnterpriseRole } from '../../shared/roles.ts';
import { inviteToEnterprise } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { AddressField, addressIn } from '../work/address-field.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useEnterpriseId } from './enterprise-page.tsx';
import { members } from './member-messages.ts';

const empty: { address: string; role: EnterpriseRole } = { address: '', role: 'member' };

export function InviteMember() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const queries = useQueryClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useFormDraft(`invite.${enterpriseId}`, empty);
  const { address, role } = form.values;
  const change = useChange(inviteToEnterprise, async () => {
    setSentTo(address.trim());
    form.reset(empty);
    // Invitations are versions of the list of members too.
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['invitations', enterpriseId] }),
      queries.invalidateQueries({ queryKey: ['members', enterpriseId] }),
    ]);
  });
  return (
    <Block title={t(members.invite)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setSentTo(null);
          change.mutate({ enterpriseId, ...addressIn(address), role });
        }}
      >
        <AddressField value={address} onChange={(text) => form.set('address', text)} error={change.error} />
        <NativeSelect
          label={t(members.role)}
          value={role}
          onChange={(event) => form.set('role', event.currentTarget.value === 'owner' ? 'owner' : 'member')}
          data={(['member', 'owner'] as const).map((one) => ({
            value: one,
            label: t(ENTERPRISE_ROLE_NAMES[one]),
          }))}
        />
        {change.error && !allBesideFields(change.error, ['email', 'phone']) && (
          <FailureNotice error={change.error} />
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={change.isPending} disabled={address.trim() === ''}>
            {t(members.send)}
          </Button>
          <span role="status" className={styles.status}>
            {sentTo !== null && t(members.sent, { address: sentTo })}
          </span>
        </div>
      </form>
    </Block>
  );
}
