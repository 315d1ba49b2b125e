import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewObjection, ObjectionMade } from '../api/register.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { form as messages } from './messages.ts';
import styles from './notice-page.module.css';

/** As the form has it; about one of what it may name, where it names some. */
export type WrittenObjection = NewObjection & { about?: string };

interface Props {
  send: (objection: WrittenObjection) => Promise<ObjectionMade>;
  /** What one may object to, where it is more than one thing; none of them is all of it. */
  named?: { label: string; all: string; hint: string; things: readonly { id: string; title: string }[] };
  onMade: (made: ObjectionMade) => void;
}

type As = 'person' | 'organisation';

/** Nothing of it is kept in the browser: who objects may sit at somebody else's. */
export function ObjectionForm({ send, named, onMade }: Props) {
  const t = useT();
  const [as, setAs] = useState<As>('person');
  const [about, setAbout] = useState('');
  const [values, setValues] = useState({ objection: '', name: '', telephone: '', organisation: '' });
  const sending = useMutation({ mutationFn: send, onSuccess: onMade });
  const errors = fieldErrors(sending.error);
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: errors[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setValues((before) => ({ ...before, [name]: value })),
  });
  const optional = (label: string) => `${label}${t(messages.optional)}`;
  return (
    <Block title={t(messages.title)}>
      <form
        className={blocks.form}
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate({ ...written(values, as), ...(about !== '' && { about }) });
        }}
      >
        {named && (
          <NativeSelect
            label={named.label}
            value={about}
            onChange={(event) => setAbout(event.currentTarget.value)}
            data={[
              { value: '', label: named.all },
              ...named.things.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        )}
        <Textarea
          label={t(messages.text)}
          description={named?.hint ?? t(messages.textHint)}
          required
          maxLength={5_000}
          autosize
          minRows={5}
          maxRows={16}
          {...field('objection')}
        />
        <Radio.Group
          label={t(messages.as)}
          required
          value={as}
          onChange={(value) => setAs(value === 'organisation' ? 'organisation' : 'person')}
        >
          <div className={styles.choices}>
            <Radio value="person" label={t(messages.asPerson)} />
            <Radio
              value="organisation"
              label={t(messages.asOrganisation)}
              description={t(messages.asOrganisationHint)}
            />
          </div>
        </Radio.Group>
        {as === 'organisation' && (
          <TextInput
            label={t(messages.organisation)}
            required
            maxLength={100}
            autoComplete="organization"
            {...field('organisation')}
          />
        )}
        <div className={blocks.pair}>
          <TextInput
            label={as === 'person' ? t(messages.name) : optional(t(messages.name))}
            required={as === 'person'}
            maxLength={100}
            autoComplete="name"
            {...field('name')}
          />
          <TextInput
            label={as === 'person' ? t(messages.telephone) : optional(t(messages.telephone))}
            required={as === 'person'}
            maxLength={30}
            type="tel"
            autoComplete="tel"
            {...field('telephone')}
          />
        </div>
        {as === 'person' && (
          <TextInput
            label={optional(t(messages.organisation))}
            maxLength={100}
            autoComplete="organization"
            {...field('organisation')}
          />
        )}
        <p className={styles.private}>{t(messages.private)}</p>
        {sending.error && !allBesideFields(sending.error, Object.keys(values)) && (
          <FailureNotice error={sending.error} />
        )}
        <div className={blocks.buttons}>
          <Button type="submit" loading={sending.isPending}>
            {t(messages.submit)}
          </Button>
        </div>
      </form>
    </Block>
  );
}

/** What was left empty is left out; a seal follows where an organisation objects. */
function written(
  values: Record<'objection' | 'name' | 'telephone' | 'organisation', string>,
  as: As,
): NewObjection {
  const { objection, ...about } = values;
  const given = Object.entries(about).flatMap(([name, value]) => {
    const text = value.trim();
    return text === '' ? [] : [[name, text] as const];
  });
  const json: NewObjection = { objection, ...Object.fromEntries(given) };
  return as === 'organisation' ? { ...json, sealed: true } : json;
}
