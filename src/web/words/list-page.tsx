import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { wordsQuery } from '../api/words.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { office } from '../office/messages.ts';
import { OfficePage } from '../office/office-page.tsx';
import { ButtonLink } from '../shell/links.tsx';
import blocks from '../work/blocks.module.css';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { WideTable } from '../work/wide-table.tsx';
import { kindNames } from './kind-names.ts';
import { words } from './messages.ts';

/** What the assistant reads by, says and is told, with what is published and what waits. */
export function WordListPage() {
  const { locale, t } = useLocale();
  const query = useQuery(wordsQuery);
  return (
    <OfficePage
      title={t(office.words)}
      lead={t(words.lead)}
      actions={
        <ButtonLink to="/office/words/questions" variant="default">
          {t(words.questions)}
        </ButtonLink>
      }
    >
      <Loaded query={query}>
        {(items) => (
          <WideTable
            caption={t(office.words)}
            rows={items}
            keyOf={({ kind }) => kind}
            columns={[
              {
                label: t(words.kind),
                cell: ({ kind, published }) =>
                  published ? (
                    <Link to="/office/words/$kind" params={{ kind }}>
                      {t(kindNames[kind])}
                    </Link>
                  ) : (
                    t(kindNames[kind])
                  ),
              },
              {
                label: t(words.standing),
                cell: ({ published }) =>
                  published ? (
                    `${t(words.version, { version: published.version })} · ${formatInstant(published.publishedAt ?? published.createdAt, locale)}`
                  ) : (
                    <span className={blocks.quiet}>{t(words.withLaws)}</span>
                  ),
              },
              {
                label: t(words.draft),
                cell: ({ draft }) =>
                  draft ? (
                    <Mark tone="waiting">{t(words.waits)}</Mark>
                  ) : (
                    <span className={blocks.quiet}>{t(words.none)}</span>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </OfficePage>
  );
}
