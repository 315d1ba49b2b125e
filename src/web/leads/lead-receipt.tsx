import type { LeadMade } from '../api/leads.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { ReceiptBox } from '../notices/receipt-box.tsx';
import { LeadFiles } from './lead-files.tsx';
import { receipt as messages } from './messages.ts';

/** Stands in place of the form once a lead is handed in. */
export function LeadReceipt({ made: { receipt, receivedOn } }: { made: LeadMade }) {
  const { locale, t } = useLocale();
  return (
    <div>
      <ReceiptBox
        title={t(messages.title)}
        receipt={receipt}
        once={t(messages.once)}
        facts={[[t(messages.on), formatDate(receivedOn, locale)]]}
        paper={{ title: t(messages.printTitle), mark: receivedOn }}
        askAt="/leads/status"
      >
        <LeadFiles receipt={receipt} />
      </ReceiptBox>
    </div>
  );
}
