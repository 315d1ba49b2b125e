import { type InputWrapperProps, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocale } from '../i18n/locale.tsx';
import { fenOf, figureOf, myriadsOf } from '../pilots/wizard/amounts.ts';
import styles from '../pilots/wizard/fields.module.css';
import { wizard } from '../pilots/wizard/step-messages.ts';
import { useTyped } from '../work/use-typed.ts';
import { figures as messages } from './figure-messages.ts';

interface Props {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  value: number | null;
  onChange: (value: number | null) => void;
  error?: string | undefined;
  required?: boolean;
  unit?: string | undefined;
}

interface Shape {
  read: (typed: string | number) => number | null;
  write?: (value: number) => number;
  decimals: number;
  /** Of a figure that is handed on although it is out of bounds. */
  isWithin?: (value: number) => boolean;
  /** What is said of something typed that is no such figure. */
  amiss: string;
}

/** The hint below: fields in a row stand level, whether they have one or not. */
export const ORDER: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

function Figure(props: Props & Shape) {
  const { id, label, hint, value, onChange, error, required, unit, read, decimals, amiss } = props;
  const { write = (figure) => figure, isWithin = () => true } = props;
  const [shown, setTyped, isNone] = useTyped(value, read, write);
  const isAmiss = isNone || (value !== null && !isWithin(value));
  return (
    <NumberInput
      {...(id !== undefined && { id })}
      label={label}
      description={hint}
      inputWrapperOrder={ORDER}
      error={isAmiss ? amiss : error}
      required={required ?? false}
      value={shown}
      onChange={(typed) => {
        setTyped(typed);
        onChange(read(typed));
      }}
      thousandSeparator=","
      allowNegative={false}
      decimalScale={decimals}
      hideControls
      {...(unit !== undefined && {
        rightSection: <span className={styles.unit}>{unit}</span>,
        rightSectionWidth: '4.5rem',
      })}
    />
  );
}

/** Typed in yuan, kept in fen; large sums said in 万元 too, as people compare them. */
export function MoneyField(props: Omit<Props, 'unit'>) {
  const { locale, t } = useLocale();
  const myriads = locale === 'zh' ? myriadsOf(props.value) : null;
  return (
    <div>
      <Figure
        {...props}
        read={fenOf}
        write={(fen) => fen / 100}
        decimals={2}
        unit={t(wizard.yuan)}
        amiss={t(messages.sum)}
      />
      {myriads !== null && <p className={styles.length}>{t(wizard.myriads, { amount: myriads })}</p>}
    </div>
  );
}

interface Count extends Props {
  least: number;
  most: number;
  scale?: number;
  decimals?: number;
  optional?: boolean;
}

/**
 * A figure between two others; anything else typed is none.
 * @param scale what one of the value stands for: millionths of a point are typed as points
 * @param optional none stands for something else: a figure out of bounds is handed on, and is the form's to hold back
 */
export function CountField({ least, most, scale = 1, decimals = 0, optional = false, ...props }: Count) {
  const { t } = useLocale();
  const isWithin = (value: number) => value >= least && value <= most;
  const read = (typed: string | number) => {
    const figure = figureOf(typed);
    const value = figure === null ? null : Math.round(figure * scale);
    return value === null || optional || isWithin(value) ? value : null;
  };
  const amiss = t(messages.between, { least: least / scale, most: most / scale });
  const shape = { read, write: (value: number) => value / scale, decimals, isWithin, amiss };
  return <Figure {...props} {...shape} />;
}
