import { Button } from '@mantine/core';
import type { CutText } from '../api/texts.ts';
import { useT } from '../i18n/locale.tsx';
import { Mark } from '../work/mark.tsx';
import { texts as messages, warningNames } from './messages.ts';
import own from './texts.module.css';

interface Props {
  cut: CutText;
  /** The cut belongs to what was typed a moment ago. */
  stale: boolean;
  /** Selects a stretch of the original. */
  onShow: (start: number, end: number) => void;
}

/** Articles and sentences as they would be published, what is doubtful first; each leads to its place in the original. */
export function CutView({ cut, stale, onShow }: Props) {
  const t = useT();
  const sentences = cut.articles.flatMap((article) => article.sentences);
  const places = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const numbered = cut.articles.filter(({ ordinal }) => ordinal !== null);
  const said = ({ code, between }: CutText['warnings'][number]) =>
    code === 'numbering'
      ? t(warningNames.numbering, { before: between?.[0] ?? '', after: between?.[1] ?? '' })
      : t(warningNames[code]);
  return (
    <div className={own.cut} aria-busy={stale || undefined}>
      <p className={own.counts}>
        {t(messages.cutNote, { articles: numbered.length, sentences: sentences.length })}
        {cut.furniture.length > 0 && ` ${t(messages.left, { count: cut.furniture.length })}`}
      </p>
      <h3 className={own.subtitle}>{t(messages.warnings)}</h3>
      {cut.warnings.length === 0 ? (
        <p className={own.counts}>{t(messages.noWarnings)}</p>
      ) : (
        <ul className={own.warnings}>
          {cut.warnings.map((warning) => {
            const place = warning.sentence === null ? undefined : places.get(warning.sentence);
            return (
              <li key={`${warning.code} ${warning.sentence}`}>
                <Mark tone="amiss">{said(warning)}</Mark>{' '}
                {place && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    className={own.show ?? ''}
                    aria-label={`${t(messages.showPlace)}: ${place.text.slice(0, 20)}`}
                    onClick={() => onShow(place.start, place.end)}
                  >
                    {place.text.slice(0, 20)}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={own.articles} aria-label={t(messages.sentences)} tabIndex={0}>
        {cut.articles.map((article) => (
          <section key={String(article.id)}>
            <h3 className={own.ordinal} lang="zh-CN">
              {article.ordinal === null
                ? t(messages.around)
                : [article.ordinal, article.title].filter(Boolean).join(cut.form === 'plan' ? '、' : ' ')}
            </h3>
            <ol className={own.cutSentences}>
              {article.sentences.map((sentence) => (
                <li key={sentence.id} data-role={sentence.role}>
                  <button
                    type="button"
                    className={own.sentence}
                    title={t(messages.place, { start: sentence.start + 1, end: sentence.end })}
                    onClick={() => onShow(sentence.start, sentence.end)}
                  >
                    <code className={own.id}>{sentence.id}</code>
                    <span lang="zh-CN">{sentence.text}</span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </section>
    </div>
  );
}
