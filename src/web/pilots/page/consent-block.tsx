import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Versioned } from '../../api/client.ts';
import { consentTo, type Pilot } from '../../api/pilots.ts';
import { useT } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Mark } from '../../work/mark.tsx';
import { useChange } from '../../work/use-change.ts';
import { hasDeclined } from '../lacks-consent.ts';
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { consenting } from './messages.ts';

/** To an enterprise that somebody else asked to take part: its word on it. */
export function ConsentBlock({ pilot: { value: pilot, version } }: { pilot: Versioned<Pilot> }) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh('draft');
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const change = useChange(consentTo, async () => {
    setAsked(false);
    setReason('');
    await refresh();
  });
  const say = (consents: boolean) => {
    const why = consents ? '' : reason.trim();
    const word = { consents, ...(why !== '' && { reason: why }) };
    change.mutate({ ...of, version, ...word }, { onError: () => void refresh() });
  };
  const mayConsent = pilot.verbs.includes('consent');
  const decline = t(mayConsent ? consenting.decline : consenting.takeBack);
  const declined = hasDeclined(pilot, of.enterpriseId);
  return (
    <Block title={t(consenting.title)} note={t(consenting.note)}>
      <p role="status">
        {declined ? (
          <Mark tone="over">{t(consenting.declined)}</Mark>
        ) : (
          !mayConsent && <Mark tone="good">{t(consenting.consented)}</Mark>
        )}
      </p>
      <div className={`${blocks.buttons} ${mayConsent && !declined ? '' : blocks.after}`}>
        {mayConsent && (
          <Button loading={change.isPending && !isAsked} onClick={() => say(true)}>
            {t(consenting.consent)}
          </Button>
        )}
        {!declined && (
          <Button variant="default" onClick={() => setAsked(true)}>
            {decline}
          </Button>
        )}
      </div>
      {change.error && !isAsked && <FailureNotice error={change.error} />}
      <Confirm
        opened={isAsked}
        title={decline}
        action={decline}
        danger
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsked(false);
          change.reset();
        }}
        onConfirm={() => say(false)}
      >
        <p>{t(consenting.declineNote)}</p>
        <Textarea
          mt="md"
          label={t(consenting.reason)}
          description={t(consenting.reasonHint)}
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </Block>
  );
}
