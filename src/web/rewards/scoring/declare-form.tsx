import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, memo, useCallback, useRef, useState } from 'react';
import { TIE_NAMES, TIES, type Tie } from '../../../shared/rewards/batches.ts';
import { declareTies, type MyBatch, scoringKey } from '../../api/scoring.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import styles from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { declaring as messages } from './messages.ts';
import own from './scoring.module.css';

interface Values extends Record<string, unknown> {
  employer: string;
  earlier: string;
  ties: Record<string, { tie: Tie; note: string }>;
  accepted: boolean;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** 申报利害关系: against one list that is tied to no pilot, before anything is visible. */
export function DeclareForm({ view, onClose }: { view: MyBatch; onClose?: () => void }) {
  const { t } = useLocale();
  const queries = useQueryClient();
  const { batch, declaration, organisations, undertaking } = view;
  const nothing: Values = {
    employer: declaration?.employer ?? '',
    earlier: declaration?.earlier.join('\n') ?? '',
    ties: Object.fromEntries(declaration?.ties.map(({ uscc, tie, note }) => [uscc, { tie, note }]) ?? []),
    accepted: false,
  };
  const form = useFormDraft<Values>(`ties.${batch.id}`, nothing);
  const { employer, earlier, ties, accepted } = form.values;
  const [asking, setAsking] = useState(false);
  const change = useChange(declareTies, async () => {
    form.reset(nothing);
    setAsking(false);
    onClose?.();
    await queries.invalidateQueries({ queryKey: scoringKey });
  });
  const title = t(onClose ? messages.moreTitle : messages.title);
  const errors = fieldErrors(change.error);
  const named = organisations.filter(({ uscc }) => ties[uscc] !== undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.reset();
    setAsking(true);
  };
  return (
    <form onSubmit={send} data-screen-only>
      <Block
        title={title}
        note={
          <>
            {declaration !== null && !declaration.upToDate && (
              <strong className={own.again}>{t(messages.again)}</strong>
            )}
            {t(onClose ? messages.moreNote : messages.note)}
          </>
        }
      >
        <div className={styles.form}>
          <TextInput
            label={t(messages.employer)}
            description={t(messages.employerHint)}
            required
            maxLength={100}
            value={employer}
            error={errors.employer}
            onChange={(event) => form.set('employer', event.currentTarget.value)}
          />
          <Textarea
            label={t(messages.earlier)}
            description={t(messages.earlierHint)}
            autosize
            minRows={2}
            maxRows={8}
            value={earlier}
            error={Object.keys(errors).some((path) => path.startsWith('earlier')) && errors['earlier.0']}
            onChange={(event) => form.set('earlier', event.currentTarget.value)}
          />
        </div>
      </Block>
      <Organisations organisations={organisations} ties={ties} set={form.set} />
      <Block title={t(messages.undertaking)}>
        <div className={own.undertaking}>{undertaking}</div>
        <Checkbox
          label={t(messages.accept)}
          checked={accepted}
          required
          onChange={(event) => form.set('accepted', event.currentTarget.checked)}
        />
        <div className={`${styles.buttons} ${styles.after}`}>
          <Button type="submit" disabled={!accepted || employer.trim() === '' || organisations.length === 0}>
            {t(messages.submit)}
          </Button>
          {onClose && (
            <Button variant="default" onClick={onClose}>
              {t(messages.cancel)}
            </Button>
          )}
          <span role="status" className={styles.status}>
            {form.dirty && t(messages.kept)}
          </span>
        </div>
        {change.error !== null && !asking && <FailureNotice error={change.error} />}
      </Block>
      <Confirm
        opened={asking}
        title={title}
        action={t(messages.submit)}
        pending={change.isPending}
        error={change.error}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          change.mutate({
            batchId: batch.id,
            employer: employer.trim(),
            earlier: linesOf(earlier),
            ties: named.map(({ uscc }) => ({ uscc, ...ties[uscc]! })),
            accepted: true,
          })
        }
      >
        <p>{t(named.length === 0 ? messages.confirmNone : messages.confirmNamed)}</p>
        <ul className={own.named}>
          {named.map(({ uscc, name }) => (
            <li key={uscc}>{name}</li>
          ))}
        </ul>
      </Confirm>
    </form>
  );
}

/** Beyond so many the list is searched. */
const MANY = 12;

type Ties = Values['ties'];
type Change = (uscc: string, next: Ties[string] | null) => void;

interface Listed {
  organisations: MyBatch['organisations'];
  ties: Ties;
  set: (field: 'ties', next: Ties) => void;
}

/** Hundreds of them: drawn again where one is ticked or searched, and not at each key beside them. */
const Organisations = memo(function Organisations({ organisations, ties, set }: Listed) {
  const { t } = useLocale();
  const [part, setPart] = useState('');
  const latest = useRef(ties);
  latest.current = ties;
  const change = useCallback<Change>(
    (uscc, next) => {
      const { [uscc]: _, ...rest } = latest.current;
      set('ties', next === null ? rest : { ...rest, [uscc]: next });
    },
    [set],
  );
  const wanted = part.normalize('NFKC').trim().toLowerCase();
  // What is ticked stays in sight.
  const shown = organisations.filter(
    ({ uscc, name }) => ties[uscc] !== undefined || name.toLowerCase().includes(wanted),
  );
  const count = Object.keys(ties).length;
  return (
    <Block
      title={t(messages.organisations, { count: organisations.length })}
      note={organisations.length === 0 ? t(messages.nobody) : t(messages.organisationsHint)}
    >
      {organisations.length > MANY && (
        <TextInput
          className={own.find}
          label={t(messages.find)}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
        />
      )}
      <ul className={own.organisations}>
        {shown.map(({ uscc, name }) => (
          <Organisation key={uscc} uscc={uscc} name={name} tie={ties[uscc]} onChange={change} />
        ))}
      </ul>
      {shown.length === 0 && organisations.length > 0 && (
        <p className={styles.quiet}>{t(messages.noneFound)}</p>
      )}
      <p role="status" className={styles.status}>
        {count > 0 && t(messages.named, { count })}
      </p>
    </Block>
  );
});

interface One {
  uscc: string;
  name: string;
  tie: Ties[string] | undefined;
  onChange: Change;
}

const Organisation = memo(function Organisation({ uscc, name, tie, onChange }: One) {
  const { locale, t } = useLocale();
  return (
    <li>
      <Checkbox
        label={name}
        description={uscc}
        checked={tie !== undefined}
        onChange={(event) =>
          onChange(uscc, event.currentTarget.checked ? { tie: 'employer', note: '' } : null)
        }
      />
      {tie !== undefined && (
        <div className={own.tie}>
          <Select
            aria-label={t(messages.tie, { name })}
            data={TIES.map((value) => ({ value, label: TIE_NAMES[value][locale] }))}
            value={tie.tie}
            allowDeselect={false}
            comboboxProps={{ withinPortal: true }}
            onChange={(chosen) =>
              onChange(uscc, { ...tie, tie: TIES.find((one) => one === chosen) ?? tie.tie })
            }
          />
          <TextInput
            aria-label={t(messages.tieNote)}
            placeholder={t(messages.tieNote)}
            maxLength={500}
            value={tie.note}
            onChange={(event) => onChange(uscc, { ...tie, note: event.currentTarget.value })}
          />
        </div>
      )}
    </li>
  );
});
