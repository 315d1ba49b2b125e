import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import type { Result } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { WideTable } from '../../work/wide-table.tsx';
import { Flips } from './flips.tsx';
import { analysis as messages } from './messages.ts';
import own from './results.module.css';

/** The ranked cut-off and the best set within the budget, side by side. */
export function Money({ result }: { result: Result }) {
  const { locale, t } = useLocale();
  const { knapsack, pilots, awarded, spent } = result;
  const best = new Set(knapsack?.pilots);
  const flips = pilots.filter((one) => one.awarded !== best.has(one.id)).map(({ id }) => id);
  const ways = [
    { name: t(messages.cutOff), count: awarded, spent, flips: null },
    ...(knapsack ? [{ name: t(messages.knapsack), count: best.size, spent: knapsack.spent, flips }] : []),
  ];
  return (
    <>
      <h3 className={own.heading}>{t(messages.money)}</h3>
      <p className={blocks.note}>{t(messages.moneyNote)}</p>
      <WideTable
        caption={t(messages.money)}
        rows={ways}
        keyOf={({ name }) => name}
        columns={[
          { label: t(messages.way), cell: ({ name }) => name },
          { label: t(messages.awarded), numeric: true, cell: ({ count }) => count },
          { label: t(messages.spent), numeric: true, cell: (way) => shownMoney(way.spent, locale) },
          {
            label: t(messages.differ),
            cell: (way) =>
              way.flips === null ? '—' : <Flips flips={way.flips} pilots={pilots} none={messages.same} />,
          },
        ]}
      />
      {knapsack === null && <p className={blocks.quiet}>{t(messages.tooLarge)}</p>}
    </>
  );
}
