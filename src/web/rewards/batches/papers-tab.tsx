import type { BatchTabProps } from './tabs.ts';

export default function PapersTab({ batch }: BatchTabProps) {
  return <p>{batch.title}</p>;
}
