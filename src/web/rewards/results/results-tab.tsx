import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type BatchResults, resultsQuery } from '../../api/award-results.ts';
import type { Versioned } from '../../api/client.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Loaded } from '../../work/loaded.tsx';
import type { BatchTabProps } from '../batches/tabs.ts';
import { LateBlock } from '../late/late-block.tsx';
import { OverlapsBlock } from '../overlaps/overlaps-block.tsx';
import { Agreement } from './agreement.tsx';
import { DecisionBlock } from './decision-block.tsx';
import { analysis, results as messages } from './messages.ts';
import { Money } from './money.tsx';
import { Parts } from './parts.tsx';
import { Ranking } from './ranking.tsx';
import { Recompute } from './recompute.tsx';
import styles from './results.module.css';
import { Severity } from './severity.tsx';
import { TryRules } from './try-rules.tsx';
import { WhatIf } from './what-if.tsx';

/** 结果: what the sheets come to, what decides and what is only analysis, and the decision itself. */
export default function ResultsTab({ batch }: BatchTabProps) {
  const query = useQuery(resultsQuery(batch.id));
  return (
    <>
      {query.isPending && <Computing />}
      <Loaded query={query}>{(current) => <Results batchId={batch.id} current={current} />}</Loaded>
    </>
  );
}

/** Seconds after which it is said that it takes a while. */
const SOON = 1;

/** The first who looks waits while it is computed: seconds, where there are thousands of pilots. */
function Computing() {
  const { t } = useLocale();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const isLong = seconds >= SOON;
  return (
    <div className={styles.computing}>
      <p role="status">{isLong && t(messages.computing)}</p>
      {isLong && (
        <p className={blocks.quiet}>
          <Loader size="xs" aria-hidden="true" /> {t(messages.computingFor, { count: seconds })}
        </p>
      )}
    </div>
  );
}

interface Props {
  batchId: string;
  current: Versioned<BatchResults>;
}

function Results({ batchId, current }: Props) {
  const { t } = useLocale();
  const { result, refusal, criteria } = current.value;
  if (result === null)
    return (
      <>
        <Refused refusal={refusal} />
        <LateBlock batchId={batchId} />
      </>
    );
  return (
    <>
      <DecisionBlock batchId={batchId} current={current} result={result} />
      <OverlapsBlock batchId={batchId} current={current} />
      <LateBlock batchId={batchId} />
      <Ranking result={result} criteria={criteria} />
      <Block title={t(analysis.title)} note={t(analysis.note)}>
        <Money result={result} />
        <Agreement result={result} criteria={criteria} />
        <Severity result={result} />
        <WhatIf result={result} criteria={criteria} />
        <TryRules batchId={batchId} result={result} criteria={criteria} />
      </Block>
      <Recompute batchId={batchId} result={result} />
    </>
  );
}

function Refused({ refusal }: { refusal: BatchResults['refusal'] }) {
  const { locale, t } = useLocale();
  return (
    <Empty title={t(messages.none)}>
      {refusal && <span>{refusal.words[locale]}</span>}
      {refusal && refusal.parts.length > 0 && <Parts parts={refusal.parts} />}
    </Empty>
  );
}
