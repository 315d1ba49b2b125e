import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ComplianceView, ItemView } from '../../compliance/pilot-schemas.ts';
import { judgeItem } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { itemStatuses } from '../compliance/messages.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { hasDraft, useFormDraft } from '../work/use-form-draft.ts';
import { checklist as messages } from './compliance-messages.ts';
import own from './compliance-tabs.module.css';
import { Refusal } from './refusal.tsx';
import { useComplianceAct } from './use-compliance-act.ts';
import { useMayJudge } from './use-may-judge.ts';

type Verdict = NonNullable<ItemView['verdict']>['verdict'];
const VERDICTS = ['met', 'partly', 'not-met', 'not-applicable'] as const satisfies readonly Verdict[];

interface Values extends Record<string, unknown> {
  verdict: Verdict | null;
  reason: string;
}
const NOTHING: Values = { verdict: null, reason: '' };

interface Props {
  item: ItemView;
  current: Versioned<ComplianceView>;
}

/** An item is met, partly, not met or not applicable, with the reason; there again after a reload. */
export function VerdictForm({ item, current }: Props) {
  const { locale, t } = useLocale();
  const mayJudge = useMayJudge();
  const name = `case.item.${item.id}`;
  const [opened, setOpened] = useState(() => hasDraft(name));
  if (!mayJudge) return null;
  if (opened) return <OpenForm name={name} item={item} current={current} onClose={() => setOpened(false)} />;
  return (
    <Button
      className={styles.after}
      size="compact-sm"
      variant={item.status === 'answered' ? 'filled' : 'default'}
      aria-label={t(item.verdict ? messages.judgeAgainOf : messages.judgeOf, {
        requirement: item.requirement[locale],
      })}
      onClick={() => setOpened(true)}
      data-screen-only
    >
      {t(item.verdict ? messages.judgeAgain : messages.judge)}
    </Button>
  );
}

function OpenForm({ name, item, current, onClose }: Props & { name: string; onClose: () => void }) {
  const { t } = useLocale();
  const form = useFormDraft<Values>(name, NOTHING);
  const { verdict, reason } = form.values;
  const close = () => {
    form.reset(NOTHING);
    onClose();
  };
  const { mutate, isPending, failure, stale } = useComplianceAct(
    current,
    (view) => view.checklist?.sections.flatMap(({ items }) => items).find(({ id }) => id === item.id) ?? null,
    judgeItem,
    close,
  );
  const errors = fieldErrors(failure);
  return (
    <form
      className={own.verdict}
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict !== null) mutate({ itemId: item.id, verdict, reason: reason.trim() });
      }}
    >
      <Radio.Group
        label={t(messages.verdict)}
        required
        value={verdict}
        onChange={(value) => form.set('verdict', VERDICTS.find((one) => one === value) ?? null)}
        error={errors.verdict}
      >
        <div className={own.choices}>
          {VERDICTS.map((one, at) => (
            <Radio
              key={one}
              value={one}
              label={t(itemStatuses[one])}
              {...(at === 0 && { autoFocus: true })}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(messages.reason)}
        description={t(messages.told)}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={reason}
        onChange={(event) => form.set('reason', event.currentTarget.value)}
        error={errors.reason}
      />
      {stale && <p role="alert">{t(messages.stale)}</p>}
      {failure && !allBesideFields(failure, ['verdict', 'reason']) && (
        <Refusal error={failure} onFollow={() => undefined} />
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="sm"
          loading={isPending}
          disabled={verdict === null || reason.trim() === ''}
        >
          {t(messages.save)}
        </Button>
        <Button size="sm" variant="default" onClick={close}>
          {t(messages.cancel)}
        </Button>
      </div>
    </form>
  );
}
