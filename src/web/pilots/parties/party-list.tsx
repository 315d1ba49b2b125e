import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Versioned } from '../../api/client.ts';
import { fileAddress } from '../../api/files.ts';
import { type Party, type Pilot, removeParty, setHost } from '../../api/pilots.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { Mark, type Tone } from '../../work/mark.tsx';
import { useChange } from '../../work/use-change.ts';
import { lacksConsent } from '../lacks-consent.ts';
import { consents, parties as messages } from '../party-messages.ts';
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { LetterField } from './letter-field.tsx';
import styles from './party-list.module.css';

const tones: Record<Party['consent'], Tone> = {
  none: 'open',
  account: 'good',
  letter: 'waiting',
  checked: 'good',
  declined: 'over',
};

const takesLetter = ({ consent }: Party) => consent !== 'account' && consent !== 'declined';

/** Who takes part, how each consented, and what can be changed about it now. */
export function PartyList({ pilot: { value: pilot, version } }: { pilot: Versioned<Pilot> }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<Party | null>(null);
  const hosting = useChange(setHost, refresh);
  const removal = useChange(removeParty, async () => {
    setAsked(null);
    await refresh();
  });
  const mayChange = pilot.verbs.includes('change-parties');
  const hasHost = pilot.parties.some(({ host }) => host);
  return (
    <>
      {!hasHost && mayChange && <p className={styles.note}>{t(messages.hostNone)}</p>}
      <ul className={styles.parties}>
        {pilot.parties.map((party) => (
          <li key={party.id} className={styles.party}>
            <div className={styles.head}>
              <h3 className={styles.name}>{party.name}</h3>
              <p className={styles.roles}>
                <span>{t(party.lead ? messages.lead : messages.joint)}</span>
                {party.host && <span>{t(messages.host)}</span>}
                {party.enterpriseId === of.enterpriseId && <span>{t(messages.self)}</span>}
              </p>
            </div>
            <p className={styles.code}>{party.uscc}</p>
            <p className={styles.consent}>
              {party.lead ? (
                <Mark tone="good">{t(messages.consentLeads)}</Mark>
              ) : (
                <Mark tone={tones[party.consent]}>{t(consents[party.consent])}</Mark>
              )}{' '}
              {party.declined && (
                <span>
                  {t(messages.declinedBy, {
                    name: party.declined.by,
                    when: formatInstant(party.declined.at, locale),
                  })}
                </span>
              )}
              {party.letterFile && !lacksConsent(party) && (
                <a href={fileAddress(of.enterpriseId, party.letterFile, of.pilotId)} download>
                  {t(messages.letterOf, { name: party.name })}
                </a>
              )}
            </p>
            {party.enterpriseId !== null && party.consent === 'none' && (
              <p className={styles.code}>{t(messages.asked)}</p>
            )}
            {party.declined?.reason != null && <p className={styles.reason}>{party.declined.reason}</p>}
            {party.declined && mayChange && <p className={styles.code}>{t(messages.declinedNext)}</p>}
            {pilot.verbs.includes('bring-letter') && !party.lead && takesLetter(party) && (
              <LetterField pilot={pilot} party={party} />
            )}
            {mayChange && (
              <div className={styles.tools}>
                {!party.host && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={hosting.isPending && hosting.variables.partyId === party.id}
                    aria-label={t(messages.makeHostOf, { name: party.name })}
                    onClick={() => hosting.mutate({ ...of, version, partyId: party.id })}
                  >
                    {t(messages.makeHost)}
                  </Button>
                )}
                {!party.lead && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t(messages.removeOf, { name: party.name })}
                    onClick={() => setAsked(party)}
                  >
                    {t(messages.remove)}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {hosting.error && <FailureNotice error={hosting.error} onRetry={() => void refresh()} />}
      <Confirm
        opened={asked !== null}
        title={t(messages.removeTitle)}
        action={t(messages.remove)}
        danger
        pending={removal.isPending}
        error={removal.error}
        onClose={() => {
          setAsked(null);
          removal.reset();
        }}
        onConfirm={() =>
          asked && removal.mutate({ ...of, version, partyId: asked.id }, { onError: () => void refresh() })
        }
      >
        <p>{asked && t(messages.removeNote, { name: asked.name })}</p>
      </Confirm>
    </>
  );
}
