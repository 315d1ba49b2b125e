import { NumberInput } from '@mantine/core';
import { useLocale } from '../../i18n/locale.tsx';
import { useTyped } from '../../work/use-typed.ts';
import { fenOf, figureOf, myriadsOf } from './amounts.ts';
import styles from './fields.module.css';
import { useField } from './fields.tsx';
import { wizard } from './step-messages.ts';

interface Props {
  path: string;
}

interface Shape {
  read: (typed: string | number) => number | null;
  write?: (value: number) => number;
  unit?: string | undefined;
  decimals?: number;
  negative?: boolean;
  note?: (value: number | null) => string | null;
}

function Amount({
  path,
  read,
  write = (value) => value,
  unit,
  decimals,
  negative = false,
  note,
}: Props & Shape) {
  const { value, set, props } = useField(path);
  const held = (value ?? null) as number | null;
  const [shown, setTyped] = useTyped(held, read, write);
  const said = note?.(held);
  return (
    <div>
      <NumberInput
        {...props}
        className={styles.narrow ?? ''}
        value={shown}
        onChange={(typed) => {
          setTyped(typed);
          set(read(typed));
        }}
        thousandSeparator=","
        allowNegative={negative}
        {...(decimals !== undefined && { decimalScale: decimals })}
        hideControls
        {...(unit && {
          rightSection: <span className={styles.unit}>{unit}</span>,
          rightSectionWidth: '5rem',
        })}
      />
      {said && <p className={styles.length}>{said}</p>}
    </div>
  );
}

/** How many, from one up. */
export function Count({ path, unit }: Props & { unit?: string }) {
  const read = (typed: string | number) => {
    const figure = figureOf(typed);
    return figure === null || figure < 1 || !Number.isSafeInteger(figure) ? null : figure;
  };
  return <Amount path={path} read={read} decimals={0} unit={unit} />;
}

/** Typed in yuan, kept in fen. */
export function Money({ path }: Props) {
  const { locale, t } = useLocale();
  const note = (fen: number | null) => {
    const amount = myriadsOf(fen);
    return amount === null || locale !== 'zh' ? null : t(wizard.myriads, { amount });
  };
  return (
    <Amount
      path={path}
      read={fenOf}
      write={(fen) => fen / 100}
      decimals={2}
      unit={t(wizard.yuan)}
      note={note}
    />
  );
}

/** Any figure, in the unit that is named beside it. */
export function Figure({ path, unit }: Props & { unit?: string }) {
  return <Amount path={path} read={figureOf} negative unit={unit} />;
}
