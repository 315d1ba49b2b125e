import type { BatchTabProps } from '../batches/tabs.ts';

export default function PanelTab({ batch }: BatchTabProps) {
  return <p>{batch.title}</p>;
}
