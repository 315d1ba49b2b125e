import '../rewards.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  letterAddress,
  letterQuery,
  ownLetterAddress,
  ownLetterQuery,
  type ShownLetter,
} from '../../api/awards.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { PrintButton } from '../../shell/print-button.tsx';
import { PrintPage } from '../../shell/print-page.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { WorkPage } from '../../work/work-page.tsx';
import styles from './awards.module.css';
import { LetterText } from './letter-text.tsx';
import { letters as messages } from './messages.ts';

/** The same, as its applicant prints it. */
export function OwnLetterPage() {
  const { locale, t } = useLocale();
  const of = useParams({
    from: '/signed-in/enterprises/$enterpriseId/pilots/$pilotId/awards/$entryId/letter',
  });
  const query = useQuery(ownLetterQuery(of, locale));
  const { enterpriseId, pilotId } = of;
  return (
    <Letter
      query={query}
      file={ownLetterAddress(of, locale)}
      back={
        <Link
          to="/enterprises/$enterpriseId/pilots/$pilotId"
          params={{ enterpriseId, pilotId }}
          search={{ part: 'awards' }}
        >
          {t(messages.backOwn)}
        </Link>
      }
    />
  );
}

/** A letter of a batch, to be printed, sealed and sent. */
export function LetterPage() {
  const { locale, t } = useLocale();
  const of = useParams({ from: '/signed-in/office/batches/$batchId/letters/$entryId/$uscc' });
  const { batchId } = of;
  const query = useQuery(letterQuery(of, locale));
  return (
    <Letter
      query={query}
      file={letterAddress(batchId, of, locale)}
      back={
        <Link to="/office/batches/$batchId" params={{ batchId }} search={{ tab: 'awards' }}>
          {t(messages.back)}
        </Link>
      }
    />
  );
}

interface Props {
  query: { data: ShownLetter | undefined } & Parameters<typeof Loaded<ShownLetter>>[0]['query'];
  file: string;
  back: ReactNode;
}

function Letter({ query, file, back }: Props) {
  const { t } = useLocale();
  return (
    <WorkPage
      title={query.data?.title ?? t(messages.one)}
      actions={
        <div className={styles.ways} data-screen-only>
          {back}
          {query.data && (
            <a href={file} download>
              {t(messages.download)}
            </a>
          )}
          <PrintButton />
        </div>
      }
    >
      <Loaded query={query}>
        {(letter) => (
          <div className={styles.sheet}>
            <PrintPage title={`${letter.title} · ${letter.pilot}`} mark={letter.batch} />
            <LetterText letter={letter} />
          </div>
        )}
      </Loaded>
    </WorkPage>
  );
}
