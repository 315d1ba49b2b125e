import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComplianceView } from '../../compliance/pilot-schemas.ts';
import { addFinding } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { licencesQuery } from '../api/compliance.ts';
import { KINDS } from '../boundary/kind.ts';
import { kinds } from '../boundary/messages.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { fieldErrors } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useCase } from './case-context.ts';
import { findings as messages } from './compliance-messages.ts';
import { Refusal } from './refusal.tsx';

const NOTHING = { code: '', reason: '' };

/** What the officer read and the screening did not raise. */
export function AddFinding({ current }: { current: Versioned<ComplianceView> }) {
  const { locale, t } = useLocale();
  const { pilot, lookAgain } = useCase();
  const { data: catalogue } = useQuery(licencesQuery(locale));
  const [added, setAdded] = useState<string | null>(null);
  const form = useFormDraft(`case.${pilot.id}.finding`, NOTHING);
  const { code, reason } = form.values;
  const entries = catalogue?.items ?? [];
  const change = useChange(addFinding, async (_, wanted) => {
    setAdded(entries.find((entry) => entry.code === wanted.code)?.[locale] ?? wanted.code);
    form.reset(NOTHING);
    await lookAgain();
  });
  const errors = fieldErrors(change.error);
  const there = new Set(
    current.value.findings
      .filter(({ state, raised }) => state !== 'dropped' && (raised || state !== 'settled'))
      .map(({ code }) => code),
  );
  return (
    <Block title={t(messages.add)} note={t(messages.addNote)} screenOnly>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAdded(null);
          change.mutate({ pilotId: pilot.id, code, reason: reason.trim() });
        }}
      >
        <NativeSelect
          label={t(messages.entry)}
          required
          value={code}
          onChange={(event) => form.set('code', event.currentTarget.value)}
          error={errors.code}
        >
          <option value="">{t(messages.choose)}</option>
          {KINDS.map((kind) => (
            <optgroup key={kind} label={t(kinds[kind].is)}>
              {entries
                .filter((entry) => entry.kind === kind && !there.has(entry.code))
                .map((entry) => (
                  <option key={entry.code} value={entry.code}>
                    {entry[locale]}
                  </option>
                ))}
            </optgroup>
          ))}
        </NativeSelect>
        <Textarea
          label={t(messages.reason)}
          description={t(messages.settleTold)}
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          value={reason}
          onChange={(event) => form.set('reason', event.currentTarget.value)}
          error={errors.reason}
        />
        {change.error && !errors.code && !errors.reason && (
          <Refusal error={change.error} onFollow={() => undefined} />
        )}
        <div className={styles.buttons}>
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            disabled={code === '' || reason.trim() === ''}
          >
            {t(messages.addButton)}
          </Button>
          <span role="status" className={styles.status}>
            {added !== null && t(messages.added, { name: added })}
          </span>
        </div>
      </form>
    </Block>
  );
}
