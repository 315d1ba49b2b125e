import type { Result } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { WideTable } from '../../work/wide-table.tsx';
import { LeaningBar } from './interval-bar.tsx';
import { analysis as messages } from './messages.ts';
import { Parts } from './parts.tsx';
import own from './results.module.css';
import { shownPoints } from './shown.ts';

/** How severe or lenient each scorer is, and which sheets stand far off: shown, never corrected. */
export function Severity({ result: { scorers, outliers, seenOthers, pilots, parts } }: { result: Result }) {
  const { locale, t } = useLocale();
  const most = Math.max(0, ...scorers.map(({ severity }) => Math.abs(severity ?? 0)));
  const points = (micro: number | null) => (micro === null ? '—' : shownPoints(micro, locale));
  const titleOf = new Map(pilots.map(({ id, title }) => [id, title]));
  const nameOf = new Map(scorers.map(({ code, name }) => [code, `${code} ${name}`]));
  const named = ({ pilot, scorer }: Result['outliers'][number]) => (
    <li key={`${pilot}:${scorer}`}>
      {t(messages.outlier, { scorer: nameOf.get(scorer) ?? scorer, pilot: titleOf.get(pilot) ?? pilot })}
    </li>
  );
  return (
    <>
      <h3 className={own.heading}>{t(messages.severity)}</h3>
      <p className={blocks.note}>{t(parts.length === 0 ? messages.severityNote : messages.disconnected)}</p>
      {parts.length > 0 && <Parts parts={parts} />}
      <WideTable
        caption={t(messages.severity)}
        rows={scorers}
        keyOf={({ code }) => code}
        columns={[
          { label: t(messages.scorer), cell: ({ code, name }) => `${code} ${name}` },
          {
            label: t(messages.effect),
            cell: ({ severity }) =>
              severity === null ? (
                '—'
              ) : (
                <>
                  <LeaningBar value={severity} most={most} />
                  <span className={blocks.quiet}>{points(severity)}</span>
                </>
              ),
          },
          { label: t(messages.average2), numeric: true, cell: ({ mean }) => points(mean) },
          { label: t(messages.spread), numeric: true, cell: ({ sd }) => points(sd) },
        ]}
      />
      <h4 className={own.heading}>{t(messages.outliers)}</h4>
      {outliers.length === 0 ? (
        <p className={blocks.quiet}>{t(messages.noOutliers)}</p>
      ) : (
        <ul>{outliers.map(named)}</ul>
      )}
      {seenOthers.length > 0 && (
        <>
          <h4 className={own.heading}>{t(messages.seenOthers)}</h4>
          <p className={blocks.note}>{t(messages.seenOthersNote)}</p>
          <ul>{seenOthers.map(named)}</ul>
        </>
      )}
    </>
  );
}
