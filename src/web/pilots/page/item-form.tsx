import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Versioned } from '../../api/client.ts';
import { fileAddress, type UploadedFile } from '../../api/files.ts';
import { answerItem, type Compliance, type ItemAnswer } from '../../api/pilots.ts';
import { DropZone } from '../../files/drop-zone.tsx';
import { useT } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import blocks from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { work } from '../../work/messages.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { usePilotOf } from '../use-pilot.ts';
import { compliance as messages } from './compliance-messages.ts';
import styles from './compliance-part.module.css';
import { useComplianceChange } from './use-compliance-change.ts';
import { type Item, wantsFilling } from './wants.ts';

interface Shown {
  id: string;
  name: string;
  /** Civil dates; empty: none. */
  effectiveFrom: string;
  expiresOn: string;
}

interface Values extends Record<string, unknown> {
  statement: string;
  evidence: readonly Shown[];
}

function valuesOf({ answer }: Item): Values {
  return {
    statement: answer?.statement ?? '',
    evidence: (answer?.evidence ?? []).map(({ file, effectiveFrom, expiresOn }) => ({
      id: file.id,
      name: file.name,
      effectiveFrom: effectiveFrom ?? '',
      expiresOn: expiresOn ?? '',
    })),
  };
}

function toSend({ statement, evidence }: Values): ItemAnswer {
  return {
    statement,
    evidence: evidence.map(({ id, effectiveFrom, expiresOn }) => ({
      file: id,
      effectiveFrom: effectiveFrom || null,
      expiresOn: expiresOn || null,
    })),
  };
}

interface Props {
  item: Item;
  current: Versioned<Compliance>;
}

/** Statement and evidence for an item; a file dropped onto it opens the form with the file in it. */
export function ItemForm({ item, current }: Props) {
  const t = useT();
  const of = usePilotOf();
  const form = useFormDraft<Values>(`item.${item.id}`, valuesOf(item));
  const [isOpen, setOpen] = useState(form.dirty);
  const add = ({ id, name }: UploadedFile) => {
    form.set('evidence', [...form.values.evidence, { id, name, effectiveFrom: '', expiresOn: '' }]);
    setOpen(true);
  };
  if (isOpen) {
    return (
      <Form
        item={item}
        current={current}
        form={form}
        onAdd={add}
        onClose={() => {
          form.reset(valuesOf(item));
          setOpen(false);
        }}
      />
    );
  }
  const isWanted = wantsFilling(item);
  return (
    <div className={styles.open}>
      <Button
        size="sm"
        variant="default"
        onClick={() => {
          form.reset(valuesOf(item));
          setOpen(true);
        }}
        aria-describedby={`item-${item.id}-name`}
      >
        {t(item.answer === null ? messages.fill : messages.fillAgain)}
      </Button>
      {isWanted && item.evidenceNeeded && (
        <div>
          <DropZone owner={of} kinds="evidence" label={t(messages.dropHere)} slim onDone={add} />
        </div>
      )}
    </div>
  );
}

interface FormProps extends Props {
  form: ReturnType<typeof useFormDraft<Values>>;
  onAdd: (file: UploadedFile) => void;
  onClose: () => void;
}

function Form({ item, current, form, onAdd, onClose }: FormProps) {
  const t = useT();
  const of = usePilotOf();
  const { statement, evidence } = form.values;
  const change = useComplianceChange<ItemAnswer>(
    current,
    (view) => view.checklist?.sections.flatMap(({ items }) => items).find(({ id }) => id === item.id),
    (seen, json, once) => answerItem({ ...seen, itemId: item.id, json }, once),
    onClose,
  );
  const errors = fieldErrors(change.error);
  const beside = ['statement', ...Object.keys(errors).filter((path) => path.startsWith('evidence.'))];
  const set = (at: number, part: Partial<Shown>) =>
    form.set(
      'evidence',
      evidence.map((one, each) => (each === at ? { ...one, ...part } : one)),
    );
  const isReady = statement.trim() !== '' && (!item.evidenceNeeded || evidence.length > 0);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(toSend(form.values));
      }}
    >
      <Textarea
        label={t(messages.itemStatement)}
        required
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4_000}
        value={statement}
        onChange={(event) => form.set('statement', event.currentTarget.value)}
        error={errors.statement}
      />
      {evidence.length > 0 && (
        <div>
          <p className={blocks.hint}>{t(messages.datesHint)}</p>
          <ul className={styles.evidence}>
            {evidence.map(({ id, name, effectiveFrom, expiresOn }, at) => (
              <li key={id}>
                <a className={styles.file} href={fileAddress(of.enterpriseId, id, of.pilotId)} download>
                  {name}
                </a>
                <TextInput
                  type="date"
                  size="sm"
                  label={t(messages.effectiveFrom)}
                  aria-label={t(messages.effectiveOf, { name })}
                  value={effectiveFrom}
                  onChange={(event) => set(at, { effectiveFrom: event.currentTarget.value })}
                  error={errors[`evidence.${at}.effectiveFrom`] ?? errors[`evidence.${at}.file`]}
                />
                <TextInput
                  type="date"
                  size="sm"
                  label={t(messages.expires)}
                  aria-label={t(messages.expiresOf, { name })}
                  value={expiresOn}
                  onChange={(event) => set(at, { expiresOn: event.currentTarget.value })}
                  error={errors[`evidence.${at}.expiresOn`]}
                />
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(messages.removeOf, { name })}
                  onClick={() =>
                    form.set(
                      'evidence',
                      evidence.filter((one) => one.id !== id),
                    )
                  }
                >
                  {t(messages.remove)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <DropZone owner={of} kinds="evidence" label={t(messages.evidence)} onDone={onAdd} />
      {change.isStale && <p role="alert">{t(messages.changed)}</p>}
      {change.error && !change.isStale && !allBesideFields(change.error, beside) && (
        <FailureNotice error={change.error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending} disabled={!isReady}>
          {t(messages.save)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(work.cancel)}
        </Button>
      </div>
    </form>
  );
}
