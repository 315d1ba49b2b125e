import { PROBLEM_SENTENCES, type Verdict } from '../../shared/ledger/verdict.ts';
import type { PublishedKey } from '../api/ledger.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { exported } from './export-messages.ts';
import { Outcome } from './outcome.tsx';

interface Props {
  verdict: Verdict;
  keys: readonly PublishedKey[] | undefined;
}

/** What was found, in words; with what it does not show. */
export function ExportVerdict({ verdict, keys }: Props) {
  const { locale, t } = useLocale();
  if (!verdict.ok) {
    const problem = PROBLEM_SENTENCES[verdict.problem][locale];
    return (
      <Outcome holds={false}>
        <p>
          <strong>{t(exported.unsound)}</strong>
        </p>
        <p>
          {verdict.line === null
            ? t(exported.noLine, { problem })
            : t(exported.atLine, { line: verdict.line, problem })}
        </p>
        <p>{t(exported.unsoundHint)}</p>
      </Outcome>
    );
  }
  const { size, streams, held, keyId, at } = verdict;
  const key =
    keys === undefined
      ? exported.keyUnknown
      : keys.some((one) => one.keyId === keyId)
        ? exported.keyPublished
        : exported.keyNotPublished;
  return (
    <Outcome holds>
      <p>
        <strong>{t(exported.sound)}</strong>
      </p>
      <p>{t(exported.soundText, { size, streams })}</p>
      <p>{held === null ? t(exported.noHeld) : t(exported.agreesWithHeld, { size: held })}</p>
      <p>
        {t(exported.until, { at: formatInstant(at, locale) })}
        {locale === 'zh' ? '。' : '. '}
        {t(key)}
      </p>
    </Outcome>
  );
}
