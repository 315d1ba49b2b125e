import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { normaliseUscc, usccFault } from '../../../shared/uscc.ts';
import { addParty, type Pilot } from '../../api/pilots.ts';
import { UsccField } from '../../enterprises/uscc-field.tsx';
import { useT } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import styles from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { parties as messages } from '../party-messages.ts';
import { usePilotOf, useRefresh } from '../use-pilot.ts';

const NOBODY = { name: '', uscc: '', host: false };

/** Somebody else takes part: it is asked, or brings a letter. */
export function AddParty({ pilot }: { pilot: Pilot }) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh();
  const form = useFormDraft(`pilot-party.${of.pilotId}`, NOBODY);
  const [added, setAdded] = useState('');
  const change = useChange(addParty, async (_, { json }) => {
    form.reset(NOBODY);
    setAdded(json.name);
    await refresh();
  });
  const { name, uscc, host } = form.values;
  const errors = fieldErrors(change.error);
  const hasHost = pilot.parties.some((party) => party.host);
  const isReady = name.trim() !== '' && usccFault(normaliseUscc(uscc)) === null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAdded('');
        change.mutate({
          ...of,
          json: { name: name.trim(), uscc: normaliseUscc(uscc), host: host && !hasHost },
        });
      }}
    >
      <TextInput
        label={t(messages.name)}
        description={t(messages.nameHint)}
        required
        maxLength={100}
        autoComplete="off"
        value={name}
        onChange={(event) => form.set('name', event.currentTarget.value)}
        error={errors.name}
      />
      <UsccField value={uscc} onChange={(code) => form.set('uscc', code)} error={errors.uscc} />
      {!hasHost && (
        <Checkbox
          label={t(messages.isHost)}
          checked={host}
          onChange={(event) => form.set('host', event.currentTarget.checked)}
        />
      )}
      {change.error && !allBesideFields(change.error, ['name', 'uscc']) && (
        <FailureNotice error={change.error} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={change.isPending} disabled={!isReady}>
          {t(messages.addButton)}
        </Button>
        <span role="status" className={styles.status}>
          {added && t(messages.added, { name: added })}
        </span>
      </div>
    </form>
  );
}
