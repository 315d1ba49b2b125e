import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { enterpriseKey } from '../api/enterprises.ts';
import { leaveEnterprise } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { AskedButton } from '../work/asked-button.tsx';
import { Block } from '../work/block.tsx';
import { useEnterpriseId } from './enterprise-page.tsx';
import { members } from './member-messages.ts';

export function LeaveBlock() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <Block title={t(members.leave)} note={t(members.leaveNote)}>
      <AskedButton
        action={t(members.leave)}
        wanted={enterpriseId}
        send={leaveEnterprise}
        onDone={async () => {
          await navigate({ to: '/enterprises' });
          queries.removeQueries({ queryKey: enterpriseKey(enterpriseId) });
          await queries.invalidateQueries();
        }}
      >
        <p>{t(members.leaveNote)}</p>
      </AskedButton>
    </Block>
  );
}
