import { useQuery } from '@tanstack/react-query';
import { accountQuery, wasSignedIn } from '../api/account.ts';
import { useT } from '../i18n/locale.tsx';
import { carry } from '../pilots/carried.ts';
import { ButtonLink } from '../shell/links.tsx';
import styles from './boundary-page.module.css';
import { boundary } from './messages.ts';

/** To who belongs to an enterprise: the description goes along into a new declaration. Nobody else is asked for. */
export function CarryOver({ description }: { description: string }) {
  const t = useT();
  const { data: account } = useQuery({ ...accountQuery, enabled: wasSignedIn() });
  const enterprises = account?.enterprises ?? [];
  if (enterprises.length === 0 || description === '') return null;
  return (
    <div className={styles.carry} data-screen-only>
      <div className={styles.take}>
        {enterprises.map(({ id, name }) => (
          <ButtonLink
            key={id}
            to="/enterprises/$enterpriseId/pilots/new"
            params={{ enterpriseId: id }}
            variant="default"
            size="sm"
            onClick={() => carry(description)}
          >
            {enterprises.length === 1 ? t(boundary.carry) : t(boundary.carryTo, { name })}
          </ButtonLink>
        ))}
      </div>
      <p className={styles.hint}>{t(boundary.carryNote)}</p>
    </div>
  );
}
