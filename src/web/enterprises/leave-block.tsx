import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { enterpriseKey } from '../api/enterprises.ts';
import { leaveEnterprise } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import { Confirm } from '../work/confirm.tsx';
import { useChange } from '../work/use-change.ts';
import { useEnterpriseId } from './enterprise-page.tsx';
import { members } from './member-messages.ts';

export function LeaveBlock() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const change = useChange(leaveEnterprise, async () => {
    await navigate({ to: '/enterprises' });
    queries.removeQueries({ queryKey: enterpriseKey(enterpriseId) });
    await queries.invalidateQueries();
  });
  return (
    <Block title={t(members.leave)} note={t(members.leaveNote)}>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(members.leave)}
      </Button>
      <Confirm
        opened={asking}
        title={t(members.leave)}
        action={t(members.leave)}
        danger
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsking(false);
          change.reset();
        }}
        onConfirm={() => change.mutate(enterpriseId)}
      >
        <p>{t(members.leaveNote)}</p>
      </Confirm>
    </Block>
  );
}
