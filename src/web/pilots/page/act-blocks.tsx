import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { movePilot, type Pilot, type ReasonedVerb } from '../../api/pilots.ts';
import { useT } from '../../i18n/locale.tsx';
import type { PlainMessage } from '../../i18n/message.ts';
import { Block } from '../../work/block.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { acts } from './messages.ts';

interface Words {
  title: PlainMessage;
  note: PlainMessage;
  text: PlainMessage;
  act: PlainMessage;
}

const WORDS: Readonly<Record<ReasonedVerb, Words>> = {
  finish: { title: acts.finish, note: acts.finishNote, text: acts.finishText, act: acts.finishAct },
  report: { title: acts.report, note: acts.reportNote, text: acts.reportText, act: acts.reportAct },
  withdraw: { title: acts.withdraw, note: acts.withdrawNote, text: acts.withdrawText, act: acts.withdrawAct },
};
const VERBS = ['finish', 'report', 'withdraw'] as const satisfies ReasonedVerb[];

/** What ends a pilot on the applicant's side, or hands its end in: each with what is to be said of it. */
export function ActBlocks({ pilot, version }: { pilot: Pilot; version: string }) {
  return VERBS.filter((verb) => pilot.verbs.includes(verb)).map((verb) => (
    <ActBlock key={verb} verb={verb} version={version} />
  ));
}

function ActBlock({ verb, version }: { verb: ReasonedVerb; version: string }) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh();
  const words = WORDS[verb];
  const isDanger = verb === 'withdraw';
  const form = useFormDraft(`pilot-${verb}.${of.pilotId}`, { reason: '' });
  const [isAsked, setAsked] = useState(false);
  const change = useChange(movePilot, async () => {
    form.reset({ reason: '' });
    setAsked(false);
    await refresh();
  });
  const errors = fieldErrors(change.error);
  return (
    <Block title={t(words.title)} note={t(words.note)} screenOnly>
      <Button {...(isDanger && { variant: 'default' })} onClick={() => setAsked(true)}>
        {t(words.act)}
      </Button>
      <Confirm
        opened={isAsked}
        title={t(words.title)}
        action={t(words.act)}
        danger={isDanger}
        pending={change.isPending}
        error={change.error && !errors.reason ? change.error : null}
        disabled={form.values.reason.trim() === ''}
        onClose={() => {
          setAsked(false);
          change.reset();
        }}
        onConfirm={() =>
          change.mutate(
            { ...of, version, verb, reason: form.values.reason },
            { onError: () => void refresh() },
          )
        }
      >
        <Textarea
          label={t(words.text)}
          required
          autosize
          minRows={verb === 'withdraw' ? 3 : 6}
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
