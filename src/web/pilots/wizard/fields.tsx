import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { Bilingual } from '../../../shared/locale.ts';
import { FIELDS, patternOf } from '../../../shared/pilots/fields.ts';
import { fieldAnchor } from '../../declaration/declaration-view.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { Propose } from '../../proposals/propose.tsx';
import { GrowingTextarea } from '../../shell/growing-textarea.tsx';
import { type Next, useFields } from './field-context.tsx';
import styles from './fields.module.css';
import { HELP } from './help.ts';
import { wizard } from './step-messages.ts';

interface Props {
  path: string;
}

type Typing = { currentTarget: { value: string } };

/** Below the label: what is expected, whether it is made public, and what was said of it when it was returned. */
export function FieldHint({ path }: Props) {
  const { t } = useLocale();
  const { remark, isPublic } = useFields();
  const help = HELP[patternOf(path)];
  const said = remark(path);
  return (
    <>
      {help && t(help)} {isPublic(path) && <strong>{t(wizard.made)}</strong>}
      {said && (
        <span className={styles.remark}>
          <strong>{t(wizard.remark)}</strong> {said.reason} {said.changed && t(wizard.remarkChanged)}
        </span>
      )}
    </>
  );
}

/** What every control of a field has: its name, whether it is needed, what is expected of it and what is wrong. */
export function useField(path: string) {
  const { locale } = useLocale();
  const { value, set, error, remark, isPublic, isOptional } = useFields();
  const pattern = patternOf(path);
  const rule = FIELDS[pattern];
  const hasHint = HELP[pattern] !== undefined || remark(path) !== undefined || isPublic(path);
  return {
    value: value(path),
    set: (next: Next) => set(path, next),
    props: {
      id: fieldAnchor(path),
      label: rule?.[locale] ?? path,
      required: rule?.need !== undefined && !isOptional,
      ...(hasHint && { description: <FieldHint path={path} /> }),
      error: error(path),
    },
  };
}

/** Says how long a text is once it comes near the most it may be; nothing is cut off. */
function useLength(text: string, max: number): { fault?: string; note?: string } {
  const { t } = useLocale();
  const count = Array.from(text).length;
  if (count > max) return { fault: t(wizard.tooLong, { count, max }) };
  return count > max * 0.9 ? { note: t(wizard.length, { count, max }) } : {};
}

export function ShortText({ path, max = 200 }: Props & { max?: number }) {
  const { value, set, props } = useField(path);
  const { fault } = useLength(String(value ?? ''), max);
  return (
    <TextInput
      {...props}
      value={String(value ?? '')}
      onChange={(event: Typing) => set(event.currentTarget.value)}
      error={fault ?? props.error}
      autoComplete="off"
    />
  );
}

export function LongText({ path, max = 4_000, rows = 3 }: Props & { max?: number; rows?: number }) {
  const { value, set, props } = useField(path);
  const { fault, note } = useLength(String(value ?? ''), max);
  return (
    <div>
      <GrowingTextarea
        {...props}
        value={String(value ?? '')}
        onChange={(event: Typing) => set(event.currentTarget.value)}
        error={fault ?? props.error}
        minRows={rows}
        maxRows={18}
      />
      {note && <p className={styles.length}>{note}</p>}
      <Propose what={{ for: 'declaration', path }} value={String(value ?? '')} onTake={set} />
    </div>
  );
}

export function DateField({ path }: Props) {
  const { value, set, props } = useField(path);
  return (
    <TextInput
      {...props}
      type="date"
      className={styles.narrow ?? ''}
      value={String(value ?? '')}
      onChange={(event: Typing) => set(event.currentTarget.value || null)}
    />
  );
}

export function Choice({ path, names }: Props & { names: Readonly<Record<string, Bilingual>> }) {
  const { locale, t } = useLocale();
  const { value, set, props } = useField(path);
  return (
    <NativeSelect
      {...props}
      className={styles.narrow ?? ''}
      value={String(value ?? '')}
      onChange={(event: Typing) => set(event.currentTarget.value || null)}
      data={[
        { value: '', label: t(wizard.empty) },
        ...Object.entries(names).map(([name, words]) => ({ value: name, label: words[locale] })),
        // Chosen before it was taken off the list.
        ...(typeof value === 'string' && !(value in names) ? [value] : []),
      ]}
    />
  );
}

export function Tick({ path }: Props) {
  const { value, set, props } = useField(path);
  const { required: _, ...rest } = props;
  return (
    <Checkbox {...rest} checked={value === true} onChange={(event) => set(event.currentTarget.checked)} />
  );
}
