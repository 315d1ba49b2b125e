import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readHeld } from '../../shared/ledger/read-export.ts';
import { consistencyProof, latestCheckpointQuery, ledgerKeysQuery } from '../api/ledger.ts';
import { useDraft } from '../draft.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import { isUnsupported } from './can-verify.ts';
import { type Comparison, compareCheckpoints } from './compare-checkpoints.ts';
import styles from './ledger-page.module.css';
import { comparisonFaults, ledger } from './messages.ts';
import { Outcome } from './outcome.tsx';

/** Whether the ledger only grew since a checkpoint that the reader holds. */
export function CompareForm() {
  const t = useT();
  const queries = useQueryClient();
  const [line, setLine] = useDraft('held-checkpoint');
  const [unreadable, setUnreadable] = useState(false);
  const comparison = useMutation({
    mutationFn: async (written: string): Promise<Comparison | null> => {
      const held = readHeld(written.trim());
      const [latest, keys] = await Promise.all([
        queries.fetchQuery({ ...latestCheckpointQuery, staleTime: 0 }),
        queries.fetchQuery({ ...ledgerKeysQuery, staleTime: 0 }),
      ]);
      if (held === null || latest === null) return null;
      return compareCheckpoints(held, { latest, keys, proofOf: consistencyProof });
    },
  });
  return (
    <section className={styles.section} aria-labelledby="compare">
      <h2 id="compare">{t(ledger.compare)}</h2>
      <p className={styles.note}>{t(ledger.compareLead)}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const readable = readHeld(line.trim()) !== null;
          setUnreadable(!readable);
          comparison.reset();
          if (readable) comparison.mutate(line);
        }}
      >
        <GrowingTextarea
          label={t(ledger.heldLabel)}
          placeholder={t(ledger.heldPlaceholder)}
          value={line}
          onChange={(event) => {
            setLine(event.currentTarget.value);
            setUnreadable(false);
            comparison.reset();
          }}
          minRows={3}
          maxRows={14}
          inputClassName={styles.line ?? ''}
          spellCheck={false}
          error={unreadable && t(ledger.heldUnreadable)}
        />
        <Button type="submit" loading={comparison.isPending} disabled={line.trim() === ''}>
          {t(ledger.compareButton)}
        </Button>
      </form>
      <div className={styles.result} role="status">
        {comparison.isPending && t(ledger.comparing)}
        {comparison.data !== undefined && <Result comparison={comparison.data} />}
        {isUnsupported(comparison.error) && <p>{t(ledger.unsupported)}</p>}
      </div>
      {comparison.error && !isUnsupported(comparison.error) && <FailureNotice error={comparison.error} />}
    </section>
  );
}

function Result({ comparison }: { comparison: Comparison | null }) {
  const t = useT();
  if (comparison === null) return <p>{t(ledger.none)}</p>;
  const { outcome, held } = comparison;
  if (outcome === 'same') return <Outcome holds>{t(ledger.same)}</Outcome>;
  if (outcome === 'extends') {
    return <Outcome holds>{t(ledger.extends, { size: held.size, added: comparison.added })}</Outcome>;
  }
  return <Outcome holds={false}>{t(comparisonFaults[outcome])}</Outcome>;
}
