import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { METHOD_NAMES } from '../../../shared/rewards/batches.ts';
import type { RankedPilot, Result, Tried } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { WideTable } from '../../work/wide-table.tsx';
import { ShiftBar } from './interval-bar.tsx';
import { trying as messages, results } from './messages.ts';
import { Parts } from './parts.tsx';
import own from './results.module.css';

const MOST = 20;

/** What other rules come to, beside what was computed: who moves, and whose award flips. */
export function TriedRules({ tried, result }: { tried: Tried; result: Result }) {
  const { locale, t } = useLocale();
  if (tried.result === null)
    return (
      <div className={own.tried} role="status">
        <p>{tried.refusal?.words[locale]}</p>
        {tried.refusal && <Parts parts={tried.refusal.parts} />}
      </div>
    );
  const { method, awarded, spent, leftOut } = tried.result;
  const changes = changesOf(result.pilots, tried.result.pilots);
  const flips = changes.filter(({ now, then }) => now.awarded !== then.awarded).length;
  const moved = changes.filter(({ now, then }) => now.rank !== then.rank).length;
  return (
    <div className={own.tried}>
      <p role="status">
        {method.wanted !== method.used && t(messages.fellBack, { used: METHOD_NAMES[method.used][locale] })}{' '}
        {t(messages.found, { count: awarded, spent: shownMoney(spent, locale), flips, moved })}{' '}
        {leftOut.length > 0 && t(messages.leftOut, { count: leftOut.length })}
      </p>
      {changes.length > 0 && (
        <>
          <p className={own.legend}>
            {t(messages.legend)} {changes.length > MOST && t(messages.most, { count: MOST })}
          </p>
          <WideTable
            caption={t(messages.changes)}
            rows={changes.slice(0, MOST)}
            keyOf={({ now }) => now.id}
            columns={[
              { label: t(results.pilot), cell: ({ now }) => now.title },
              {
                label: t(messages.ranks),
                cell: ({ now, then }) => (
                  <>
                    <ShiftBar
                      from={now.rank}
                      to={then.rank}
                      last={result.pilots.length}
                      line={result.awarded}
                    />
                    <span className={blocks.quiet}>
                      {t(messages.fromTo, { from: now.rank, to: then.rank })}
                    </span>
                  </>
                ),
              },
              {
                label: t(messages.award),
                cell: ({ now, then }) =>
                  now.awarded === then.awarded
                    ? t(messages.same)
                    : t(then.awarded ? messages.gains : messages.loses),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}

type Then = NonNullable<Tried['result']>['pilots'][number];

/** Those whose award flips first, then those that move furthest. */
function changesOf(pilots: readonly RankedPilot[], tried: readonly Then[]) {
  const thenOf = new Map(tried.map((one) => [one.id, one]));
  const weight = ({ now, then }: { now: RankedPilot; then: Then }) =>
    (now.awarded === then.awarded ? 0 : pilots.length) + Math.abs(now.rank - then.rank);
  return pilots
    .flatMap((now) => {
      const then = thenOf.get(now.id);
      return then ? [{ now, then }] : [];
    })
    .filter((one) => weight(one) > 0)
    .sort((a, b) => weight(b) - weight(a));
}
