import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Pilot, withdrawPilot } from '../../api/pilots.ts';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { acts } from './messages.ts';

/** What ends a pilot on the applicant's side, with why. */
export function ActBlocks({ pilot, version }: { pilot: Pilot; version: string }) {
  return pilot.verbs.includes('withdraw') && <Withdrawing version={version} />;
}

function Withdrawing({ version }: { version: string }) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh();
  const form = useFormDraft(`pilot-withdraw.${of.pilotId}`, { reason: '' });
  const [isAsked, setAsked] = useState(false);
  const change = useChange(withdrawPilot, async () => {
    form.reset({ reason: '' });
    setAsked(false);
    await refresh();
  });
  const errors = fieldErrors(change.error);
  return (
    <Block title={t(acts.withdraw)} note={t(acts.withdrawNote)} screenOnly>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t(acts.withdrawAct)}
      </Button>
      <Confirm
        opened={isAsked}
        title={t(acts.withdraw)}
        action={t(acts.withdrawAct)}
        danger
        pending={change.isPending}
        error={change.error && !errors.reason ? change.error : null}
        disabled={form.values.reason.trim() === ''}
        onClose={() => {
          setAsked(false);
          change.reset();
        }}
        onConfirm={() =>
          change.mutate({ ...of, version, reason: form.values.reason }, { onError: () => void refresh() })
        }
      >
        <Textarea
          label={t(acts.withdrawText)}
          required
          autosize
          minRows={3}
          maxRows={14}
          maxLength={2_000}
          value={form.values.reason}
          onChange={(event) => form.set('reason', event.currentTarget.value)}
          error={errors.reason}
        />
      </Confirm>
    </Block>
  );
}
