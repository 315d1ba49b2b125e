import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import type { BatchState } from '../../../shared/rewards/batch-states.ts';
import { PAYMENT_KIND_NAMES } from '../../../shared/rewards/batches.ts';
import { type OwnAward as Own, type OwnAwardOf, ownAwardQuery } from '../../api/awards.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { Facts } from '../../work/facts.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import { AccountForm } from './account-form.tsx';
import styles from './awards.module.css';
import { own as messages } from './messages.ts';
import { OwnLetter } from './own-letter.tsx';

interface Props {
  of: OwnAwardOf;
  /** It is written to by now. */
  hasLetter: boolean;
  batch: { id: string; state: BatchState };
}

/** What an applicant was awarded for one pilot: the public list, its letter, its account, what was paid. */
export function OwnAward({ of, hasLetter, batch }: Props) {
  const t = useT();
  if (!['public_notice', 'published', 'paid'].includes(batch.state)) return null;
  return (
    <section className={styles.own} aria-label={t(messages.title)}>
      <h3>{t(messages.title)}</h3>
      {batch.state !== 'public_notice' && (
        <>
          <Published of={of} />
          {hasLetter && <OwnLetter of={of} />}
        </>
      )}
      <p>
        <Link to="/awards/$batchId" params={{ batchId: batch.id }}>
          {t(batch.state === 'public_notice' ? messages.notice : messages.list)}
        </Link>
      </p>
    </section>
  );
}

function Published({ of }: Pick<Props, 'of'>) {
  const t = useT();
  const query = useQuery(ownAwardQuery(of));
  return (
    <Loaded query={query}>
      {({ award }) => (award === null ? <p>{t(messages.nothing)}</p> : <Awarded of={of} award={award} />)}
    </Loaded>
  );
}

function Awarded({ of, award }: { of: OwnAwardOf; award: Own }) {
  const { locale, t } = useLocale();
  const { tier, amount, paid, returned, account, mayGiveAccount, payments } = award;
  const money = (fen: number) => shownMoney(fen, locale);
  return (
    <>
      <Facts
        facts={[
          [t(messages.tier), tier],
          [t(messages.amount), money(amount)],
          [
            t(messages.account),
            account && (
              <span key="account" className={styles.account}>
                <span>{account.number}</span>
                <span>{account.holder}</span>
                <span>{account.bank}</span>
              </span>
            ),
          ],
          [
            t(messages.held),
            paid > 0 &&
              (returned > 0
                ? t(messages.ofHeld, { paid: money(paid), returned: money(returned) })
                : money(paid)),
          ],
        ]}
      />
      {mayGiveAccount && <AccountForm of={of} award={award} />}
      {!mayGiveAccount && account === null && <p>{t(messages.byOwner)}</p>}
      {payments.length > 0 && (
        <WideTable
          caption={t(messages.payments)}
          rows={payments}
          keyOf={({ id }) => id}
          columns={[
            { label: t(messages.kind), cell: ({ kind }) => PAYMENT_KIND_NAMES[kind][locale] },
            { label: t(messages.on), cell: ({ paidOn }) => formatDate(paidOn, locale) },
            { label: t(messages.sum), numeric: true, cell: ({ amount: sum }) => money(sum) },
            { label: t(messages.voucher), cell: ({ voucher }) => voucher },
            { label: t(messages.reason), cell: ({ reason }) => reason ?? '' },
          ]}
        />
      )}
    </>
  );
}
