import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import { useRoles } from '../work/use-roles.ts';
import { AppointmentList } from './appointment-list.tsx';
import { experts } from './messages.ts';
import { OfficePage } from './office-page.tsx';

export function ExpertsPage() {
  const t = useT();
  const mayAppoint = useRoles().holds('case-officer');
  return (
    <OfficePage title={t(experts.title)} lead={t(experts.lead)}>
      <Block title={t(experts.held)}>
        <AppointmentList state="held" mayEnd={mayAppoint} />
      </Block>
      <Block title={t(experts.waiting)}>
        <AppointmentList state="invited" mayEnd={mayAppoint} />
      </Block>
      {mayAppoint && (
        <Block title={t(experts.appoint)} note={t(experts.appointNote)}>
          <Link to="/office/batches">{t(experts.batches)}</Link>
        </Block>
      )}
    </OfficePage>
  );
}
