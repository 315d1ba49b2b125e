import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ChangeEvent, useRef, useState } from 'react';
import { everyTextQuery, type FileRead, readAsText } from '../api/texts.ts';
import { useT } from '../i18n/locale.tsx';
import { IconUpload } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { work } from '../work/messages.ts';
import { texts as messages, refusals } from './messages.ts';
import { readFile } from './read-file.ts';
import { type Refusal, RefusedFile } from './refused-file.ts';
import { bringIntoForm } from './text-values.ts';
import own from './texts.module.css';

type Reading =
  | { state: 'reading' }
  | { state: 'refused'; reason: Refusal }
  | { state: 'failed'; error: unknown }
  | { state: 'read'; name: string; original: string; numberedByWord: boolean; as: FileRead };

/** A text that is not there yet: its file first, which proposes the identifier; without one, the identifier by hand. */
export function AddText({ onClose }: { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const proposed = useRef('');
  const [reading, setReading] = useState<Reading | null>(null);
  const { data: known = [] } = useQuery(everyTextQuery);
  const read = reading?.state === 'read' ? reading : null;
  const isTaken = known.some(({ documentId }) => documentId === id);
  const same =
    read &&
    known.find(
      ({ documentId, title, dated }) =>
        documentId === read.as.meta.documentId || (title === read.as.title && dated === read.as.dated),
    );

  async function take(file: File) {
    setReading({ state: 'reading' });
    try {
      const { text, numberedByWord } = await readFile(file);
      const as = await readAsText(file.name, text);
      setReading({ state: 'read', name: file.name, original: text, numberedByWord, as });
      // What somebody typed meanwhile stands; only a proposal gives way to the next.
      const [before, next] = [proposed.current, as.meta.documentId];
      proposed.current = next;
      setId((now) => (now === '' || now === before ? next : now));
    } catch (error) {
      setReading(
        error instanceof RefusedFile
          ? { state: 'refused', reason: error.reason }
          : { state: 'failed', error },
      );
    }
  }

  return (
    <Block title={t(messages.add)} note={t(messages.addHint)}>
      <form
        className={blocks.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isTaken) return;
          if (read) bringIntoForm(id, { meta: { ...read.as.meta, documentId: id }, original: read.original });
          void navigate({
            to: '/office/texts/$documentId',
            params: { documentId: id },
            search: { fresh: true },
          });
        }}
      >
        <ChooseFile reading={reading} onFile={(file) => void take(file)} />
        {same && (
          <p className={own.fault} role="note">
            {t(messages.alreadyKept)}{' '}
            <Link to="/office/texts/$documentId" params={{ documentId: same.documentId }}>
              {t(messages.openDraft)}
            </Link>
          </p>
        )}
        <TextInput
          label={t(messages.id)}
          description={t(messages.idHint)}
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          maxLength={100}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          error={isTaken && t(messages.taken)}
        />
        <div className={blocks.buttons}>
          <Button type="submit" disabled={reading?.state === 'reading'}>
            {t(messages.goOn)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t(work.cancel)}
          </Button>
        </div>
      </form>
    </Block>
  );
}

function ChooseFile({ reading, onFile }: { reading: Reading | null; onFile: (file: File) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <div className={own.file}>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          accept=".txt,.md,.docx,.pdf"
          aria-label={t(messages.file)}
          onChange={take}
        />
        <Button
          variant="default"
          leftSection={<IconUpload size={16} stroke={1.6} />}
          loading={reading?.state === 'reading'}
          onClick={() => input.current?.click()}
        >
          {t(messages.file)}
        </Button>
        <span role="status" className={blocks.status}>
          {reading?.state === 'reading' && t(messages.reading)}
          {reading?.state === 'read' &&
            t(messages.readAs, { name: reading.name, title: reading.as.title ?? '—' })}
        </span>
      </div>
      {reading?.state === 'refused' && (
        <p role="alert" className={own.fault}>
          {t(refusals[reading.reason])}
        </p>
      )}
      {reading?.state === 'failed' && <FailureNotice error={reading.error} />}
      {reading?.state === 'read' && reading.numberedByWord && (
        <p role="alert" className={own.fault}>
          {t(messages.numberedByWord)}
        </p>
      )}
    </>
  );
}
