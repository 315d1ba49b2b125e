import { Button } from '@mantine/core';
import { useState } from 'react';
import { bringLetter, type Party, type Pilot } from '../../api/pilots.ts';
import { UploadField } from '../../files/upload-field.tsx';
import { useT } from '../../i18n/locale.tsx';
import { CopyButton } from '../../shell/copy-button.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useChange } from '../../work/use-change.ts';
import { parties as messages } from '../party-messages.ts';
import { useNewestVersion, usePilotOf, useRefresh } from '../use-pilot.ts';
import styles from './party-list.module.css';

interface Props {
  pilot: Pilot;
  party: Party;
}

/** The stamped letter of somebody without an account here, and the words that one may have. */
export function LetterField({ pilot, party }: Props) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(party.consent === 'none' && party.enterpriseId === null);
  const newest = useNewestVersion();
  const change = useChange(
    async (file: string, once) =>
      bringLetter({ ...of, version: await newest(), partyId: party.id, file }, once),
    async () => {
      setOpen(false);
      await refresh();
    },
  );
  const [uploaded, setUploaded] = useState<{ id: string; name: string } | null>(null);
  const sample = t(messages.letterSample, {
    name: party.name,
    uscc: party.uscc,
    role: t(party.host ? messages.roleHost : messages.roleJoint),
    lead: pilot.lead.name,
    title: pilot.title,
  });
  if (!isOpen) {
    return (
      <div className={styles.tools}>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {t(party.consent === 'none' ? messages.letterInstead : messages.replaceLetter)}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.letter}>
      {party.enterpriseId === null && <p className={styles.note}>{t(messages.needsLetter)}</p>}
      <UploadField
        {...of}
        label={t(messages.letterOf, { name: party.name })}
        hint={t(messages.letterHint)}
        value={uploaded}
        onChange={(file) => {
          setUploaded(file);
          if (file) change.mutate(file.id);
        }}
      />
      {change.error && <FailureNotice error={change.error} />}
      <details className={styles.sample}>
        <summary>{t(messages.letterText)}</summary>
        <p className={styles.words}>{sample}</p>
        <CopyButton text={() => sample}>{t(messages.letterText)}</CopyButton>
      </details>
    </div>
  );
}
