import type { BatchResults, Result } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { WideTable } from '../../work/wide-table.tsx';
import { AlphaBar } from './interval-bar.tsx';
import { analysis as messages } from './messages.ts';
import own from './results.module.css';
import { shownShare } from './shown.ts';

interface Props {
  result: Result;
  criteria: BatchResults['criteria'];
}

/** Whether the scorers agree: Krippendorff 2011; Shrout and Fleiss 1979. */
export function Agreement({ result: { agreement }, criteria }: Props) {
  const { locale, t } = useLocale();
  const { alpha, interval, icc, iccIntervals, criteria: each } = agreement;
  const share = (micro: number | null) => shownShare(micro, locale);
  const forms = [
    { name: t(messages.icc1), single: 'icc11', average: 'icc1k' },
    { name: t(messages.icc2), single: 'icc21', average: 'icc2k' },
    { name: t(messages.icc3), single: 'icc31', average: 'icc3k' },
  ] as const;
  const coefficient = (form: keyof typeof icc) => {
    const range = iccIntervals?.[form];
    return (
      <span className={own.coefficient}>
        {share(icc[form])}
        {range && (
          <span className={blocks.quiet}>
            {t(messages.fromTo, { low: share(range[0]), high: share(range[1]) })}
          </span>
        )}
      </span>
    );
  };
  return (
    <>
      <h3 className={own.heading}>{t(messages.agreement)}</h3>
      {alpha === null ? (
        <p className={blocks.quiet}>{t(messages.alphaNone)}</p>
      ) : (
        <>
          <p>
            {interval
              ? t(messages.alphaOf, {
                  alpha: share(alpha),
                  low: share(interval[0]),
                  high: share(interval[1]),
                })
              : t(messages.alphaBare, { alpha: share(alpha) })}
          </p>
          <AlphaBar alpha={alpha} interval={interval} />
        </>
      )}
      <p className={blocks.note}>{t(messages.alphaHint)}</p>
      <div className={own.pair}>
        <WideTable
          caption={t(messages.ordinal)}
          rows={criteria.filter(({ computed }) => !computed)}
          keyOf={({ id }) => id}
          columns={[
            { label: t(messages.criterion), cell: ({ name }) => name[locale] },
            { label: t(messages.ordinal), numeric: true, cell: ({ id }) => share(each[id] ?? null) },
          ]}
        />
        <div>
          <WideTable
            caption={t(messages.form)}
            rows={forms}
            keyOf={({ name }) => name}
            columns={[
              { label: t(messages.form), cell: ({ name }) => name },
              { label: t(messages.single), numeric: true, cell: ({ single }) => coefficient(single) },
              { label: t(messages.average), numeric: true, cell: ({ average }) => coefficient(average) },
            ]}
          />
          <p className={blocks.quiet}>{t(messages.iccHint)}</p>
        </div>
      </div>
    </>
  );
}
