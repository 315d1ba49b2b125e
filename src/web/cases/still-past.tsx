import { useQuery } from '@tanstack/react-query';
import { CAP_NAMES } from '../../shared/milestones/names.ts';
import { caseRunQuery } from '../api/case-runs.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useCase } from './case-context.ts';
import { run as messages } from './run-messages.ts';

/** What is past a limit by now, before a test goes on. */
export function StillPast() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { data } = useQuery(caseRunQuery(pilot.id, locale));
  const { caps = [], indicators = [] } = data?.value ?? {};
  const past = [
    ...caps.filter(({ level }) => level === 'red').map(({ cap }) => CAP_NAMES[cap][locale]),
    ...indicators.filter(({ latest }) => latest?.level === 'red').map(({ name }) => name),
  ];
  if (past.length === 0) return null;
  return (
    <p role="alert">
      <strong>{t(messages.stillPast, { names: past.join(locale === 'zh' ? '、' : ', ') })}</strong>
    </p>
  );
}
