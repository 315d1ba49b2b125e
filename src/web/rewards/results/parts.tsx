import type { Result } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { results as messages } from './messages.ts';
import own from './results.module.css';

const NAMED = 20;

/** Parts of a design that share no sheet: who scored, and which pilots. */
export function Parts({ parts }: { parts: Result['parts'] }) {
  const { locale, t } = useLocale();
  const listed = (names: readonly string[]) => names.join(locale === 'zh' ? '、' : ', ');
  const pilotsOf = (pilots: readonly string[]) =>
    pilots.length <= NAMED
      ? listed(pilots)
      : t(messages.andMore, { names: listed(pilots.slice(0, NAMED)), total: pilots.length });
  return (
    <ol className={own.parts}>
      {parts.map(({ scorers, pilots }) => (
        <li key={scorers.join()}>
          {t(messages.part, { scorers: listed(scorers), pilots: pilotsOf(pilots) })}
        </li>
      ))}
    </ol>
  );
}
