import type { BatchTabProps } from './tabs.ts';

export default function HistoryTab({ batch }: BatchTabProps) {
  return <p>{batch.title}</p>;
}
