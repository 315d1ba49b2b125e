import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { today } from '../../shared/clock.ts';
import { type Appointment, type AppointmentWanted, appointExpert } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { experts } from './messages.ts';

const empty = (): AppointmentWanted & Record<string, unknown> => ({
  email: '',
  kind: 'batch',
  id: '',
  from: today(() => new Date()),
  until: '',
});

export function AppointForm() {
  const t = useT();
  const queries = useQueryClient();
  const [done, setDone] = useState<Appointment | null>(null);
  const form = useFormDraft('appointment', empty());
  const { email, id, from, until } = form.values;
  const change = useChange(appointExpert, async (made) => {
    setDone(made);
    form.reset(empty());
    await queries.invalidateQueries({ queryKey: ['appointments'] });
  });
  const errors = fieldErrors(change.error);
  const field = (name: 'email' | 'id' | 'from' | 'until') => ({
    value: form.values[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => form.set(name, event.currentTarget.value),
    error: errors[name],
    required: true,
  });
  return (
    <Block title={t(experts.appoint)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setDone(null);
          change.mutate({ email: email.trim(), kind: 'batch', id: id.trim(), from, until });
        }}
      >
        <TextInput
          type="email"
          label={t(experts.email)}
          description={t(experts.emailHint)}
          autoComplete="off"
          {...field('email')}
        />
        <div className={styles.pair}>
          <TextInput
            label={t(experts.id)}
            description={t(experts.pilotHint)}
            pattern="[A-Za-z0-9_\-]{1,64}"
            maxLength={64}
            {...field('id')}
          />
          <TextInput type="date" label={t(experts.from)} {...field('from')} />
          <TextInput type="date" label={t(experts.until)} min={from} {...field('until')} />
        </div>
        {change.error && !allBesideFields(change.error, ['email', 'id', 'from', 'until']) && (
          <FailureNotice error={change.error} />
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={change.isPending}>
            {t(experts.submit)}
          </Button>
          <span role="status" className={styles.status}>
            {done &&
              t(done.state === 'held' ? experts.done : experts.invited, {
                who: done.person?.name ?? done.email ?? '',
              })}
          </span>
        </div>
      </form>
    </Block>
  );
}
