import type { BatchTabProps } from '../batches/tabs.ts';

export default function EntriesTab({ batch }: BatchTabProps) {
  return <p>{batch.title}</p>;
}
