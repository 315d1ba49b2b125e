import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { QuestionGroup } from '../api/questions.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { questions as messages } from './messages.ts';
import styles from './questions.module.css';
import { type Seen, useGroupChange } from './use-group-change.ts';

type Act = 'assign' | 'answer' | 'dismiss';

interface Props extends Seen {
  group: QuestionGroup;
  editors: NonNullable<QuestionGroup['editors']>;
}

/** What an editor can do about a group now; one form at a time. */
export function GroupActs({ group, editors, ...seen }: Props) {
  const t = useT();
  const [act, setAct] = useState<Act | null>(null);
  const [saved, setSaved] = useState(false);
  const done = () => {
    setAct(null);
    setSaved(true);
  };
  const reopening = useGroupChange(seen, done);
  const acts: Act[] = group.state === 'dismissed' ? [] : ['answer', 'assign'];
  if (group.state === 'open') acts.push('dismiss');
  const names = {
    assign: messages.assign,
    answer: group.draft ? messages.changeAnswer : messages.draftAnswer,
    dismiss: messages.dismiss,
  } as const;
  return (
    <Block title={t(messages.acts)}>
      <p role="status" className={blocks.status}>
        {saved && t(messages.done)}
      </p>
      <div className={blocks.buttons}>
        {acts.map((one) => (
          <Button
            key={one}
            variant="default"
            aria-pressed={act === one}
            onClick={() => {
              setSaved(false);
              setAct(act === one ? null : one);
            }}
          >
            {t(names[one])}
          </Button>
        ))}
        {group.state !== 'open' && (
          <Button
            variant="default"
            loading={reopening.isPending}
            onClick={() => reopening.mutate({ act: 'reopen' })}
          >
            {t(messages.reopen)}
          </Button>
        )}
        <ButtonLink to="/office/words/questions" search={{ question: group.question }} variant="subtle">
          {t(messages.asTest)}
        </ButtonLink>
      </div>
      {reopening.error && <Refusal error={reopening.error} />}
      {act !== null && (
        <div className={blocks.after}>
          {act === 'assign' && <Assign {...seen} group={group} editors={editors} onDone={done} />}
          {act === 'answer' && <Answer {...seen} group={group} onDone={done} />}
          {act === 'dismiss' && <Dismiss {...seen} onDone={done} />}
        </div>
      )}
    </Block>
  );
}

export function Refusal({ error, fields = [] }: { error: unknown; fields?: readonly string[] }) {
  const t = useT();
  if (hasCode(error, 'precondition-failed'))
    return (
      <p role="alert" className={styles.stale}>
        {t(messages.stale)}
      </p>
    );
  return error && !allBesideFields(error, fields) ? <FailureNotice error={error} /> : null;
}

interface FormProps {
  change: ReturnType<typeof useGroupChange>;
  fields: readonly string[];
  label: string;
  onSubmit: () => void;
  children: ReactNode;
}

function Form({ change, fields, label, onSubmit, children }: FormProps) {
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Refusal error={change.error} fields={fields} />
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending}>
          {label}
        </Button>
      </div>
    </form>
  );
}

function Assign({ group, editors, onDone, ...seen }: Props & { onDone: () => void }) {
  const t = useT();
  const [assignee, setAssignee] = useState(group.assignee?.id ?? '');
  const change = useGroupChange(seen, onDone);
  return (
    <Form
      change={change}
      fields={['assignee']}
      label={t(messages.save)}
      onSubmit={() => change.mutate({ act: 'assign', json: { assignee: assignee || null } })}
    >
      <NativeSelect
        label={t(messages.assignee)}
        value={assignee}
        error={fieldErrors(change.error).assignee}
        onChange={(event) => setAssignee(event.currentTarget.value)}
        data={[
          { value: '', label: t(messages.nobody) },
          ...editors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Form>
  );
}

function Dismiss({ onDone, ...seen }: Seen & { onDone: () => void }) {
  const t = useT();
  const form = useFormDraft(`question.${seen.groupId}.dismiss`, { reason: '' });
  const change = useGroupChange(seen, () => {
    form.reset({ reason: '' });
    onDone();
  });
  return (
    <Form
      change={change}
      fields={['reason']}
      label={t(messages.dismiss)}
      onSubmit={() => change.mutate({ act: 'dismiss', json: { reason: form.values.reason } })}
    >
      <Textarea
        label={t(messages.reason)}
        description={t(messages.reasonHint)}
        required
        maxLength={500}
        autosize
        minRows={2}
        value={form.values.reason}
        error={fieldErrors(change.error).reason}
        onChange={(event) => form.set('reason', event.currentTarget.value)}
      />
    </Form>
  );
}

function Answer({ group, onDone, ...seen }: Seen & { group: QuestionGroup; onDone: () => void }) {
  const t = useT();
  const { draft, question } = group;
  const initial = {
    question: draft?.question ?? question,
    asked: draft?.asked.join('\n') ?? '',
    body: draft?.body ?? '',
    issuer: draft?.issuer ?? '',
    validTo: draft?.validTo ?? '',
  };
  const form = useFormDraft(`question.${seen.groupId}.answer`, initial);
  const change = useGroupChange(seen, () => {
    form.reset(initial);
    onDone();
  });
  const errors = fieldErrors(change.error);
  const { validTo, asked, ...said } = form.values;
  const ways = asked.split('\n').flatMap((line) => line.trim() || []);
  return (
    <Form
      change={change}
      fields={['question', 'asked', 'body', 'issuer', 'validTo']}
      label={t(messages.saveDraft)}
      onSubmit={() =>
        change.mutate({ act: 'answer', json: { ...said, asked: ways, validTo: validTo || null } })
      }
    >
      <p className={blocks.note}>{t(messages.answerNote)}</p>
      <TextInput
        label={t(messages.answerTitle)}
        required
        maxLength={200}
        value={said.question}
        error={errors.question}
        onChange={(event) => form.set('question', event.currentTarget.value)}
      />
      <Textarea
        label={t(messages.answerAsked)}
        description={t(messages.answerAskedHint)}
        maxLength={4_000}
        autosize
        minRows={2}
        maxRows={10}
        value={asked}
        error={errors.asked ?? Object.entries(errors).find(([path]) => path.startsWith('asked.'))?.[1]}
        onChange={(event) => form.set('asked', event.currentTarget.value)}
      />
      <Textarea
        label={t(messages.answerBody)}
        description={t(messages.answerBodyHint)}
        required
        maxLength={8_000}
        autosize
        minRows={5}
        maxRows={20}
        value={said.body}
        error={errors.body}
        onChange={(event) => form.set('body', event.currentTarget.value)}
      />
      <TextInput
        label={t(messages.issuer)}
        required
        maxLength={100}
        value={said.issuer}
        error={errors.issuer}
        onChange={(event) => form.set('issuer', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t(messages.validTo)}
        description={t(messages.validToHint)}
        value={validTo}
        error={errors.validTo}
        onChange={(event) => form.set('validTo', event.currentTarget.value)}
      />
    </Form>
  );
}
