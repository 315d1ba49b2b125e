import { MissingBlock } from './missing-block.tsx';
import { OpeningBlock } from './opening-block.tsx';
import { Preview } from './preview.tsx';
import { SaveLine, SettingsConflict } from './save-line.tsx';
import { SettingsForm } from './settings-form.tsx';
import type { BatchTabProps } from './tabs.ts';
import { useBatchSettings } from './use-batch-settings.ts';

/** What decides the batch: written by case officers, opened by an approver, and what it was ever after. */
export default function SetUpTab(props: BatchTabProps) {
  const { batch } = props;
  if (batch.acts.includes('edit')) return <Editing {...props} />;
  return (
    <>
      {batch.state === 'draft' && <MissingBlock batch={batch} />}
      <Preview {...props} />
      {batch.state === 'draft' && <OpeningBlock {...props} />}
    </>
  );
}

function Editing({ batch, version }: BatchTabProps) {
  const form = useBatchSettings(batch, version);
  return (
    <>
      <SettingsConflict batch={batch} form={form} />
      <MissingBlock batch={batch} linked />
      <SettingsForm batch={batch} form={form} />
      <Preview batch={batch} version={version} folded />
      <OpeningBlock batch={batch} version={version} />
      <SaveLine batch={batch} form={form} />
    </>
  );
}
