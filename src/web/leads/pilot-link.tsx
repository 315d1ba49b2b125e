import { Button, Input, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { pilotsToLinkQuery } from '../api/leads.ts';
import { useT } from '../i18n/locale.tsx';
import blocks from '../work/blocks.module.css';
import styles from './leads.module.css';
import { one as messages } from './messages.ts';

interface Linked {
  id: string;
  title: string;
}

interface Props {
  leadId: string;
  value: Linked | null;
  onChange: (pilot: Linked | null) => void;
  error?: string | undefined;
}

/** Which pilot a lead is about: found by its name, number or applicant. */
export function PilotLink({ leadId, value, onChange, error }: Props) {
  const t = useT();
  const [name, about] = [useId(), useId()];
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const { data: found } = useQuery({
    ...pilotsToLinkQuery(leadId, q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <fieldset className={styles.group} aria-labelledby={name} aria-describedby={about}>
      <Input.Label id={name} component="div">
        {t(messages.link)}
      </Input.Label>
      <Input.Description id={about} mb="xs">
        {t(messages.linkHint)}
      </Input.Description>
      {value ? (
        <ul className={styles.files}>
          <li>
            <span>{value.title}</span>
            <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
              {t(messages.noLink)}
            </Button>
          </li>
        </ul>
      ) : (
        <>
          <TextInput
            type="search"
            aria-label={t(messages.find)}
            placeholder={t(messages.find)}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            // It stands in a form, which is not what Enter asks for here.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          {q !== '' && found?.length === 0 && <p className={blocks.quiet}>{t(messages.noneFound)}</p>}
          {q !== '' && found && (
            <ul className={styles.files}>
              {found.map((pilot) => (
                <li key={pilot.id}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => {
                      setTyped('');
                      onChange(pilot);
                    }}
                  >
                    {pilot.number === null ? pilot.title : `${pilot.title} · ${pilot.number}`}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {error && (
        <Input.Error mt={6} role="alert">
          {error}
        </Input.Error>
      )}
    </fieldset>
  );
}
