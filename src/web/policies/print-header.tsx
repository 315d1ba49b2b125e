import type { Policy } from '../api/policies.ts';
import { document as documentMessages } from '../document/messages.ts';
import { useT } from '../i18n/locale.tsx';
import { PrintPage } from '../shell/print-page.tsx';

export function PrintHeader({ policy }: { policy: Policy }) {
  const t = useT();
  const mark = [policy.number, t(documentMessages.version, { n: policy.version })]
    .filter(Boolean)
    .join(' · ');
  return <PrintPage title={policy.shortTitle} mark={mark} />;
}
