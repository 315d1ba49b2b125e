import { Button } from '@mantine/core';
import { useState } from 'react';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { TRACK_NAMES } from '../../../shared/pilots/states.ts';
import { METHOD_NAMES } from '../../../shared/rewards/batches.ts';
import type { BatchResults, RankedPilot, Result } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import { IntervalBar } from './interval-bar.tsx';
import { results as messages } from './messages.ts';
import own from './results.module.css';
import { shownPoints, shownShare } from './shown.ts';

const AT_ONCE = 50;

interface Props {
  result: Result;
  criteria: BatchResults['criteria'];
}

/** Who stands where, how sure that is, and what it is worth. */
export function Ranking({ result, criteria }: Props) {
  const { locale, t } = useLocale();
  const [most, setMost] = useState(AT_ONCE);
  const { pilots, method, budget, spent, awarded, leftOut } = result;
  const shown = pilots.slice(0, most);
  const last = pilots.at(-1)?.rank === undefined ? 1 : pilots.length;
  const points = (micro: number | null) => (micro === null ? '—' : shownPoints(micro, locale));
  return (
    <Block
      title={t(messages.ranking)}
      note={t(messages.rankingNote, {
        method: METHOD_NAMES[method.used][locale],
        budget: shownMoney(budget, locale),
        spent: shownMoney(spent, locale),
        count: awarded,
      })}
    >
      {method.wanted !== method.used && (
        <p className={blocks.note}>
          {t(messages.changed, {
            wanted: METHOD_NAMES[method.wanted][locale],
            used: METHOD_NAMES[method.used][locale],
          })}
        </p>
      )}
      <p className={own.legend}>{t(messages.legend, { last })}</p>
      <WideTable
        caption={t(messages.ranking)}
        rows={shown}
        keyOf={({ id }) => id}
        columns={[
          { label: t(messages.pilot), cell: (pilot) => <Named pilot={pilot} /> },
          { label: t(messages.rank), numeric: true, cell: ({ rank }) => rank },
          { label: t(messages.figure), numeric: true, cell: ({ figure }) => points(figure) },
          {
            label: t(messages.range),
            cell: ({ rankInterval: [low, high], expectedRank }) => (
              <>
                <IntervalBar {...{ low, high, last }} expected={expectedRank / 1_000_000} line={awarded} />
                <span className={blocks.quiet}>
                  {t(messages.rangeOf, { expected: shownPoints(expectedRank, locale), low, high })}
                </span>
              </>
            ),
          },
          { label: t(messages.award), numeric: true, cell: (pilot) => <Award pilot={pilot} /> },
        ]}
      />
      {pilots.length > most && (
        <Button variant="default" className={own.more} onClick={() => setMost(most + AT_ONCE)}>
          {t(messages.more, { count: Math.min(AT_ONCE, pilots.length - most) })}
        </Button>
      )}
      {leftOut.length > 0 && <p className={blocks.note}>{t(messages.leftOut, { count: leftOut.length })}</p>}
      <Band result={result} />
      <details className={blocks.after}>
        <summary>{t(messages.details)}</summary>
        <WideTable
          caption={t(messages.details)}
          rows={shown}
          keyOf={({ id }) => id}
          columns={[
            { label: t(messages.pilot), cell: ({ title }) => title },
            ...criteria.map(({ id, name }) => ({
              label: name[locale],
              numeric: true,
              cell: ({ criteria: scores }: RankedPilot) => points(scores[id] ?? null),
            })),
            { label: t(messages.sheets), numeric: true, cell: ({ sheets }) => sheets },
            { label: t(messages.mean), numeric: true, cell: ({ mean }) => points(mean) },
            { label: t(messages.trimmed), numeric: true, cell: ({ trimmed }) => points(trimmed) },
            { label: t(messages.additive), numeric: true, cell: ({ additive }) => points(additive) },
            { label: t(messages.z), numeric: true, cell: ({ z }) => shownShare(z, locale) },
          ]}
        />
      </details>
    </Block>
  );
}

function Named({ pilot: { title, track, applicants, band } }: { pilot: RankedPilot }) {
  const { locale, t } = useLocale();
  const names = applicants.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ');
  return (
    <span className={own.ranked}>
      <strong>{title}</strong>
      <span className={blocks.quiet}>
        {TRACK_NAMES[track][locale]} · {names}
      </span>
      {band && <Mark tone="amiss">{t(messages.nearLine)}</Mark>}
    </span>
  );
}

function Award({ pilot: { tier, amount, awarded, applicants } }: { pilot: RankedPilot }) {
  const { locale, t } = useLocale();
  if (tier === null) return <span className={blocks.quiet}>{t(messages.notReached)}</span>;
  if (!awarded) return <span className={blocks.quiet}>{t(messages.outOfBudget, { tier })}</span>;
  return (
    <span className={own.award}>
      <span>
        {tier} {shownMoney(amount, locale)}
      </span>
      {applicants.length > 1 &&
        applicants.map(({ uscc, name, amount: own_ }) => (
          <span key={uscc} className={blocks.quiet}>
            {t(messages.shareOf, { name, amount: shownMoney(own_, locale) })}
          </span>
        ))}
    </span>
  );
}

function Band({ result: { pilots } }: { result: Result }) {
  const { t } = useLocale();
  const near = pilots.filter(({ band }) => band);
  return (
    <>
      <h3 className={own.heading}>{t(messages.band)}</h3>
      <p className={blocks.note}>{t(messages.bandNote)}</p>
      {near.length === 0 ? (
        <p className={blocks.quiet}>{t(messages.bandNone)}</p>
      ) : (
        <ul>
          {near.map(({ id, title, rank }) => (
            <li key={id}>
              {rank}. {title}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
