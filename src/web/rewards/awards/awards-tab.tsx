import type { BatchTabProps } from '../batches/tabs.ts';

export default function AwardsTab({ batch }: BatchTabProps) {
  return <p>{batch.title}</p>;
}
