import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { queueQuery } from '../api/office.ts';
import { useT } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import styles from './case-navigation.module.css';
import { decision } from './verification-messages.ts';

/** From one waiting case to the next, by link or by key. A case that was just decided leads to the oldest left. */
export function CaseNavigation({ enterpriseId }: { enterpriseId: string }) {
  const t = useT();
  const navigate = useNavigate();
  const { data } = useQuery(queueQuery);
  const cases = data?.items.map(({ enterprise }) => enterprise.id) ?? [];
  const at = cases.indexOf(enterpriseId);
  const previous = at > 0 ? cases[at - 1] : undefined;
  const next = at < 0 ? cases[0] : cases[at + 1];
  const open = (id: string | undefined) =>
    id && void navigate({ to: '/enterprises/$enterpriseId/verification', params: { enterpriseId: id } });
  // With Alt, as a single letter would be in the way of whoever speaks to the page or types in it.
  useHotkeys(
    [
      ['alt+ArrowUp', () => open(previous)],
      ['alt+ArrowDown', () => open(next)],
    ],
    [],
  );
  if (!data) return null;
  const way = (id: string | undefined, label: string, filled: boolean) =>
    id && (
      <ButtonLink
        to="/enterprises/$enterpriseId/verification"
        params={{ enterpriseId: id }}
        size="sm"
        variant={filled ? 'filled' : 'default'}
      >
        {label}
      </ButtonLink>
    );
  return (
    <nav className={styles.navigation} aria-label={t(decision.backToQueue)} data-screen-only>
      <Link to="/office/verifications">{t(decision.backToQueue)}</Link>
      <p className={styles.place} role="status">
        {at >= 0
          ? t(data.next ? decision.placeOver : decision.place, { at: at + 1, count: cases.length })
          : cases.length > 0
            ? t(decision.left, { count: cases.length })
            : t(decision.noneLeft)}
      </p>
      <div className={styles.ways}>
        {way(previous, t(decision.previous), false)}
        {way(next, t(decision.next), at < 0)}
      </div>
      <p className={styles.keys}>{t(decision.keys)}</p>
    </nav>
  );
}
