import { Link } from '@tanstack/react-router';
import { type EnterpriseInList, enterprisePage } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { kinds, list } from './messages.ts';
import styles from './my-enterprises.module.css';
import { NextStep } from './next-step.tsx';

export function MyEnterprises() {
  const t = useT();
  const pages = usePaged<EnterpriseInList>(['enterprises', 'list'], (cursor, signal) =>
    enterprisePage({}, cursor, signal),
  );
  const none = pages.data?.pages[0]?.items.length === 0;
  const register = <ButtonLink to="/enterprises/new">{t(list.register)}</ButtonLink>;
  return (
    <WorkPage title={t(list.mine)} lead={t(list.mineLead)} actions={!none && register}>
      <Paged
        pages={pages}
        empty={
          <Empty title={t(list.none)}>
            <p>{t(list.noneHint)}</p>
            {register}
          </Empty>
        }
      >
        {(items) => (
          <ul className={styles.cards}>
            {items.map((enterprise) => (
              <Card key={enterprise.id} enterprise={enterprise} />
            ))}
          </ul>
        )}
      </Paged>
    </WorkPage>
  );
}

function Card({ enterprise }: { enterprise: EnterpriseInList }) {
  const t = useT();
  const { id, name, uscc, kind, benchmark } = enterprise;
  return (
    <li className={styles.card}>
      <h2 className={styles.name}>
        <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: id }}>
          {name}
        </Link>
      </h2>
      <p className={styles.facts}>
        <span>{uscc}</span>
        <span>{t(kinds[kind])}</span>
        {benchmark && <span>{t(list.benchmark)}</span>}
      </p>
      <NextStep enterprise={enterprise} />
    </li>
  );
}
