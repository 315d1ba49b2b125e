import type { BatchView } from '../../api/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Mark } from '../../work/mark.tsx';
import own from './batches.module.css';
import { FieldLink } from './field-link.tsx';
import { setUp as messages } from './messages.ts';

/**
 * What keeps the batch from being opened, each leading to its field.
 * @param linked the fields are on this page
 */
export function MissingBlock({ batch, linked = false }: { batch: BatchView; linked?: boolean }) {
  const { locale, t } = useLocale();
  const { missing, exampleTerms } = batch;
  return (
    <div className={own.missing}>
      {missing.length === 0 ? (
        <>
          <Mark tone="good">{t(messages.complete)}</Mark>
          <p className={own.hint}>{t(messages.completeHint)}</p>
        </>
      ) : (
        <details open={missing.length <= 6}>
          <summary>
            <Mark tone="open">{t(messages.missing, { count: missing.length })}</Mark>
          </summary>
          <ul>
            {missing.map(({ path, ...sentence }) => (
              <li key={path + sentence.zh}>
                {linked ? <FieldLink path={path}>{sentence[locale]}</FieldLink> : sentence[locale]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {exampleTerms && <p className={own.hint}>{t(messages.exampleTerms)}</p>}
    </div>
  );
}
