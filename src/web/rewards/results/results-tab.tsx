import '@mantine/core/styles/Progress.layer.css';
import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type BatchResults, resultsQuery } from '../../api/award-results.ts';
import type { Versioned } from '../../api/client.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
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

const SOON_MS = 1_000;

/** The first who looks waits while it is computed: seconds, where there are thousands of pilots. */
function Computing() {
  const { t } = useLocale();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {isLong && (
        <>
          <p>{t(messages.computing)}</p>
          <Progress value={100} animated aria-label={t(messages.computing)} my="sm" />
        </>
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
