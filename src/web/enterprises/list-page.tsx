import { CASE_ROLES } from '../../shared/roles.ts';
import { PendingPage } from '../shell/pending-page.tsx';
import { useRoles } from '../work/use-roles.ts';
import { AllEnterprises } from './all-enterprises.tsx';
import { MyEnterprises } from './my-enterprises.tsx';

/** Members see theirs; officials whose work needs it search among all. */
export function EnterpriseListPage() {
  const { known, holds } = useRoles();
  if (!known) return <PendingPage />;
  return holds(...CASE_ROLES) ? <AllEnterprises /> : <MyEnterprises />;
}
