import { useEffect, useRef } from 'react';
import { ConflictNotice } from './conflict-notice.tsx';

interface Props<T> {
  form: { moved: boolean; values: T; theirs: T; keepMine: () => void; takeTheirs: () => void };
  change: { reset: () => void };
  /** Each field with its name, as a reader sees it. */
  told: (values: T) => readonly (readonly [label: string, words: string])[];
}

/** Over a form of `useVersionedForm` that others changed meanwhile: what differs, and which of the two is to stand. */
export function MovedNotice<T>({ form, change, told }: Props<T>) {
  const notice = useRef<HTMLDivElement>(null);
  // Whoever saved at the foot of a long form would see nothing but a button that does nothing.
  useEffect(() => {
    if (form.moved) notice.current?.scrollIntoView({ block: 'start' });
  }, [form.moved]);
  if (!form.moved) return null;
  const [ours, others] = [new Map(told(form.values)), new Map(told(form.theirs))];
  return (
    <ConflictNotice
      ref={notice}
      differences={[...new Set([...ours.keys(), ...others.keys()])]
        .map((label) => ({ label, theirs: others.get(label) ?? '', mine: ours.get(label) ?? '' }))
        .filter(({ theirs, mine }) => theirs !== mine)}
      onKeepMine={() => {
        form.keepMine();
        change.reset();
      }}
      onTakeTheirs={() => {
        form.takeTheirs();
        change.reset();
      }}
    />
  );
}
