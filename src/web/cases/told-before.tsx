import { useQuery } from '@tanstack/react-query';
import { caseVersionQuery } from '../api/cases.ts';
import { useLocale } from '../i18n/locale.tsx';
import { remarks } from './act-messages.ts';
import { useCase } from './case-context.ts';
import styles from './reading.module.css';

/** What was told the last time a version before this one was returned. */
export function useToldBefore(version: number) {
  const { locale } = useLocale();
  const { pilot } = useCase();
  const last = pilot.versions.find(({ number, returned }) => returned && number < version);
  const { data } = useQuery({
    ...caseVersionQuery(pilot.id, last?.number ?? 0, locale),
    enabled: last !== undefined,
  });
  return data?.returned?.remarks ?? [];
}

export function ToldBefore({ reasons }: { reasons: readonly string[] }) {
  const { t } = useLocale();
  return reasons.map((reason) => (
    <p key={reason} className={styles.told}>
      <span>{t(remarks.before)}</span> {reason}
    </p>
  ));
}
