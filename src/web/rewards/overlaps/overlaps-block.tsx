import { Button } from '@mantine/core';
import { useState } from 'react';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import type { Overlap } from '../../api/award-overlaps.ts';
import type { BatchResults } from '../../api/award-results.ts';
import type { Versioned } from '../../api/client.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import { BatchMark } from '../batches/batch-mark.tsx';
import { overlaps as messages } from './messages.ts';
import own from './overlaps.module.css';
import { SettleDialog } from './settle-dialog.tsx';
import { commonOf, isToDo, verdictOf } from './verdicts.ts';

const AT_ONCE = 50;

interface Props {
  batchId: string;
  current: Versioned<BatchResults>;
}

/** What another batch would reward, or rewarded, too; not there where there is nothing. */
export function OverlapsBlock({ batchId, current }: Props) {
  const { t } = useLocale();
  const [asked, setAsked] = useState<Overlap | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  const { overlaps, maySettle } = current.value;
  if (overlaps.length === 0) return null;
  const open = overlaps.filter(isToDo);
  const settled = overlaps.filter((overlap) => !isToDo(overlap));
  const more = Math.min(AT_ONCE, open.length - most);
  const listed = (rows: readonly Overlap[]) => <Listed rows={rows} onSettle={maySettle ? setAsked : null} />;
  return (
    <Block id="overlaps" title={t(messages.title)} note={t(messages.note)}>
      {open.length > 0 && listed(open.slice(0, most))}
      {more > 0 && (
        <Button variant="default" data-screen-only onClick={() => setMost(most + AT_ONCE)}>
          {t(messages.more, { count: more })}
        </Button>
      )}
      {settled.length > 0 && (
        <details className={own.settled} open={open.length === 0}>
          <summary>{t(messages.settled, { count: settled.length })}</summary>
          {listed(settled)}
        </details>
      )}
      {asked && (
        <SettleDialog
          of={{ batchId, version: current.version }}
          overlap={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Block>
  );
}

interface ListProps {
  rows: readonly Overlap[];
  /** Null: it is not the reader's to settle. */
  onSettle: ((overlap: Overlap) => void) | null;
}

function Listed({ rows, onSettle }: ListProps) {
  const { locale, t } = useLocale();
  return (
    <WideTable
      caption={t(messages.title)}
      rows={rows}
      keyOf={({ entryId, otherId }) => `${entryId} ${otherId}`}
      columns={[
        { label: t(messages.here), cell: ({ title }) => <span className={own.text}>{title}</span> },
        {
          label: t(messages.there),
          cell: ({ otherTitle, batch, awarded }) => (
            <span className={own.lines}>
              <span>{otherTitle}</span>
              <span className={blocks.quiet}>{batch.title}</span>
              <BatchMark state={batch.state} />
              {awarded && (
                <span className={blocks.quiet}>
                  {t(messages.awarded, {
                    amount: shownMoney(awarded.amount, locale),
                    held: shownMoney(awarded.held, locale),
                  })}
                </span>
              )}
            </span>
          ),
        },
        {
          label: t(messages.common),
          cell: (overlap) => (
            <span className={own.text}>{commonOf(overlap, t(messages.samePilot), locale)}</span>
          ),
        },
        {
          label: t(messages.verdict),
          cell: (overlap) => <Verdict overlap={overlap} onSettle={onSettle} />,
        },
      ]}
    />
  );
}

function Verdict({ overlap, onSettle }: Pick<ListProps, 'onSettle'> & { overlap: Overlap }) {
  const { locale, t } = useLocale();
  const { settlement, title, otherTitle } = overlap;
  const verdict = verdictOf(overlap);
  return (
    <span className={own.verdict}>
      {settlement === null || verdict === null ? (
        <Mark tone="waiting">{t(messages.open)}</Mark>
      ) : (
        <>
          <Mark tone={verdict === 'keep-other' ? 'amiss' : 'good'}>{t(messages[verdict])}</Mark>
          <span className={blocks.quiet}>
            {t(messages.settledBy, {
              name: settlement.by,
              when: formatInstant(settlement.at, locale),
              reason: settlement.reason,
            })}
          </span>
        </>
      )}
      {onSettle && (
        <Button
          size="sm"
          variant="default"
          data-screen-only
          aria-label={t(messages.settleOne, { here: title, there: otherTitle })}
          onClick={() => onSettle(overlap)}
        >
          {t(settlement === null ? messages.settle : messages.again)}
        </Button>
      )}
    </span>
  );
}
