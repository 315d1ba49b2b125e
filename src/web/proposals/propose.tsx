import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { splitAtUnproven } from '../../shared/unproven.ts';
import { assistantAboutQuery } from '../api/assistant-about.ts';
import { RequestFailure } from '../api/failure.ts';
import { askForProposal, type Proposal, type ProposalWanted } from '../api/proposals.ts';
import { useT } from '../i18n/locale.tsx';
import { usePilotOf } from '../pilots/use-pilot.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { propose } from './messages.ts';
import styles from './propose.module.css';

/** Which field; without what the writer wishes, which is typed here. */
export type Proposable = ProposalWanted extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'wish'>
    : never
  : never;

interface Props {
  what: Proposable;
  value: string;
  onTake: (text: string) => void;
}

/** Where a model is there, a text can be proposed for a field. Nothing of it gets into the field but by the writer. */
export function Propose({ what, value, onTake }: Props) {
  const t = useT();
  const { data } = useQuery(assistantAboutQuery);
  const [open, setOpen] = useState(false);
  const [before, setBefore] = useState<string | null>(null);
  if (!data?.model) return null;
  const take = (text: string) => {
    setBefore(value);
    setOpen(false);
    onTake(text);
  };
  if (open) return <Panel what={what} value={value} onTake={take} onClose={() => setOpen(false)} />;
  return (
    <div className={styles.closed}>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t(propose.open)}
      </Button>
      {before !== null && (
        <p className={styles.taken} role="status">
          {t(propose.taken)}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              onTake(before);
              setBefore(null);
            }}
          >
            {t(propose.undo)}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The model's failure alone: the service itself is there. */
const isOfModel = (error: unknown) =>
  error instanceof RequestFailure && error.problem?.code === 'unavailable';

function Panel({ what, value, onTake, onClose }: Props & { onClose: () => void }) {
  const t = useT();
  const of = usePilotOf();
  const [wish, setWish] = useState('');
  // What was drafted stands until there is another: drafting again may fail, or be stopped.
  const [written, setWritten] = useState<Proposal | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const asking = useMutation({
    mutationFn: () => {
      stopping.current = new AbortController();
      return askForProposal(of, { ...what, wish }, stopping.current.signal);
    },
    onSuccess: setWritten,
  });
  const stop = () => {
    stopping.current?.abort();
    asking.reset();
  };
  return (
    <section className={styles.panel} aria-label={t(propose.title)}>
      <p className={styles.told}>{t(propose.told)}</p>
      <TextInput
        label={t(propose.wish)}
        value={wish}
        maxLength={500}
        onChange={(event) => setWish(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // It stands within the form of the field.
          event.preventDefault();
          if (!asking.isPending) asking.mutate();
        }}
      />
      <div aria-live="polite">
        {asking.isPending && <p className={styles.told}>{t(propose.writing)}</p>}
        {asking.isError &&
          (isOfModel(asking.error) ? (
            <p className={styles.unproven} role="alert">
              {t(propose.failed)}
            </p>
          ) : (
            <FailureNotice error={asking.error} />
          ))}
        {written && (
          <>
            <p className={styles.label}>{t(propose.label)}</p>
            <p className={styles.text}>
              {splitAtUnproven(written.text).map((piece, at) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text that never changes
                at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece,
              )}
            </p>
            {written.unproven.length > 0 && (
              <p className={styles.unproven}>{t(propose.unproven, { count: written.unproven.length })}</p>
            )}
          </>
        )}
      </div>
      <div className={styles.actions}>
        {written && (
          <>
            <Button size="compact-md" onClick={() => onTake(written.text)}>
              {t(value.trim() === '' ? propose.use : propose.take)}
            </Button>
            {value.trim() !== '' && (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => onTake(`${value.trimEnd()}\n${written.text}`)}
              >
                {t(propose.append)}
              </Button>
            )}
          </>
        )}
        {asking.isPending ? (
          <Button size="compact-md" variant="default" onClick={stop}>
            {t(propose.stop)}
          </Button>
        ) : (
          <Button size="compact-md" variant={written ? 'default' : 'filled'} onClick={() => asking.mutate()}>
            {t(written ? propose.again : propose.ask)}
          </Button>
        )}
        <Button size="compact-md" variant="subtle" color="gray" onClick={onClose}>
          {t(propose.close)}
        </Button>
      </div>
    </section>
  );
}
