import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { giveUpAward, type OwnAward, takeBackGivenUp } from '../../api/award-entries.ts';
import { type PilotOf, pilotKey } from '../../api/pilots.ts';
import { formatDay } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { Mark } from '../../work/mark.tsx';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import own from './entries.module.css';
import { giveUp as messages } from './messages.ts';

interface Props {
  of: PilotOf;
  award: OwnAward;
}

/** 放弃申报 after the lock: all applicants see that it is stated, and an owner of the lead states it or takes it back. */
export function GiveUp({ of, award }: Props) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState(false);
  const { stated, acts } = award.renunciation;
  if (stated === null && acts.length === 0) return null;
  const [act] = acts;
  return (
    <div className={own.givenUp}>
      {stated && (
        <>
          <p>
            <Mark tone="waiting">
              {t(stated.taken ? messages.taken : messages.stated, {
                date: formatDay(stated.at, locale),
              })}
            </Mark>
          </p>
          <p>{t(messages.why, { reason: stated.reason })}</p>
        </>
      )}
      {act && (
        <div className={blocks.buttons} data-screen-only>
          <Button variant="default" onClick={() => setAsked(true)}>
            {t(act === 'state' ? messages.open : messages.openBack)}
          </Button>
        </div>
      )}
      {asked && act === 'state' && <StateDialog of={of} award={award} onClose={() => setAsked(false)} />}
      {asked && act === 'take-back' && <BackDialog of={of} award={award} onClose={() => setAsked(false)} />}
    </div>
  );
}

type Asked = Props & { onClose: () => void };

/** Seen anew afterwards, and where somebody else was first. */
function useOwnChange<I>(
  of: PilotOf,
  send: (wanted: I, once: string) => Promise<unknown>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: pilotKey(of) });
  const change = useChange(send, async () => {
    onDone();
    await refresh();
  });
  const leave = (close: () => void) => {
    if (change.error) void refresh();
    close();
  };
  return { ...change, leave };
}

function StateDialog({ of, award, onClose }: Asked) {
  const { t } = useLocale();
  const { values, set, reset } = useFormDraft(`award.${award.id}.give-up`, { reason: '' });
  const change = useOwnChange(of, giveUpAward, () => {
    reset({ reason: '' });
    onClose();
  });
  const reason = values.reason.trim();
  return (
    <Confirm
      opened
      danger
      title={t(messages.title)}
      action={t(messages.action)}
      pending={change.isPending}
      error={change.error}
      disabled={reason === ''}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ of, entryId: award.id, seenAt: award.updatedAt, reason })}
    >
      <p>{t(messages.body)}</p>
      <Textarea
        mt="md"
        label={t(messages.reason)}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1_000}
        value={values.reason}
        onChange={(event) => set('reason', event.currentTarget.value)}
        error={fieldErrors(change.error).reason}
      />
    </Confirm>
  );
}

function BackDialog({ of, award, onClose }: Asked) {
  const { t } = useLocale();
  const change = useOwnChange(of, takeBackGivenUp, onClose);
  return (
    <Confirm
      opened
      title={t(messages.backTitle)}
      action={t(messages.back)}
      pending={change.isPending}
      error={change.error}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ of, entryId: award.id, seenAt: award.updatedAt })}
    >
      <p>{t(messages.backBody)}</p>
    </Confirm>
  );
}
