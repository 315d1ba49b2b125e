import { Button, Fieldset, TextInput } from '@mantine/core';
import type { Contact } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import styles from '../work/blocks.module.css';
import { profile } from './messages.ts';

interface Props {
  contacts: Contact[];
  onChange: (contacts: Contact[]) => void;
  /** By path: contacts.0.name */
  errors: Readonly<Record<string, string>>;
}

const MOST = 20;

/** Whom the office calls: a row each. */
export function ContactRows({ contacts, onChange, errors }: Props) {
  const t = useT();
  const change = (at: number, part: Partial<Contact>) =>
    onChange(contacts.map((contact, each) => (each === at ? { ...contact, ...part } : contact)));
  return (
    <Fieldset legend={t(profile.contacts)} variant="unstyled">
      <p className={styles.hint}>{t(profile.contactsHint)}</p>
      {contacts.map((contact, at) => {
        const field = (name: keyof Contact) => ({
          value: contact[name] ?? '',
          onChange: (event: { currentTarget: HTMLInputElement }) =>
            change(at, { [name]: event.currentTarget.value }),
          error: errors[`contacts.${at}.${name}`],
          autoComplete: 'off',
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <Fieldset key={at} legend={t(profile.contact, { number: at + 1 })} mb="md">
            <div className={styles.pair}>
              <TextInput label={t(profile.contactName)} required maxLength={100} {...field('name')} />
              <TextInput label={t(profile.contactTitle)} maxLength={100} {...field('title')} />
              <TextInput label={t(profile.contactPhone)} type="tel" maxLength={30} {...field('phone')} />
              <TextInput label={t(profile.contactEmail)} type="email" maxLength={254} {...field('email')} />
            </div>
            <Button
              mt="sm"
              size="compact-sm"
              variant="default"
              onClick={() => onChange(contacts.filter((_, each) => each !== at))}
            >
              {t(profile.removeContact, { number: at + 1 })}
            </Button>
          </Fieldset>
        );
      })}
      {contacts.length < MOST && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => onChange([...contacts, { name: '' }])}
        >
          {t(profile.addContact)}
        </Button>
      )}
    </Fieldset>
  );
}
