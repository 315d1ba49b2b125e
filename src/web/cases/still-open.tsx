import { useQuery } from '@tanstack/react-query';
import { CAP_NAMES } from '../../shared/milestones/names.ts';
import { type CaseRun, caseRunQuery } from '../api/case-runs.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useCase } from './case-context.ts';
import { run as messages } from './run-messages.ts';

/** What a run has left open, before its test goes on or it is brought to its end: to be known, and in nobody's way. */
export function StillOpen({ act }: { act: 'resume' | 'assess' | 'complete' | 'accept' }) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { data } = useQuery(caseRunQuery(pilot.id, locale));
  if (data === undefined) return null;
  const names = pastLimits(data.value, locale).join(locale === 'zh' ? '、' : ', ');
  const count = data.value.alerts.filter(({ handled }) => handled === null).length;
  const said =
    act === 'resume'
      ? names !== '' && t(messages.stillPast, { names })
      : count > 0 && t(messages.stillAlerts, { count });
  return (
    said && (
      <p role="alert">
        <strong>{said}</strong>
      </p>
    )
  );
}

function pastLimits({ caps, indicators }: CaseRun, locale: 'zh' | 'en'): string[] {
  return [
    ...caps.filter(({ level }) => level === 'red').map(({ cap }) => CAP_NAMES[cap][locale]),
    ...indicators.filter(({ latest }) => latest?.level === 'red').map(({ name }) => name),
  ];
}
