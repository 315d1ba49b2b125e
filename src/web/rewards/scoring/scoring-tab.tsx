import type { BatchTabProps } from '../batches/tabs.ts';

export default function ScoringTab({ batch }: BatchTabProps) {
  return <p>{batch.title}</p>;
}
