import type { ReactNode } from 'react';
import type { Declaration } from '../../../shared/pilots/declaration.ts';
import { FIELDS } from '../../../shared/pilots/fields.ts';
import { SECTION_NAMES } from '../../../shared/pilots/names.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import styles from './step-forms.module.css';

export const Fields = ({ children }: { children: ReactNode }) => (
  <div className={styles.fields}>{children}</div>
);
export const Pair = ({ children }: { children: ReactNode }) => <div className={blocks.pair}>{children}</div>;

/** A section under its own heading, where a step has two. */
export function Part({
  name,
  note,
  children,
}: {
  name: keyof typeof SECTION_NAMES;
  note?: string | undefined;
  children: ReactNode;
}) {
  const { locale } = useLocale();
  return (
    <Block title={SECTION_NAMES[name][locale]} note={note}>
      <Fields>{children}</Fields>
    </Block>
  );
}

export type Item<
  S extends keyof Declaration,
  F extends keyof Declaration[S],
> = Declaration[S][F] extends (infer T)[] ? T : never;

/** A list of items, under the name of its field. */
export function ListBlock({ path, children }: { path: string; children: ReactNode }) {
  const { locale } = useLocale();
  return (
    <Block title={FIELDS[path]?.[locale] ?? path}>
      <Fields>{children}</Fields>
    </Block>
  );
}
