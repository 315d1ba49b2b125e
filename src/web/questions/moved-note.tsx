import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/locale.tsx';
import { Refusal } from './group-acts.tsx';
import { questions as messages } from './messages.ts';
import styles from './questions.module.css';
import { useGroupChange } from './use-group-change.ts';

/** Questions that have just gone from one group to another. */
export interface Moved {
  act: 'merge' | 'split' | 'unmerge' | 'unsplit';
  from: string;
  /** Where they are now. */
  at: string;
  /** By which a merge is undone; none: they are too many. */
  questions: readonly string[];
  count: number;
}

const COUNTED = { merge: messages.merged, split: messages.splitOff } as const;
const UNDONE = { unmerge: messages.unmerged, unsplit: messages.unsplit } as const;

interface Props {
  moved: Moved;
  /** Of the group where they are now. */
  version: string;
  /** It is being looked up again: what is kept from an earlier visit may be older than the move. */
  isLookedUp: boolean;
  onMoved: (moved: Moved) => void;
}

/** Says where questions went, with the way back. */
export function MovedNote({ moved, version, isLookedUp, onMoved }: Props) {
  const t = useT();
  const { act, from, at, questions, count } = moved;
  const undo = useGroupChange({ groupId: at, version }, ({ id }) =>
    onMoved({ ...moved, act: act === 'merge' ? 'unmerge' : 'unsplit', from: at, at: id }),
  );
  const mayUndo = act === 'split' || (act === 'merge' && questions.length > 0);
  return (
    <>
      <p className={styles.moved}>
        <span>{act === 'merge' || act === 'split' ? t(COUNTED[act], { count }) : t(UNDONE[act])}</span>
        {act === 'split' && (
          <Link to="/office/questions/$groupId" params={{ groupId: from }}>
            {t(messages.origin)}
          </Link>
        )}
        {mayUndo && (
          <Button
            size="compact-sm"
            variant="default"
            loading={undo.isPending}
            disabled={isLookedUp}
            onClick={() =>
              undo.mutate(
                act === 'split'
                  ? { act: 'merge', json: { into: from } }
                  : { act: 'split', json: { questions: [...questions], into: from } },
              )
            }
          >
            {t(messages.undo)}
          </Button>
        )}
      </p>
      {undo.error && <Refusal error={undo.error} />}
    </>
  );
}
