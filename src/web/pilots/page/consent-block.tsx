import { Button } from '@mantine/core';
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
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { DraftView } from './draft-view.tsx';
import { consenting } from './messages.ts';

/** To an enterprise that somebody else asked to take part: what it would consent to, and its word on it. */
export function ConsentBlock({ pilot: { value: pilot, version } }: { pilot: Versioned<Pilot> }) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh();
  const [isAsked, setAsked] = useState(false);
  const change = useChange(consentTo, async () => {
    setAsked(false);
    await refresh();
  });
  const say = (consents: boolean) =>
    change.mutate({ ...of, version, consents }, { onError: () => void refresh() });
  const mayConsent = pilot.verbs.includes('consent');
  return (
    <>
      <Block title={t(consenting.title)} note={t(consenting.note)}>
        {!mayConsent && <Mark tone="good">{t(consenting.consented)}</Mark>}
        <div className={`${blocks.buttons} ${blocks.after}`}>
          {mayConsent && (
            <Button loading={change.isPending} onClick={() => say(true)}>
              {t(consenting.consent)}
            </Button>
          )}
          {pilot.verbs.includes('decline') && (
            <Button variant="default" onClick={() => setAsked(true)}>
              {t(mayConsent ? consenting.decline : consenting.takeBack)}
            </Button>
          )}
        </div>
        {change.error && !isAsked && <FailureNotice error={change.error} />}
      </Block>
      {mayConsent && (
        <Block title={t(consenting.draft)}>
          <DraftView />
        </Block>
      )}
      <Confirm
        opened={isAsked}
        title={t(consenting.takeBack)}
        action={t(consenting.takeBack)}
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
      </Confirm>
    </>
  );
}
