import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { policiesQuery } from '../api/policies.ts';
import { useT } from '../i18n/locale.tsx';
import { otherTexts } from './other-texts-messages.ts';

/** That more than the plan can be asked about, once more is published. */
export default function OtherTexts({ className }: { className: string | undefined }) {
  const t = useT();
  const { data = [] } = useQuery(policiesQuery);
  const others = data.filter(({ isDefault, validity }) => !isDefault && validity !== 'withdrawn');
  if (others.length === 0) return null;
  return (
    <p className={className}>
      {t(otherTexts.others, { count: others.length })} <Link to="/policies">{t(otherTexts.othersLink)}</Link>
    </p>
  );
}
