import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import '../rewards.css';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type EntryOf, type ScoringView, scoringQuery } from '../../api/scoring.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { WorkPage } from '../../work/work-page.tsx';
import { Material } from './material.tsx';
import { scoring as messages } from './messages.ts';
import own from './scoring.module.css';
import { SheetForm } from './sheet-form.tsx';
import { SheetRead } from './sheet-read.tsx';

/** 评分: the material at the left, the sheet at the right; on a phone one behind the other. */
export function ScoringEntryPage() {
  const { locale, t } = useLocale();
  const of = useParams({ from: '/signed-in/scoring/$batchId/$entryId' });
  const query = useQuery(scoringQuery(of, locale));
  const view = query.data?.value;
  return (
    <WorkPage
      title={view?.material.title ?? t(messages.sheet)}
      focusOn={of.entryId}
      before={
        <p className={own.back} data-screen-only>
          <Link to="/scoring/$batchId" params={{ batchId: of.batchId }}>
            {t(messages.back)}
          </Link>
          {view && (
            <span className={own.place}>
              {view.batch.title} · {t(messages.place, view.place)}
              {view.sheet.mayWrite && view.batch.scoreUntil && (
                <> · {t(messages.until, { when: formatDate(view.batch.scoreUntil, locale) })}</>
              )}
            </span>
          )}
        </p>
      }
    >
      <Loaded key={of.entryId} query={query}>
        {({ value }) => <Beside of={of} view={value} />}
      </Loaded>
    </WorkPage>
  );
}

type Side = 'material' | 'sheet';

function Beside({ of, view }: { of: EntryOf; view: ScoringView }) {
  const { t } = useLocale();
  const [side, setSide] = useState<Side>('material');
  return (
    <>
      <SegmentedControl
        className={own.sides}
        fullWidth
        value={side}
        onChange={(next) => setSide(next === 'sheet' ? 'sheet' : 'material')}
        data={[
          { value: 'material', label: t(messages.material) },
          { value: 'sheet', label: t(messages.sheet) },
        ]}
      />
      <div className={own.beside} data-side={side}>
        <section className={own.material} aria-label={t(messages.material)}>
          <Material of={of} view={view} />
        </section>
        <section className={own.sheet} aria-label={t(messages.sheet)}>
          {view.sheet.mayWrite ? (
            // Another version of it begins anew.
            <SheetForm key={view.sheet.version} of={of} view={view} />
          ) : (
            <SheetRead of={of} view={view} />
          )}
        </section>
      </div>
    </>
  );
}
