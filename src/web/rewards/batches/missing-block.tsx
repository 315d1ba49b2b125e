import type { BatchView } from '../../api/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Mark } from '../../work/mark.tsx';
import own from './batches.module.css';
import { setUp as messages } from './messages.ts';
import { anchorOf } from './typed-settings.ts';

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
                {linked ? (
                  <a
                    href={`#${anchorOf(path)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      goTo(path);
                    }}
                  >
                    {sentence[locale]}
                  </a>
                ) : (
                  sentence[locale]
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {exampleTerms && <p className={own.hint}>{t(messages.exampleTerms)}</p>}
    </div>
  );
}

/** The field itself, or whatever it is in: a list that is still empty has no field. */
function goTo(path: string): void {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const place = document.getElementById(anchorOf(parts.slice(0, length).join('.')));
    if (place === null) continue;
    const field = place.matches('input, select, textarea, button')
      ? place
      : place.querySelector<HTMLElement>('input, select, textarea, button');
    place.scrollIntoView({ block: 'center' });
    (field ?? place).focus({ preventScroll: true });
    return;
  }
}
