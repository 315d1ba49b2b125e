import { Button, Radio, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome } from '../../shared/pilots/objections.ts';
import type { Answer } from '../api/objections.ts';
import { useT } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import blocks from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { one as messages } from './messages.ts';
import styles from './objection-page.module.css';

interface Draft extends Record<string, unknown> {
  outcome: Outcome | null;
  answer: string;
  finding: string;
}

export interface Answering {
  objectionId: string;
  /** How it can be answered now. */
  outcomes: readonly Outcome[];
  answer: (wanted: { objectionId: string; json: Answer }, once: string) => Promise<unknown>;
  /** What each outcome comes to, which is another thing for a pilot and for a list of awards. */
  answering: Record<
    'confidential' | 'dismissedHint' | 'upheldHint' | 'not-acceptedHint' | 'findingHint' | 'confirmUpheld',
    PlainMessage
  >;
}

export function AnswerForm({ objectionId, outcomes, answer: send, answering }: Answering) {
  const t = useT();
  const queries = useQueryClient();
  const [only] = outcomes.length === 1 ? outcomes : [];
  const nothing: Draft = { outcome: only ?? null, answer: '', finding: '' };
  const form = useFormDraft<Draft>(`objection.${objectionId}`, nothing);
  const { outcome, answer, finding } = form.values;
  const [asked, setAsked] = useState(false);
  const change = useChange(send, async () => {
    form.reset(nothing);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['objections'] }),
      queries.invalidateQueries({ queryKey: ['cases'] }),
      queries.invalidateQueries({ queryKey: ['awards'] }),
    ]);
  });
  const errors = fieldErrors(change.error);
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
      }}
    >
      <Radio.Group
        label={t(messages.outcome)}
        required
        value={outcome ?? ''}
        onChange={(value) => form.set('outcome', outcomes.find((one) => one === value) ?? null)}
        error={errors.outcome}
      >
        <div className={styles.choices}>
          {outcomes.map((one) => (
            <Radio
              key={one}
              value={one}
              required
              label={t(messages[one])}
              description={t(answering[`${one}Hint`])}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(messages.answer)}
        description={t(messages.answerHint)}
        required
        maxLength={4_000}
        autosize
        minRows={4}
        maxRows={14}
        value={answer}
        error={errors.answer}
        onChange={(event) => form.set('answer', event.currentTarget.value)}
      />
      {outcome === 'upheld' && (
        <Textarea
          label={t(messages.finding)}
          description={t(answering.findingHint)}
          required
          maxLength={2_000}
          autosize
          minRows={3}
          maxRows={10}
          value={finding}
          error={errors.finding}
          onChange={(event) => form.set('finding', event.currentTarget.value)}
        />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" disabled={outcome === null}>
          {t(messages.send)}
        </Button>
      </div>
      <Confirm
        opened={asked}
        title={t(messages.confirmTitle)}
        action={t(messages.send)}
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsked(false);
          change.reset();
        }}
        onConfirm={() =>
          outcome !== null &&
          change.mutate({
            objectionId,
            json: { outcome, answer, ...(outcome === 'upheld' && { finding }) },
          })
        }
      >
        <p>{outcome !== null && t(messages.confirmNote, { outcome: t(messages[outcome]) })}</p>
        {outcome === 'upheld' && <p>{t(answering.confirmUpheld)}</p>}
      </Confirm>
    </form>
  );
}
