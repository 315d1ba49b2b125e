import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WordKind } from '../../shared/words.ts';
import { contentOf, type WordView } from '../api/words.ts';
import { useT } from '../i18n/locale.tsx';
import { DifferenceList } from '../rules/differences.tsx';
import { VersionLine } from '../rules/version-line.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { words } from './messages.ts';
import { differencesBetween } from './word-differences.tsx';
import styles from './words.module.css';

interface Props {
  kind: WordKind;
  versions: WordView['versions'];
  published: unknown;
  /** Null: the reader edits nothing. */
  onBegin: ((content: unknown) => void) | null;
}

/** Every version: what differs from what is in force, and the way to begin again with one. */
export function History({ kind, versions, published, onBegin }: Props) {
  const t = useT();
  const [open, setOpen] = useState<{ version: number; content: unknown } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const withContent = async (version: number, use: (content: unknown) => void) => {
    setFailure(null);
    try {
      use(await contentOf(kind, version));
    } catch (error) {
      setFailure(error);
    }
  };
  const differences = open && differencesBetween(kind, published, open.content, t);
  return (
    <Block title={t(words.history)}>
      {failure !== null && <FailureNotice error={failure} />}
      <ul className={styles.history}>
        {versions.map(({ version, state, ...about }, at) => (
          <li key={version}>
            <VersionLine version={{ version, state, ...about }} isNewest={at === 0} />
            {state !== 'published' && (
              <span className={blocks.inline}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() =>
                    open?.version === version
                      ? setOpen(null)
                      : void withContent(version, (content) => setOpen({ version, content }))
                  }
                >
                  {t(open?.version === version ? words.close : words.compare)}
                </Button>
                {onBegin && !(at === 0 && state === 'draft') && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => void withContent(version, onBegin)}
                  >
                    {t(words.restore)}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {open && differences && (
        <div className={blocks.after}>
          <DifferenceList key={open.version} title={t(words.compareTitle, { version: open.version })} counted>
            {differences}
          </DifferenceList>
        </div>
      )}
    </Block>
  );
}
