import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { lockScores, startScoring } from '../../api/panel.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { Mark } from '../../work/mark.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { panel as messages } from './messages.ts';
import own from './panel.module.css';

interface Props {
  of: { batchId: string; version: string };
  act: typeof startScoring | typeof lockScores;
  title: string;
  note: string;
  /** What keeps it from being done. */
  missing: readonly { path: string; text: string }[];
  /** What keeps nothing from being done, and is to be known before. */
  warnings: readonly string[];
  /** What is said before it is done. */
  children: ReactNode;
}

/** Thirty experts and sixty pilots that all lack something would hide whatever stands below. */
const AT_ONCE = 5;

/** A step of a batch that is taken once nothing is missing. */
export function ReadyBlock({ of, act, title, note, missing, warnings, children }: Props) {
  const { t } = useLocale();
  const [asking, setAsking] = useState(false);
  const change = useBatchChange(of.batchId, act, () => setAsking(false));
  const warned = warnings.map((text) => (
    <li key={text}>
      <Mark tone="amiss">{text}</Mark>
    </li>
  ));
  const lacking = ({ path, text }: Props['missing'][number]) => (
    <li key={`${path} ${text}`}>
      <Mark tone="waiting">{text}</Mark>
    </li>
  );
  return (
    <Block
      title={title}
      note={note}
      screenOnly
      actions={
        <Button disabled={missing.length > 0} onClick={() => setAsking(true)}>
          {title}
        </Button>
      }
    >
      <ul className={own.missing}>
        {warned}
        {missing.slice(0, AT_ONCE).map(lacking)}
      </ul>
      {missing.length > AT_ONCE && (
        <details className={own.more}>
          <summary>{t(messages.others, { count: missing.length - AT_ONCE })}</summary>
          <ul className={own.missing}>{missing.slice(AT_ONCE).map(lacking)}</ul>
        </details>
      )}
      <Confirm
        opened={asking}
        title={title}
        action={title}
        pending={change.isPending}
        error={change.error}
        onClose={() => change.leave(() => setAsking(false))}
        onConfirm={() => change.mutate(of)}
      >
        {children}
        {warnings.length > 0 && <ul className={own.missing}>{warned}</ul>}
      </Confirm>
    </Block>
  );
}
