import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { dayOf } from '../../../shared/clock.ts';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { PAYMENT_KINDS, type PaymentKind } from '../../../shared/rewards/batches.ts';
import { type Award, recordPayment } from '../../api/awards.ts';
import type { UploadedFile } from '../../api/files.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { BatchFileField } from '../batch-file-field.tsx';
import { MoneyField } from '../number-field.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import styles from './awards.module.css';
import { dueOf } from './due.ts';
import { pay as messages, payKinds } from './messages.ts';
import type { AwardsProps } from './notice-block.tsx';

interface Values extends Record<string, unknown> {
  kind: PaymentKind;
  amount: number | null;
  on: string;
  voucher: string;
  reason: string;
  file: Pick<UploadedFile, 'id' | 'name'> | null;
}

const BLANK: Values = { kind: 'payment', amount: null, on: '', voucher: '', reason: '', file: null };
const FIELDS = ['amount', 'on', 'voucher', 'reason', 'file'];

interface Props extends AwardsProps {
  award: Award;
  onClose: () => void;
}

/** One payment, return or reclaim as it happened. What was typed is there again after a reload. */
export function PayDialog({ batchId, current, award, onClose }: Props) {
  const { locale, t } = useLocale();
  const awardId = award.id ?? '';
  const most = (of: PaymentKind) => (of === 'payment' ? dueOf(award) : award.held);
  // What is paid in full can only come back.
  const blank = { ...BLANK, kind: PAYMENT_KINDS.find((one) => most(one) > 0) ?? BLANK.kind };
  const draft = useFormDraft<Values>(`batch.${batchId}.pay.${awardId}`, blank);
  const { kind, amount, on, voucher, reason, file } = draft.values;
  const change = useBatchChange(batchId, recordPayment, onClose, draft);
  const errors = fieldErrors(change.error);
  const isPayment = kind === 'payment';
  const money = (fen: number) => shownMoney(fen, locale);
  const lacksAccount = isPayment && award.account === null;
  const complete =
    amount !== null &&
    amount > 0 &&
    on !== '' &&
    voucher.trim() !== '' &&
    (isPayment || reason.trim() !== '');
  return (
    <Confirm
      opened
      title={t(messages.title, { name: award.name })}
      action={t(messages.save)}
      pending={change.isPending}
      error={allBesideFields(change.error, FIELDS) ? null : change.error}
      disabled={!complete || lacksAccount}
      onClose={() => change.leave(onClose)}
      onConfirm={() =>
        amount !== null &&
        change.mutate({
          ...{ batchId, version: current.version, awardId },
          json: {
            ...{ kind, amount, on, voucher },
            ...(!isPayment && { reason }),
            ...(file !== null && { file: file.id }),
          },
        })
      }
    >
      <Stack>
        <p>{t(messages.state, { amount: money(award.amount), held: money(award.held) })}</p>
        <Radio.Group
          label={t(messages.kind)}
          value={kind}
          onChange={(value) => draft.set('kind', PAYMENT_KINDS.find((one) => one === value) ?? 'payment')}
        >
          <div className={styles.choices}>
            {PAYMENT_KINDS.map((one) => (
              <Radio key={one} value={one} label={t(payKinds[one])} disabled={most(one) === 0} />
            ))}
          </div>
        </Radio.Group>
        {lacksAccount ? (
          <p role="status" className={styles.amiss}>
            {t(messages.noAccount)}
          </p>
        ) : (
          <>
            <MoneyField
              label={t(messages.amount)}
              hint={t(messages.most, { sum: money(most(kind)) })}
              required
              value={amount}
              onChange={(value) => draft.set('amount', value)}
              error={errors.amount}
            />
            <TextInput
              type="date"
              label={t(messages.on)}
              required
              max={dayOf(new Date())}
              value={on}
              onChange={(event) => draft.set('on', event.currentTarget.value)}
              error={errors.on}
            />
            <TextInput
              label={t(messages.voucher)}
              required
              maxLength={100}
              value={voucher}
              onChange={(event) => draft.set('voucher', event.currentTarget.value)}
              error={errors.voucher}
            />
            {!isPayment && (
              <Textarea
                label={t(messages.reason)}
                description={t(messages.reasonHint)}
                required
                autosize
                minRows={2}
                maxRows={8}
                maxLength={1_000}
                value={reason}
                onChange={(event) => draft.set('reason', event.currentTarget.value)}
                error={errors.reason}
              />
            )}
            <BatchFileField
              batchId={batchId}
              label={t(messages.file)}
              name={t(messages.fileOf)}
              value={file}
              onChange={(chosen) => draft.set('file', chosen && { id: chosen.id, name: chosen.name })}
              error={errors.file}
            />
          </>
        )}
      </Stack>
    </Confirm>
  );
}
