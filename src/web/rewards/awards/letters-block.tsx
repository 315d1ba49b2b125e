import { Alert, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LETTER_KINDS, LETTER_NAMES, type LetterKind } from '../../../shared/rewards/letter-holes.ts';
import {
  type LetterInList,
  type LetterPage,
  letterAddress,
  letterPage,
  lettersKey,
} from '../../api/awards.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Paged, usePaged } from '../../work/paged.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import styles from './awards.module.css';
import { letters as messages } from './messages.ts';

/** 通知书: whoever was awarded, was not, was left out or excluded is written to. */
export function LettersBlock({ batchId }: { batchId: string }) {
  const { locale, t } = useLocale();
  const [kind, setKind] = useState<LetterKind | null>(null);
  const pages = usePaged<LetterInList, LetterPage>(lettersKey(batchId, kind), (cursor, signal) =>
    letterPage(batchId, kind, cursor, signal),
  );
  const first = pages.data?.pages[0];
  const counts = first?.counts;
  const without = first?.without ?? [];
  return (
    <Block title={t(messages.title)} note={t(messages.note)}>
      {without.length > 0 && (
        <Alert variant="outline" color="red.9" mb="md" title={t(messages.noText)}>
          <p>
            {t(messages.noTextBody, {
              kinds: without.map((one) => LETTER_NAMES[one][locale]).join(locale === 'zh' ? '、' : ', '),
            })}{' '}
            <Link to="/office/reward-terms">{t(messages.setText)}</Link>
          </p>
        </Alert>
      )}
      <NativeSelect
        className={styles.filter}
        data-screen-only
        label={t(messages.kind)}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setKind(LETTER_KINDS.find((one) => one === value) ?? null)
        }
        data={[
          { value: '', label: t(messages.all) },
          ...LETTER_KINDS.map((one) => ({
            value: one,
            label: counts ? `${LETTER_NAMES[one][locale]} (${counts[one]})` : LETTER_NAMES[one][locale],
          })),
        ]}
      />
      <Paged pages={pages} empty={<Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>}>
        {(items) => (
          <WideTable
            caption={t(messages.title)}
            rows={items}
            keyOf={({ entryId, uscc }) => `${entryId} ${uscc}`}
            columns={[
              {
                label: t(messages.to),
                cell: ({ name, pilot }) => (
                  <span className={styles.who}>
                    <span>{name}</span>
                    <span className={blocks.quiet}>{pilot}</span>
                  </span>
                ),
              },
              { label: t(messages.kind), cell: (one) => LETTER_NAMES[one.kind][locale] },
              { label: t(messages.on), cell: ({ on }) => formatDate(on, locale) },
              {
                label: t(messages.file),
                cell: (one) =>
                  without.includes(one.kind) ? (
                    <span className={blocks.quiet}>{t(messages.noFile)}</span>
                  ) : (
                    <span className={styles.acts}>
                      <a
                        href={letterAddress(batchId, one, locale)}
                        download
                        aria-label={t(messages.fileOf, {
                          title: LETTER_NAMES[one.kind][locale],
                          name: one.name,
                        })}
                      >
                        DOCX
                      </a>
                      <Link
                        to="/office/batches/$batchId/letters/$entryId/$uscc"
                        params={{ batchId, entryId: one.entryId, uscc: one.uscc }}
                        aria-label={t(messages.printOf, {
                          title: LETTER_NAMES[one.kind][locale],
                          name: one.name,
                        })}
                      >
                        {t(messages.print)}
                      </Link>
                    </span>
                  ),
              },
            ]}
          />
        )}
      </Paged>
    </Block>
  );
}
