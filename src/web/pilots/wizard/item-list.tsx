import { ActionIcon, Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { fieldAnchor } from '../../declaration/declaration-view.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '../../icons.ts';
import styles from './fields.module.css';
import { useField } from './fields.tsx';
import { movedBy } from './paths.ts';
import { type ItemWords, wizard } from './step-messages.ts';

interface Props<T> {
  path: string;
  words: ItemWords;
  blank: T;
  most?: number;
  /** @param place the path of the item: "risk.points.0" */
  children: (place: string) => ReactNode;
}

interface Removed<T> {
  item: T;
  at: number;
}

/** A list whose items are added, moved and removed by keyboard; what was removed can be had back. */
export function ItemList<T>({ path, words, blank, most = 50, children }: Props<T>) {
  const { t } = useLocale();
  const { value, set, props } = useField(path);
  const items = (value ?? []) as readonly T[];
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Removed<T> | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  /** What is to have the focus once the change is drawn. */
  const next = useRef<(() => void) | null>(null);
  const about = { hint: useId(), error: useId() };

  useEffect(() => {
    next.current?.();
    next.current = null;
  });

  const within = (at: number, selector: string) =>
    list.current?.children[at]?.querySelector<HTMLElement>(selector);
  const nameOf = (at: number) => t(wizard.item, { name: t(words.one), at: at + 1 });

  const move = (at: number, by: -1 | 1) => {
    next.current = () => {
      const same = within(at + by, `[data-move="${by}"]:not(:disabled)`);
      (same ?? within(at + by, '[data-move]:not(:disabled)'))?.focus();
    };
    setSaid(t(wizard.moved, { at: at + by + 1 }));
    setRemoved(null);
    set(movedBy(items, at, by));
  };
  const remove = (at: number) => {
    next.current = () => add.current?.focus();
    setSaid(t(wizard.removed, { name: nameOf(at) }));
    setRemoved({ item: items[at] as T, at });
    set(items.filter((_, each) => each !== at));
  };
  const insert = (item: T, at: number) => {
    next.current = () => within(at, 'input, textarea, select')?.focus();
    setSaid('');
    setRemoved(null);
    set([...items.slice(0, at), item, ...items.slice(at)]);
  };

  return (
    <fieldset
      className={styles.group}
      aria-label={props.label}
      aria-describedby={`${about.hint} ${about.error}`}
    >
      {props.description && (
        <p id={about.hint} className={styles.groupHint}>
          {props.description}
        </p>
      )}
      <ol ref={list} className={styles.list}>
        {items.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no identity but its place
          <li key={at} className={styles.item}>
            <Item name={nameOf(at)} at={at} count={items.length} onMove={move} onRemove={remove}>
              {children(`${path}.${at}`)}
            </Item>
          </li>
        ))}
      </ol>
      {items.length < most && (
        <Button
          ref={add}
          id={fieldAnchor(path)}
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          aria-describedby={`${about.hint} ${about.error}`}
          onClick={() => insert(blank, items.length)}
        >
          {t(words.add)}
        </Button>
      )}
      <div className={styles.said}>
        <span role="status">{said}</span>
        {removed && (
          <Button size="compact-sm" variant="default" onClick={() => insert(removed.item, removed.at)}>
            {t(wizard.undo)}
          </Button>
        )}
      </div>
      <p id={about.error} className={styles.groupError}>
        {props.error}
      </p>
    </fieldset>
  );
}

interface ItemProps {
  name: string;
  at: number;
  count: number;
  onMove: (at: number, by: -1 | 1) => void;
  onRemove: (at: number) => void;
  children: ReactNode;
}

function Item({ name, at, count, onMove, onRemove, children }: ItemProps) {
  const { t } = useLocale();
  const heading = useId();
  const tool = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <section aria-labelledby={heading}>
      <div className={styles.itemHead}>
        <h3 id={heading}>{name}</h3>
        <div className={styles.itemTools}>
          <ActionIcon
            {...tool}
            data-move={-1}
            disabled={at === 0}
            aria-label={t(wizard.up, { name })}
            onClick={() => onMove(at, -1)}
          >
            <IconArrowUp size={18} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            {...tool}
            data-move={1}
            disabled={at === count - 1}
            aria-label={t(wizard.down, { name })}
            onClick={() => onMove(at, 1)}
          >
            <IconArrowDown size={18} stroke={1.6} />
          </ActionIcon>
          <ActionIcon {...tool} aria-label={t(wizard.remove, { name })} onClick={() => onRemove(at)}>
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </div>
      </div>
      <div className={styles.itemFields}>{children}</div>
    </section>
  );
}
