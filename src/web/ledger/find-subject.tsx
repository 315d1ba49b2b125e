import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type EntryFilter, type LedgerSubject, ledgerSubjectsQuery } from '../api/ledger.ts';
import { useT } from '../i18n/locale.tsx';
import styles from './entries-page.module.css';
import { entries, streams } from './entry-messages.ts';

const WORDS = {
  pilot: entries.pilotWord,
  enterprise: entries.enterpriseWord,
  person: entries.personWord,
} as const;

const STREAMS = {
  pilot: ['pilot', 'run', 'compliance', 'complaints', 'objections'],
  enterprise: ['enterprise', 'members'],
  person: ['actor', 'person'],
} as const;

/** Nobody knows ids by heart: who or what is called so, and which of its streams to read. */
export function FindSubject() {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const { data: found } = useQuery({
    ...ledgerSubjectsQuery(q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.find} data-screen-only>
      <TextInput
        type="search"
        label={t(entries.find)}
        description={t(entries.findHint)}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {q !== '' && found?.length === 0 && <p role="status">{t(entries.nothingFound)}</p>}
      {q !== '' && found && found.length > 0 && (
        <ul>
          {found.map((subject) => (
            <li key={`${subject.kind} ${subject.id}`}>
              <span>
                {t(WORDS[subject.kind])} · {subject.name}
              </span>
              {STREAMS[subject.kind].map((stream) => (
                <Link
                  key={stream}
                  to="/ledger/entries"
                  search={filterOf(subject, stream)}
                  onClick={() => setTyped('')}
                >
                  {t(streams[stream])}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const filterOf = ({ id }: LedgerSubject, stream: keyof typeof streams): EntryFilter =>
  stream === 'actor' ? { actor: id } : { stream: `${stream}:${id}` };
