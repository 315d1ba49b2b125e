import { Button, FileInput, Progress } from '@mantine/core';
import { useState } from 'react';
import { readHeld } from '../../shared/ledger/read-export.ts';
import type { PublishedKey } from '../api/ledger.ts';
import { useT } from '../i18n/locale.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import { work } from '../work/messages.ts';
import { exported } from './export-messages.ts';
import { ExportVerdict } from './export-verdict.tsx';
import styles from './ledger-page.module.css';
import { ledger } from './messages.ts';
import { useExportCheck } from './use-export-check.ts';

/** Verifies a file wholly in this browser. */
export function ExportForm({ keys }: { keys: readonly PublishedKey[] | undefined }) {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  const [line, setLine] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const { state, start, stop, forget } = useExportCheck();
  const running = state.step === 'running';
  return (
    <section className={styles.section} aria-labelledby="export">
      <h2 id="export">{t(exported.title)}</h2>
      <p className={styles.note}>{t(exported.lead)}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const held = line.trim() === '' ? null : readHeld(line.trim());
          const bad = held === null && line.trim() !== '';
          setUnreadable(bad);
          if (!bad && file) void start(file, held);
        }}
      >
        <FileInput
          label={t(exported.file)}
          placeholder={t(exported.choose)}
          accept=".ndjson,application/x-ndjson"
          value={file}
          onChange={(next) => {
            setFile(next);
            forget();
          }}
          clearable
          clearButtonProps={{ 'aria-label': t(exported.clear) }}
          disabled={running}
        />
        <GrowingTextarea
          label={`${t(exported.held)} (${t(work.optional)})`}
          description={t(exported.heldHint)}
          placeholder={t(ledger.heldPlaceholder)}
          value={line}
          onChange={(event) => {
            setLine(event.currentTarget.value);
            setUnreadable(false);
            forget();
          }}
          minRows={2}
          maxRows={14}
          inputClassName={styles.line ?? ''}
          spellCheck={false}
          disabled={running}
          error={unreadable && t(ledger.heldUnreadable)}
        />
        {running ? (
          // Keyed apart: one element that turned into the other while it is clicked would submit the form.
          <Button key="stop" variant="default" onClick={stop}>
            {t(exported.cancel)}
          </Button>
        ) : (
          <Button key="start" type="submit" disabled={file === null}>
            {t(exported.start)}
          </Button>
        )}
        {running && (
          <div className={styles.progress}>
            <Progress value={(100 * state.done) / state.total} aria-label={t(exported.progress)} />
            <p className={styles.count}>
              {t(exported.done, { done: megabytes(state.done), total: megabytes(state.total) })}
            </p>
          </div>
        )}
      </form>
      <div className={styles.result} role="status">
        {state.step === 'verdict' && <ExportVerdict verdict={state.verdict} keys={keys} />}
        {state.step === 'stopped' && <p>{t(exported.cancelled)}</p>}
        {state.step === 'unreadable' && <p>{t(exported.unreadable)}</p>}
        {state.step === 'unsupported' && <p>{t(ledger.unsupported)}</p>}
      </div>
    </section>
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
