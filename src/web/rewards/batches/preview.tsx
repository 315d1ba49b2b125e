import { useQuery } from '@tanstack/react-query';
import { SETTING_NAMES, SETTINGS, shownSetting } from '../../../shared/rewards/setting-names.ts';
import { frozenQuery } from '../../api/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Loaded } from '../../work/loaded.tsx';
import { RubricView } from '../rubrics/rubric-view.tsx';
import own from './batches.module.css';
import { preview as messages } from './messages.ts';
import type { BatchTabProps } from './tabs.ts';
import { useSettingWords } from './use-setting-words.ts';

/**
 * Everything that decides, as it is or will be frozen.
 * @param folded below the form that says the same
 */
export function Preview({ batch, version, folded = false }: BatchTabProps & { folded?: boolean }) {
  const { locale, t } = useLocale();
  const isFrozen = batch.frozenHash !== null;
  // What is frozen is the same whatever happens to the batch after.
  const query = useQuery(frozenQuery(batch.id, batch.frozenHash ?? version));
  const words = useSettingWords(batch);
  return (
    <Block
      id="frozen"
      title={t(isFrozen ? messages.frozenTitle : messages.title)}
      note={t(isFrozen ? messages.frozenNote : messages.note)}
    >
      <details className={own.details} open={!folded}>
        <summary>{t(messages.settings)}</summary>
        <dl className={own.frozen}>
          {SETTINGS.map((name) => (
            <div key={name}>
              <dt>{SETTING_NAMES[name][locale]}</dt>
              <dd>
                {shownSetting(name, batch.settings, locale, words) || (
                  <span className={blocks.quiet}>{t(messages.nothing)}</span>
                )}
              </dd>
            </div>
          ))}
          <div>
            <dt>{t(messages.arithmetic)}</dt>
            <dd>{t(messages.arithmeticIs)}</dd>
          </div>
          <div>
            <dt>{t(messages.hash)}</dt>
            <dd>
              <Loaded query={query}>{({ hash }) => <code className={own.hash}>{hash}</code>}</Loaded>
            </dd>
          </div>
        </dl>
      </details>
      {batch.rubric && (
        <details className={own.details} open={!folded && !isFrozen}>
          <summary>{t(messages.rubric)}</summary>
          <RubricView rubric={batch.rubric} />
        </details>
      )}
      {query.data && (
        <details className={own.details}>
          <summary>{t(messages.text)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, by keyboard too */}
          <pre className={own.text} tabIndex={0}>
            {query.data.text}
          </pre>
        </details>
      )}
    </Block>
  );
}
