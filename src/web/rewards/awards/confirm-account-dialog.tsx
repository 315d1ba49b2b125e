import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Award, confirmAccount } from '../../api/awards.ts';
import { batchFileAddress } from '../../api/files.ts';
import { formatDay } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { Facts } from '../../work/facts.tsx';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useBatchChange } from '../use-batch-change.ts';
import { accounts as messages, own as words } from './messages.ts';
import type { AwardsProps } from './notice-block.tsx';

interface Props extends AwardsProps {
  award: Award;
  entry: NonNullable<Award['accountEntry']>;
  onClose: () => void;
}

/** The number once more, as a second official reads it in the stamped document. */
export function ConfirmAccountDialog({ batchId, current, award, entry, onClose }: Props) {
  const { locale, t } = useLocale();
  const [number, setNumber] = useState('');
  const change = useBatchChange(batchId, confirmAccount, onClose);
  return (
    <Confirm
      opened
      title={t(messages.confirmTitle, { name: award.name })}
      action={t(messages.confirm)}
      pending={change.isPending}
      error={allBesideFields(change.error, ['number']) ? null : change.error}
      disabled={number.trim() === ''}
      onClose={() => change.leave(onClose)}
      onConfirm={() =>
        change.mutate({
          ...{ batchId, version: current.version, awardId: award.id ?? '' },
          number: number.replaceAll(/\s/gu, ''),
        })
      }
    >
      <Stack>
        <p>{t(messages.confirmNote)}</p>
        <Facts
          facts={[
            [t(words.holder), entry.holder],
            [t(words.bank), entry.bank],
            [
              t(messages.entered),
              t(messages.enteredBy, {
                name: entry.enteredBy,
                date: formatDay(entry.enteredAt, locale),
              }),
            ],
            [
              t(messages.file),
              <a key="file" href={batchFileAddress(batchId, entry.file)} download>
                {t(messages.open)}
              </a>,
            ],
          ]}
        />
        <TextInput
          label={t(words.number)}
          required
          maxLength={40}
          inputMode="numeric"
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={fieldErrors(change.error).number}
        />
      </Stack>
    </Confirm>
  );
}
