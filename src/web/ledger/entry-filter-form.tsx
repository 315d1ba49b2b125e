import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryFilter } from '../api/ledger.ts';
import { useLocale } from '../i18n/locale.tsx';
import { ACTION_NAMES } from './action-names.ts';
import styles from './entries-page.module.css';
import { entries } from './entry-messages.ts';

interface Props {
  /** As the address has it. */
  filter: EntryFilter;
  isFiltered: boolean;
}

/** What is searched for becomes the address, so that a search can be kept and sent. */
export function EntryFilterForm({ filter, isFiltered }: Props) {
  const { locale, t } = useLocale();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(filter);
  const field = (name: keyof EntryFilter) => ({
    value: typed[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  const wrongDates = Boolean(typed.from && typed.to && typed.to < typed.from);
  const go = (search: EntryFilter) => void navigate({ to: '/ledger/entries', search });
  return (
    <form
      className={styles.filter}
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        if (wrongDates) return;
        const given = Object.entries(typed).map(([name, value]) => [name, value?.trim() || undefined]);
        go(Object.fromEntries(given));
      }}
    >
      <TextInput
        type="search"
        className={styles.words}
        label={t(entries.words)}
        description={t(entries.wordsHint)}
        maxLength={200}
        {...field('q')}
      />
      <TextInput
        label={t(entries.stream)}
        description={t(entries.streamHint)}
        spellCheck={false}
        maxLength={200}
        {...field('stream')}
      />
      <TextInput
        label={t(entries.actor)}
        description={t(entries.actorHint)}
        spellCheck={false}
        maxLength={200}
        {...field('actor')}
      />
      <Autocomplete
        label={t(entries.action)}
        description={t(entries.actionHint)}
        spellCheck={false}
        maxLength={200}
        data={Object.keys(ACTION_NAMES)}
        filter={({ options, search }) =>
          options.filter((option) => 'value' in option && matches(option.value, search, locale))
        }
        renderOption={({ option }) => (
          <span className={styles.option}>
            {ACTION_NAMES[option.value]?.[locale]}
            <span className={styles.code}>{option.value}</span>
          </span>
        )}
        value={typed.action ?? ''}
        onChange={(action) => setTyped({ ...typed, action })}
      />
      <TextInput type="date" label={t(entries.from)} {...field('from')} />
      <TextInput
        type="date"
        label={t(entries.to)}
        error={wrongDates && t(entries.wrongDates)}
        {...field('to')}
      />
      <div className={styles.buttons}>
        <Button type="submit">{t(entries.search)}</Button>
        {isFiltered && (
          <Button variant="default" onClick={() => go({})}>
            {t(entries.clear)}
          </Button>
        )}
      </div>
    </form>
  );
}

function matches(action: string, typed: string, locale: 'zh' | 'en'): boolean {
  const wanted = typed.trim().toLowerCase();
  return `${action} ${ACTION_NAMES[action]?.[locale]}`.toLowerCase().includes(wanted);
}
