import '../rewards.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PanelView, panelQuery, startScoring } from '../../api/panel.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import styles from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { Mark } from '../../work/mark.tsx';
import type { BatchTabProps } from '../batches/tabs.ts';
import { useBatchChange } from '../use-batch-change.ts';
import { AssignmentBlock } from './assignment-block.tsx';
import { AppointForm, ExpertsBlock } from './experts-block.tsx';
import { panel as messages } from './messages.ts';
import own from './panel.module.css';
import { RecusalsBlock, TiesBlock } from './ties-block.tsx';

/** 专家组: who is on it, whom they are tied to, and who scores what. */
export default function PanelTab({ batch }: BatchTabProps) {
  const { locale } = useLocale();
  const query = useQuery(panelQuery(batch.id, locale));
  return (
    <Loaded query={query}>
      {({ value, version }) => {
        const mayRun = value.acts.includes('run');
        return (
          <>
            {value.acts.includes('start') && <StartBlock batchId={batch.id} view={value} version={version} />}
            <ExpertsBlock batchId={batch.id} view={value} />
            {mayRun && <AppointForm batchId={batch.id} until={batch.settings.scoreUntil} />}
            <TiesBlock batchId={batch.id} view={value} />
            {/* What another version says begins anew. */}
            <AssignmentBlock key={version} batchId={batch.id} view={value} version={version} />
            <RecusalsBlock view={value} />
          </>
        );
      }}
    </Loaded>
  );
}

function StartBlock({ batchId, view, version }: { batchId: string; view: PanelView; version: string }) {
  const { t } = useLocale();
  const [asking, setAsking] = useState(false);
  const change = useBatchChange(batchId, startScoring, () => {
    setAsking(false);
  });
  const isReady = view.missing.length === 0;
  return (
    <Block
      title={t(messages.start)}
      note={isReady ? t(messages.ready) : t(messages.missing)}
      screenOnly
      actions={
        <Button disabled={!isReady} onClick={() => setAsking(true)}>
          {t(messages.start)}
        </Button>
      }
    >
      <ul className={own.missing}>
        {view.missing.map(({ path, text }) => (
          <li key={`${path} ${text}`}>
            <Mark tone="waiting">{text}</Mark>
          </li>
        ))}
      </ul>
      <Confirm
        opened={asking}
        title={t(messages.start)}
        action={t(messages.start)}
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsking(false);
          change.reset();
        }}
        onConfirm={() => change.mutate({ batchId, version })}
      >
        <p className={styles.quiet}>{t(messages.startNote)}</p>
      </Confirm>
    </Block>
  );
}
