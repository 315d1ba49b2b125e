import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { Button, Group, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FREQUENCY_NAMES } from '../../shared/pilots/names.ts';
import type { PilotOf } from '../api/pilots.ts';
import { type Every, type NewMilestones, proposeMilestones, type Run, scheduleQuery } from '../api/runs.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { shell } from '../shell/messages.ts';
import blocks from '../work/blocks.module.css';
import { fieldErrors } from '../work/field-errors.ts';
import { work } from '../work/messages.ts';
import { useChange } from '../work/use-change.ts';
import { useFocusBack } from '../work/use-focus-back.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { plan as messages } from './messages.ts';
import { DueField } from './rest-day.tsx';
import styles from './run.module.css';

type Item = NewMilestones['items'][number] & { provisional?: boolean };

interface Props {
  of: PilotOf;
  run: Run;
  kind: 'regular' | 'one';
  onClose: () => void;
  onDone: () => void | Promise<void>;
}

/** Kept as it is written, until it is proposed or given up. */
interface Written extends Record<string, unknown> {
  every: Every;
  /** Null: as they are suggested. */
  items: Item[] | null;
  responsible: string;
  reason: string;
}

const BLANK: Item = { title: '', from: '', until: '', dueOn: '', responsible: '' };

/** What is written, over what the calendar suggests, and how it is sent. */
function useProposal({ of, run, kind, onDone }: Props) {
  const { locale } = useLocale();
  const nothing: Written = {
    every: run.pilot.track === 'regulator' ? 'half-yearly' : 'quarterly',
    items: kind === 'one' ? [BLANK] : null,
    responsible: '',
    reason: '',
  };
  const draft = useFormDraft(`plan.${of.pilotId}.${kind}`, nothing);
  const { every, responsible, reason } = draft.values;
  const suggested = useQuery({ ...scheduleQuery(of, every, locale), enabled: kind === 'regular' });
  const items: readonly Item[] =
    draft.values.items ?? suggested.data?.items.map((item) => ({ ...item, responsible: '' })) ?? [];
  const change = useChange(proposeMilestones, () => {
    draft.reset(nothing);
    return onDone();
  });
  const why = reason.trim();
  const who = responsible.trim();
  const isAgreed = run.milestones.some(({ state }) => state === 'agreed');
  const isWhole =
    items.length > 0 &&
    who !== '' &&
    items.every(({ title, from, until, dueOn }) => title.trim() !== '' && from && until && dueOn);
  const send = () =>
    change.mutate({
      ...of,
      json: {
        items: items.map(({ provisional: _, ...item }) => ({
          ...item,
          title: item.title.trim(),
          responsible: who,
        })),
        ...(why !== '' && { reason: why }),
      },
    });
  return {
    ...{ draft, suggested, items, change, isAgreed, send },
    isReady: isWhole && (!isAgreed || why.length >= 2),
    giveUp: () => draft.reset(nothing),
  };
}

/** Milestones to be agreed to: as the calendar has them, or one of one's own; each can be changed before it is proposed. */
export function ProposeDialog(props: Props) {
  const { kind, onClose } = props;
  const t = useT();
  useFocusBack(true);
  const { draft, suggested, items, change, isAgreed, isReady, send, giveUp } = useProposal(props);
  const { every, responsible, reason } = draft.values;
  const errors = fieldErrors(change.error);
  const setItems = (next: readonly Item[]) => draft.set('items', [...next]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(kind === 'regular' ? messages.propose : messages.proposeOne)}
      size="xl"
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      {kind === 'regular' && (
        <SegmentedControl
          aria-label={t(messages.every)}
          value={every}
          onChange={(value) => draft.change({ ...draft.values, every: value as Every, items: null })}
          data={(['monthly', 'quarterly', 'half-yearly'] as const).map((value) => ({
            value,
            label: t(FREQUENCY_NAMES[value]),
          }))}
        />
      )}
      {kind === 'regular' && suggested.data && (
        <p className={`${blocks.quiet} ${styles.count}`}>
          {items.length === 0 ? t(messages.nothing) : t(messages.preview, { count: items.length })}
        </p>
      )}
      {suggested.error && <FailureNotice error={suggested.error} />}
      <ol className={styles.proposed}>
        {items.map((item, at) => (
          <OneMilestone
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is what an item is
            key={at}
            item={item}
            errorOf={(name) => errors[`items.${at}.${name}`]}
            onChange={(changed) =>
              setItems(items.map((one, place) => (place === at ? { ...one, ...changed } : one)))
            }
            {...(kind === 'regular' && {
              onRemove: () => setItems(items.filter((_, place) => place !== at)),
            })}
          />
        ))}
      </ol>
      <div className={styles.fields}>
        <TextInput
          label={t(messages.responsible)}
          required
          maxLength={60}
          value={responsible}
          onChange={(event) => draft.set('responsible', event.currentTarget.value)}
          error={errors['items.0.responsible']}
        />
        {isAgreed && (
          <Textarea
            label={t(messages.reason)}
            description={t(messages.reasonHint)}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => draft.set('reason', event.currentTarget.value)}
            error={errors.reason}
          />
        )}
      </div>
      {change.error ? <FailureNotice error={change.error} /> : null}
      <Group justify="flex-end" mt="lg">
        <Button
          variant="default"
          onClick={() => {
            giveUp();
            onClose();
          }}
        >
          {t(work.cancel)}
        </Button>
        <Button onClick={send} loading={change.isPending} disabled={!isReady}>
          {t(messages.send)}
        </Button>
      </Group>
    </Modal>
  );
}

interface OneProps {
  item: Item;
  errorOf: (name: keyof Item) => string | undefined;
  onChange: (changed: Partial<Item>) => void;
  onRemove?: () => void;
}

function OneMilestone({ item, errorOf, onChange, onRemove }: OneProps) {
  const t = useT();
  const field = (name: 'title' | 'from' | 'until') => ({
    required: true,
    value: item[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
    error: errorOf(name),
  });
  return (
    <li>
      <TextInput label={t(messages.name)} maxLength={100} {...field('title')} />
      <TextInput type="date" label={t(messages.from)} {...field('from')} />
      <TextInput type="date" label={t(messages.until)} {...field('until')} />
      <DueField
        label={t(messages.due)}
        note={item.provisional ? t(messages.provisional) : undefined}
        value={item.dueOn}
        onChange={(dueOn) => onChange({ dueOn, provisional: false })}
        error={errorOf('dueOn')}
      />
      {onRemove && (
        <Button variant="subtle" size="compact-sm" onClick={onRemove}>
          {t(messages.remove)}
        </Button>
      )}
    </li>
  );
}
