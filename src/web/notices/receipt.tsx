import { useState } from 'react';
import type { FileOwner } from '../api/files.ts';
import type { ObjectionMade } from '../api/register.ts';
import { formatDate, formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { SealField } from '../objections/seal-field.tsx';
import { receipt as messages } from './messages.ts';
import { ReceiptBox } from './receipt-box.tsx';

const TITLES = {
  received: messages.title,
  'awaiting-seal': messages.awaiting,
  'not-accepted': messages.refused,
} as const;

interface Props {
  made: ObjectionMade;
  /** What its stamped file hangs on. */
  owner: FileOwner;
  /** What was objected to, the last day for it, and its mark on paper. */
  about: { label?: string; title: string; until: string; mark: string };
}

/** Stands in place of the notice once an objection is made. */
export function Receipt({ made, owner, about }: Props) {
  const { locale, t } = useLocale();
  const [sealed, setSealed] = useState(false);
  const state = sealed ? 'received' : (made.state as keyof typeof TITLES);
  return (
    <div role="status">
      <ReceiptBox
        title={t(TITLES[state])}
        receipt={made.receipt}
        once={t(messages.once)}
        note={made.reason?.[locale]}
        facts={[
          [about.label ?? t(messages.pilot), about.title],
          [t(messages.on), formatDay(new Date(), locale)],
        ]}
        paper={{ title: t(messages.printTitle), mark: about.mark }}
        askAt="/objections"
      >
        {made.state === 'awaiting-seal' &&
          (sealed ? (
            <p>{t(messages.sealed)}</p>
          ) : (
            <SealField
              owner={owner}
              hint={t(messages.sealHint, { date: formatDate(about.until, locale) })}
              onDone={() => setSealed(true)}
            />
          ))}
      </ReceiptBox>
    </div>
  );
}
