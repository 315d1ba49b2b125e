import type { ReactNode } from 'react';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { MovedNotice } from '../work/moved-notice.tsx';
import { RuleButtons } from './rule-buttons.tsx';
import own from './rules.module.css';
import type { useRuleForm } from './use-rule-form.ts';

type Rule<T extends Record<string, unknown>> = ReturnType<typeof useRuleForm<T>>;

interface Props<T extends Record<string, unknown>> extends Rule<T> {
  className?: string | undefined;
  /** Each field with its name, as a reader sees it. */
  told: (values: T) => readonly (readonly [label: string, words: string])[];
  /** Every complaint stands beside its field already. */
  isBeside?: boolean;
  /** Nothing has to be changed before it is kept as a draft. */
  isNew?: boolean;
  onClose: (done: boolean) => void;
  /** Beside those that keep it and give it up. */
  buttons?: ReactNode;
  children: ReactNode;
}

/** Around the fields of what officials edit: what others changed meanwhile, what went amiss, keeping it and giving it up. */
export function RuleForm<T extends Record<string, unknown>>({
  form,
  change,
  className = own.wideForm,
  told,
  isBeside = false,
  isNew = false,
  onClose,
  buttons,
  children,
}: Props<T>) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(form.values);
      }}
    >
      <MovedNotice form={form} change={change} told={told} />
      {children}
      {change.error && !form.moved && !isBeside && <FailureNotice error={change.error} />}
      <RuleButtons
        pending={change.isPending}
        dirty={form.dirty || isNew}
        moved={form.moved}
        onCancel={() => {
          form.reset();
          onClose(false);
        }}
      >
        {buttons}
      </RuleButtons>
    </form>
  );
}
