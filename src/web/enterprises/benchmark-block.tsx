import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf } from '../../shared/clock.ts';
import type { Versioned } from '../api/client.ts';
import { type Enterprise, enterpriseKey, setBenchmark, withdrawBenchmark } from '../api/enterprises.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Facts } from '../work/facts.tsx';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { work } from '../work/messages.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useRoles } from '../work/use-roles.ts';
import { benchmark as messages } from './messages.ts';

/** A status the office gave, with what it rests on; case officers record it. */
export function BenchmarkBlock({ current }: { current: Versioned<Enterprise> }) {
  const { locale, t } = useLocale();
  const { holds, roleIn } = useRoles();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const { id: enterpriseId, benchmark } = current.value;
  const refresh = async () => {
    setOpen(null);
    await queries.invalidateQueries({ queryKey: enterpriseKey(enterpriseId) });
  };
  const withdrawal = useChange(withdrawBenchmark, refresh);
  const mayChange = holds('case-officer') && roleIn(enterpriseId) === null;
  return (
    <Block
      title={t(messages.title)}
      actions={
        mayChange &&
        open !== 'edit' && (
          <div className={styles.buttons}>
            <Button variant="default" size="sm" onClick={() => setOpen('edit')}>
              {t(benchmark ? messages.change : messages.set)}
            </Button>
            {benchmark && (
              <Button variant="default" size="sm" onClick={() => setOpen('withdraw')}>
                {t(messages.withdraw)}
              </Button>
            )}
          </div>
        )
      }
    >
      {open === 'edit' ? (
        <BenchmarkForm current={current} onDone={refresh} onClose={() => setOpen(null)} />
      ) : benchmark ? (
        <Facts
          facts={[
            [t(messages.basis), benchmark.basis],
            [t(messages.date), formatDate(benchmark.date, locale)],
          ]}
        />
      ) : (
        <p className={styles.quiet}>{t(messages.none)}</p>
      )}
      <Confirm
        opened={open === 'withdraw'}
        title={t(messages.withdraw)}
        action={t(messages.withdraw)}
        danger
        pending={withdrawal.isPending}
        error={withdrawal.error}
        onClose={() => setOpen(null)}
        onConfirm={() => withdrawal.mutate({ enterpriseId, version: current.version })}
      >
        <p>{t(messages.withdrawNote)}</p>
      </Confirm>
    </Block>
  );
}

interface FormProps {
  current: Versioned<Enterprise>;
  onDone: () => Promise<void>;
  onClose: () => void;
}

function BenchmarkForm({ current, onDone, onClose }: FormProps) {
  const { t } = useLocale();
  const { id: enterpriseId, benchmark } = current.value;
  const queries = useQueryClient();
  const initial = benchmark ?? { basis: '', date: dayOf(new Date()) };
  const form = useFormDraft<{ basis: string; date: string }>(`benchmark.${enterpriseId}`, initial);
  const change = useChange(setBenchmark, async () => {
    form.reset(form.values);
    await onDone();
  });
  const errors = fieldErrors(change.error);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = { enterpriseId, version: current.version, ...form.values };
        change.mutate(wanted, {
          // The newest version is what the next try is over; what was typed stays.
          onError: () => void queries.invalidateQueries({ queryKey: enterpriseKey(enterpriseId) }),
        });
      }}
    >
      <TextInput
        label={t(messages.basis)}
        description={t(messages.basisHint)}
        required
        maxLength={300}
        value={form.values.basis}
        onChange={(event) => form.set('basis', event.currentTarget.value)}
        error={errors.basis}
      />
      <TextInput
        type="date"
        label={t(messages.date)}
        required
        value={form.values.date}
        onChange={(event) => form.set('date', event.currentTarget.value)}
        error={errors.date}
      />
      {change.error && !allBesideFields(change.error, ['basis', 'date']) && (
        <FailureNotice error={change.error} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t(messages.set)}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            form.reset(initial);
            onClose();
          }}
        >
          {t(work.cancel)}
        </Button>
      </div>
    </form>
  );
}
