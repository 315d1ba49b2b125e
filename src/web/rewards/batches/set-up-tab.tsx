import type { BatchTabProps } from './tabs.ts';

export default function SetUpTab({ batch }: BatchTabProps) {
  return <p>{batch.title}</p>;
}
