import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FieldChange } from '../../../shared/pilots/changes.ts';
import type { Declaration } from '../../../shared/pilots/declaration.ts';
import { SECTION_NAMES } from '../../../shared/pilots/names.ts';
import { shownValue } from '../../../shared/pilots/shown-value.ts';
import { changeRecord } from '../../api/pilots.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { allBesideFields, fieldErrors, hasCode } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { FieldProvider } from '../wizard/field-context.tsx';
import { Indicators, LimitsForm, Phases, TestDates } from '../wizard/plan-forms.tsx';
import { record as messages } from './messages.ts';
import { useRecord } from './use-record.ts';

interface Props {
  /** As it is recorded. */
  declaration: Declaration;
  version: string;
}

/** Dates, caps and indicators as they are typed, with what will change by it; a reload loses nothing of it. */
export function RecordForm({ declaration, version }: Props) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { form, reason, setReason, typed, changes, sourceWith } = useRecord(declaration);
  const change = useChange(changeRecord, async () => {
    await refresh();
    form.forget();
    await navigate({ to: '/enterprises/$enterpriseId/pilots/$pilotId', params: { ...of } });
  });
  const errors = fieldErrors(change.error);
  const isStale = hasCode(change.error, 'precondition-failed');
  return (
    <form
      className={blocks.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { plan, caps, indicators } = typed;
        change.mutate(
          { ...of, version, json: { plan, caps, indicators, reason: reason.trim() } },
          { onError: () => void refresh() },
        );
      }}
    >
      <FieldProvider value={sourceWith(errors)}>
        <Block title={t(messages.test)}>
          <TestDates />
        </Block>
        <Phases />
        <Block title={SECTION_NAMES.caps[locale]}>
          <LimitsForm />
        </Block>
        <Indicators note={t(messages.names)} />
      </FieldProvider>
      <Block title={t(messages.changes)}>
        <Changes changes={changes} />
        <Textarea
          mt="lg"
          label={t(messages.reason)}
          description={t(messages.reasonHint)}
          required
          autosize
          minRows={2}
          maxRows={10}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errors.reason}
        />
        {isStale && <p role="alert">{t(messages.stale)}</p>}
        {change.error && !isStale && !allBesideFields(change.error, ['reason']) && (
          <div className={blocks.after}>
            <FailureNotice error={change.error} />
          </div>
        )}
        <div className={`${blocks.buttons} ${blocks.after}`}>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={changes.length === 0 || reason.trim() === ''}
          >
            {t(messages.save)}
          </Button>
          {form.dirty && (
            <Button variant="default" onClick={form.restart}>
              {t(messages.discard)}
            </Button>
          )}
        </div>
      </Block>
    </form>
  );
}

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const { locale, t } = useLocale();
  if (changes.length === 0) return <p className={blocks.quiet}>{t(messages.nothing)}</p>;
  return (
    <Facts
      facts={changes.map(({ path, name, before, after }) => [
        name[locale],
        <span key={path}>
          <del>{shownValue(path, before, locale) || t(messages.empty)}</del> →{' '}
          <ins>{shownValue(path, after, locale) || t(messages.empty)}</ins>
        </span>,
      ])}
    />
  );
}
