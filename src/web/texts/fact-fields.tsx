import { Checkbox, Fieldset, NativeSelect, TextInput } from '@mantine/core';
import { TEXT_KIND_NAMES, TEXT_KINDS } from '../../shared/texts.ts';
import type { CutText } from '../api/texts.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import blocks from '../work/blocks.module.css';
import { texts as messages } from './messages.ts';
import { DATES, type DateName, type MayLack, type TextValues } from './text-values.ts';

type Setter = <K extends keyof TextValues>(field: K, value: TextValues[K]) => void;

interface Props {
  values: TextValues;
  set: Setter;
  cut: CutText | undefined;
  /** Other texts, by which this one may be replaced. */
  others: readonly { documentId: string; title: string }[];
  errors: Readonly<Record<string, string>>;
}

/** What is known of the document: what the text gives stands beside each field, and what is entered goes before it. */
export function FactFields({ values, set, cut, others, errors }: Props) {
  const { locale, t } = useLocale();
  const needed = new Map(cut?.missing.map(({ path, message }) => [path, message]));
  const foundDay = (name: DateName) => {
    const day = cut?.found.dates[name];
    return day ? t(messages.found, { value: formatDate(day, locale) }) : t(messages.notFound);
  };
  const found = (value: string | null | undefined) =>
    value ? t(messages.found, { value }) : t(messages.notFound);
  const none = (name: MayLack) => (
    <Checkbox
      label={name === 'validTo' ? t(messages.noLastDay) : t(messages.noneOf, { what: t(messages[name]) })}
      checked={values.none[name]}
      onChange={(event) => set('none', { ...values.none, [name]: event.currentTarget.checked })}
    />
  );
  const fault = (path: string) => errors[`meta.${path}`] ?? needed.get(path);
  const plain = (name: 'shortTitle' | 'titleEn' | 'shortTitleEn') => (
    <TextInput
      label={t(messages[name])}
      maxLength={name === 'titleEn' ? 300 : 100}
      value={values[name]}
      onChange={(event) => set(name, event.currentTarget.value)}
      error={fault(name)}
    />
  );
  return (
    <>
      <NativeSelect
        label={t(messages.kind)}
        value={values.kind}
        onChange={(event) => set('kind', event.currentTarget.value as TextValues['kind'])}
        description={
          cut && values.kind === ''
            ? t(messages.kindFound, { kind: TEXT_KIND_NAMES[cut.kind][locale] })
            : undefined
        }
        data={[
          { value: '', label: t(messages.kindByTitle) },
          ...TEXT_KINDS.map((value) => ({ value, label: TEXT_KIND_NAMES[value][locale] })),
        ]}
      />
      <TextInput
        label={t(messages.fullTitle)}
        description={found(cut?.found.title)}
        maxLength={300}
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
        error={fault('title')}
      />
      <div className={blocks.pair}>
        {plain('shortTitle')}
        {plain('titleEn')}
        {plain('shortTitleEn')}
      </div>
      {(['number', 'issuer'] as const).map((name) => (
        <div key={name}>
          <TextInput
            label={t(messages[name])}
            description={found(cut?.found[name])}
            maxLength={name === 'number' ? 100 : 200}
            disabled={values.none[name]}
            value={values.none[name] ? '' : values[name]}
            onChange={(event) => set(name, event.currentTarget.value)}
            error={fault(name)}
            mb="xs"
          />
          {none(name)}
        </div>
      ))}
      <div className={blocks.pair}>
        {DATES.map((name) => (
          <div key={name}>
            <TextInput
              type="date"
              label={t(messages[name])}
              description={foundDay(name)}
              disabled={name === 'validTo' && values.none.validTo}
              value={name === 'validTo' && values.none.validTo ? '' : values.dates[name]}
              onChange={(event) => set('dates', { ...values.dates, [name]: event.currentTarget.value })}
              error={fault(`dates.${name}`)}
              mb="xs"
            />
            {name === 'validTo' && none('validTo')}
          </div>
        ))}
      </div>
      <Fieldset legend={t(messages.replacing)} variant="unstyled">
        <div className={blocks.pair}>
          <NativeSelect
            label={t(messages.replacedBy)}
            value={values.replacedBy}
            onChange={(event) => set('replacedBy', event.currentTarget.value)}
            data={[
              { value: '', label: t(messages.notReplaced) },
              ...others.map(({ documentId, title }) => ({ value: documentId, label: title })),
            ]}
          />
          <TextInput
            type="date"
            label={t(messages.replacedOn)}
            required={values.replacedBy !== ''}
            disabled={values.replacedBy === ''}
            value={values.replacedOn}
            onChange={(event) => set('replacedOn', event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t(messages.repealedOn)}
            value={values.repealedOn}
            onChange={(event) => set('repealedOn', event.currentTarget.value)}
          />
        </div>
      </Fieldset>
    </>
  );
}
