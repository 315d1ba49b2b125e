import '../rewards.css';
import { useQuery } from '@tanstack/react-query';
import { type PanelView, panelQuery, startScoring } from '../../api/panel.ts';
import { useLocale } from '../../i18n/locale.tsx';
import styles from '../../work/blocks.module.css';
import { Loaded } from '../../work/loaded.tsx';
import type { BatchTabProps } from '../batches/tabs.ts';
import { AssignmentBlock } from './assignment-block.tsx';
import { AppointForm, ExpertsBlock } from './experts-block.tsx';
import { panel as messages } from './messages.ts';
import { ReadyBlock } from './ready-block.tsx';
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
  const { missing } = view;
  return (
    <ReadyBlock
      of={{ batchId, version }}
      act={startScoring}
      title={t(messages.start)}
      note={t(missing.length === 0 ? messages.ready : messages.missing)}
      missing={missing}
      warnings={view.warnings}
    >
      <p className={styles.quiet}>{t(messages.startNote)}</p>
    </ReadyBlock>
  );
}
