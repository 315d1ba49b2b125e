import type { BatchTabProps } from '../batches/tabs.ts';

export default function ResultsTab({ batch }: BatchTabProps) {
  return <p>{batch.title}</p>;
}
