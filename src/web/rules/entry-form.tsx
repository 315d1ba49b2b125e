import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import {
  draftLicences,
  type LicenceEntry,
  type LicencesVersion,
  licencesVersionsQuery,
} from '../api/rules.ts';
import { isKind, KINDS } from '../boundary/kind.ts';
import { kinds, marks } from '../boundary/messages.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { fieldErrors } from '../work/field-errors.ts';
import { BasisFields } from './basis-fields.tsx';
import { BilingualFields } from './bilingual-fields.tsx';
import { describeEntry, type EntryValues, emptyEntry, entryOf, entryValues } from './entry-values.ts';
import { basisWords, catalogue as messages } from './messages.ts';
import { RuleForm } from './rule-form.tsx';
import own from './rules.module.css';
import { useRuleForm } from './use-rule-form.ts';
import { standing } from './versions.ts';

const MARKS = ['A', 'B', 'C'] as const;

export const entryForm = (code: string) => `rules.licence.${code}`;

interface Props {
  /** NEW: one that is added. */
  code: string;
  base: LicencesVersion;
  onClose: (done: boolean) => void;
}

/** One entry of the catalogue, put into the newest version and kept with it as a draft. */
export function EntryForm({ code, base, onClose }: Props) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const placeIn = (version: LicencesVersion) => {
    const entry = version.entries.find((one) => one.code === code);
    return { value: entry ? entryValues(entry) : emptyEntry(), version: version.version };
  };
  const newest = async () =>
    standing(await queries.fetchQuery({ ...licencesVersionsQuery, staleTime: 0 })).base ?? base;
  const { form, change } = useRuleForm<EntryValues>(
    entryForm(code),
    placeIn(base),
    async () => placeIn(await newest()),
    async (values, once) => draftLicences(withEntry((await newest()).entries, code, values), once),
    async () => {
      onClose(true);
      await queries.invalidateQueries({ queryKey: licencesVersionsQuery.queryKey });
    },
  );
  const { values, set } = form;
  const before = base.entries.find((one) => one.code === code) ?? null;
  const at = before ? base.entries.indexOf(before) : base.entries.length;
  const { errors, isBeside } = errorsIn(fieldErrors(change.error), at);
  const text = (name: 'code' | 'effectiveFrom' | 'verifiedOn') => ({
    value: values[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => set(name, event.currentTarget.value),
    error: errors[name],
  });
  const both = (name: 'name' | 'trigger' | 'need' | 'regulator', path: string, maxLength?: number) => (
    <BilingualFields
      label={t(messages[name])}
      value={values[name]}
      onChange={(next) => set(name, next)}
      errors={errors}
      path={path}
      {...(maxLength !== undefined && { maxLength })}
    />
  );
  const duties = base.entries.filter(({ kind }) => kind === 'duty');
  return (
    <RuleForm
      form={form}
      change={change}
      told={(one) => describeEntry(entryOf(one, before), { locale, t })}
      isBeside={isBeside}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextInput
          label={t(messages.code)}
          description={t(messages.codeHint)}
          required
          pattern="[a-z]+(_[a-z]+)*"
          maxLength={60}
          readOnly={before !== null}
          variant={before === null ? 'default' : 'filled'}
          {...text('code')}
        />
        <NativeSelect
          label={t(messages.kind)}
          value={values.kind}
          onChange={({ currentTarget: { value } }) => isKind(value) && set('kind', value)}
          error={errors.kind}
          data={KINDS.map((kind) => ({ value: kind, label: t(kinds[kind].is) }))}
        />
      </div>
      <BilingualFields
        label={t(messages.name)}
        value={values.name}
        onChange={(name) => set('name', name)}
        errors={{ 'name.zh': errors.zh ?? '', 'name.en': errors.en ?? '' }}
        path="name"
        maxLength={200}
      />
      {both('trigger', 'trigger')}
      {both('need', 'need')}
      {both('regulator', 'regulator')}
      <BasisFields value={values.basis} onChange={(basis) => set('basis', basis)} errors={errors} least={1} />
      <div className={styles.pair}>
        <TextInput type="date" label={t(messages.verifiedDate)} required {...text('verifiedOn')} />
        <NativeSelect
          label={t(basisWords.mark)}
          value={values.mark}
          onChange={({ currentTarget: { value } }) =>
            set('mark', MARKS.find((mark) => mark === value) ?? 'C')
          }
          data={MARKS.map((mark) => ({ value: mark, label: `${mark} ${t(marks[mark])}` }))}
        />
        <TextInput type="date" label={t(messages.effectiveFrom)} {...text('effectiveFrom')} />
      </div>
      <BilingualFields
        label={t(messages.repealedBy)}
        description={t(messages.repealedByHint)}
        value={values.repealedBy}
        onChange={(repealedBy) => set('repealedBy', repealedBy)}
        errors={errors}
        path="repealedBy"
        required={false}
      />
      {values.kind !== 'duty' && (
        <Checkbox.Group
          label={t(messages.brings)}
          value={values.brings}
          onChange={(brings) => set('brings', brings)}
          error={errors.brings}
        >
          <div className={own.checks}>
            {duties.map((duty) => (
              <Checkbox key={duty.code} value={duty.code} label={duty[locale]} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Textarea
        label={t(messages.words)}
        description={t(messages.wordsHint)}
        autosize
        minRows={2}
        maxRows={10}
        value={values.words}
        onChange={(event) => set('words', event.currentTarget.value)}
        error={errors.words}
      />
    </RuleForm>
  );
}

function withEntry(entries: readonly LicenceEntry[], code: string, values: EntryValues): LicenceEntry[] {
  const before = entries.find((one) => one.code === code) ?? null;
  const entry = entryOf(values, before);
  return before === null ? [...entries, entry] : entries.map((one) => (one === before ? entry : one));
}

const FIELDS =
  /^(code|kind|zh|en|trigger|need|regulator|basis|verifiedOn|effectiveFrom|repealedBy|brings|words)\b/u;

/** Complaints about this entry by the path within it; another's, and the list's own, are said above the buttons. */
function errorsIn(all: Readonly<Record<string, string>>, at: number) {
  const prefix = `entries.${at}.`;
  const paths = Object.keys(all);
  const errors: Record<string, string> = {};
  for (const path of paths) {
    if (path.startsWith(prefix)) errors[path.slice(prefix.length)] = all[path]!;
  }
  const words = Object.entries(errors).find(([path]) => path.startsWith('words'));
  if (words) errors.words = words[1];
  const isBeside =
    paths.length > 0 &&
    paths.every((path) => path.startsWith(prefix) && FIELDS.test(path.slice(prefix.length)));
  return { errors, isBeside };
}
