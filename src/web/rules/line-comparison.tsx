import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/locale.tsx';
import { compareLines, type Gap, type Line, shortened } from './line-differences.ts';
import { rules } from './messages.ts';
import styles from './rules.module.css';

/** Lines shown at first. */
const MOST_CHANGED = 24;
const MOST_NEW = 8;

interface Props {
  label: string;
  /** Null: all of it is new. */
  before: string | null;
  after: string;
}

/** A text of many lines: those that changed with a little around them, how many, and the whole when asked for. */
export function LineComparison({ label, before, after }: Props) {
  const t = useT();
  const [whole, setWhole] = useState(false);
  const lines = compareLines(before ?? '', after);
  const short = shortened(lines, before === null ? MOST_NEW : MOST_CHANGED);
  const count = (as: Line['as']) => lines.filter((line) => line.as === as).length;
  const isCut = short.some((line) => !('as' in line));
  return (
    <div>
      <dt>
        {label}
        {before !== null && (
          <span className={styles.count}>
            {t(rules.lineCount, {
              added: count('added'),
              removed: count('removed'),
              count: lines.length - count('removed'),
            })}
          </span>
        )}
      </dt>
      <dd>
        {(whole ? lines : short).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
          <OneLine key={at} line={line} plain={before === null} />
        ))}
        {isCut && (
          <Button
            size="compact-sm"
            variant="subtle"
            ml={-8}
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          >
            {whole ? t(rules.onlyChanges) : t(rules.everyLine)}
          </Button>
        )}
      </dd>
    </div>
  );
}

const SIGNS = { kept: '', added: '+', removed: '−' } as const;

function OneLine({ line, plain }: { line: Line | Gap; plain: boolean }) {
  const t = useT();
  const isLine = 'as' in line;
  return (
    <p className={styles.line}>
      {!plain && (
        <span aria-hidden className={styles.sign}>
          {isLine ? SIGNS[line.as] : '…'}
        </span>
      )}
      {isLine ? (
        <span>
          {line.as === 'kept' ? (
            line.text
          ) : line.as === 'added' ? (
            <ins>{line.text}</ins>
          ) : (
            <del>{line.text}</del>
          )}
        </span>
      ) : (
        <span className={styles.gap}>
          {'same' in line
            ? t(rules.sameLines, { count: line.same })
            : t(rules.moreLines, { count: line.more })}
        </span>
      )}
    </p>
  );
}
