import { Button, Input, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { fileAddress } from '../../api/files.ts';
import type { PilotOf } from '../../api/pilots.ts';
import { DropZone } from '../../files/drop-zone.tsx';
import { useT } from '../../i18n/locale.tsx';
import { figureOf } from '../../pilots/wizard/amounts.ts';
import { wizard } from '../../pilots/wizard/step-messages.ts';
import styles from './report.module.css';
import type { FilesKnown } from './use-files-known.ts';

/** Where a field is found on the page, for what lists what is missing. */
export const anchorOf = (path: string) => `r-${path.replaceAll('.', '-')}`;

interface Props<T> {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  value: T;
  error?: string | undefined;
  onChange: (value: T) => void;
}

export function Words({
  path,
  label,
  hint,
  required = false,
  value,
  error,
  onChange,
  rows = 3,
}: Props<string> & { rows?: number }) {
  return (
    <Textarea
      id={anchorOf(path)}
      label={label}
      description={hint}
      required={required}
      {...(rows > 1
        ? { autosize: true, minRows: rows, maxRows: 20 }
        : { rows, resize: 'vertical' as const, className: styles.line ?? '' })}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function Line({
  path,
  label,
  hint,
  required = false,
  value,
  error,
  onChange,
  type = 'text',
}: Props<string> & { type?: 'text' | 'date' }) {
  return (
    <TextInput
      id={anchorOf(path)}
      type={type}
      label={label}
      description={hint}
      required={required}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A figure, or nothing yet. */
export function Figure({
  path,
  label,
  hint,
  required = false,
  value,
  error,
  onChange,
  money = false,
  whole = false,
}: Props<number | null> & { money?: boolean; whole?: boolean }) {
  const scale = money ? 100 : 1;
  return (
    <NumberInput
      id={anchorOf(path)}
      label={label}
      description={hint}
      required={required}
      hideControls
      thousandSeparator=","
      allowDecimal={!whole}
      {...(money && { decimalScale: 2 })}
      {...((money || whole) && { min: 0 })}
      value={value === null ? '' : value / scale}
      error={error}
      onChange={(typed) => {
        const figure = figureOf(typed);
        onChange(figure === null ? null : money ? Math.round(figure * scale) : figure);
      }}
    />
  );
}

interface FilesProps extends Props<readonly string[]> {
  of: PilotOf;
  files: FilesKnown;
}

/** Evidence: files of the pilot, dropped here or chosen. */
export function Files({
  path,
  label,
  hint,
  required = false,
  value,
  error,
  onChange,
  of,
  files,
}: FilesProps) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className={styles.group} aria-labelledby={name}>
      <Input.Label id={name} component="div" required={required}>
        {label}
      </Input.Label>
      {hint && <Input.Description>{hint}</Input.Description>}
      {value.length > 0 && (
        <ul className={styles.files}>
          {value.map((id) => {
            const called = files.nameOf(id) ?? t(wizard.unknownFile);
            return (
              <li key={id}>
                <a href={fileAddress(of.enterpriseId, id, of.pilotId)} download>
                  {called}
                </a>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(wizard.removeFile, { name: called })}
                  onClick={() => onChange(value.filter((one) => one !== id))}
                >
                  {t(wizard.take)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <DropZone
        id={anchorOf(path)}
        owner={of}
        label={typeof label === 'string' ? label : path}
        several
        slim
        kinds="evidence"
        error={error}
        onDone={(file) => {
          files.add(file);
          onChange([...value, file.id]);
        }}
      />
    </fieldset>
  );
}
