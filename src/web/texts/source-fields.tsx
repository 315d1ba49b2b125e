import { Button, Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, type RefObject, useRef, useState } from 'react';
import { useT } from '../i18n/locale.tsx';
import { IconUpload } from '../icons.ts';
import blocks from '../work/blocks.module.css';
import { texts as messages, refusals } from './messages.ts';
import { readFile } from './read-file.ts';
import { type Refusal, RefusedFile } from './refused-file.ts';
import own from './texts.module.css';

interface Props {
  original: string;
  onOriginal: (original: string) => void;
  change: string;
  onChange: (change: string) => void;
  errors: Readonly<Record<string, string>>;
  area: RefObject<HTMLTextAreaElement | null>;
}

/** The original: pasted, read from a file, and put right by hand. */
export function SourceFields({ original, onOriginal, change, onChange, errors, area }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<
    { reading: true } | { refused: Refusal } | { name: string; count: number; numbered: boolean } | null
  >(null);

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = '';
    if (!file) return;
    setState({ reading: true });
    try {
      const { text, numberedByWord } = await readFile(file);
      onOriginal(text);
      setState({ name: file.name, count: text.length, numbered: numberedByWord });
    } catch (error) {
      setState({ refused: error instanceof RefusedFile ? error.reason : 'broken' });
    }
  }

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
          onChange={(event) => void take(event)}
        />
        <Button
          variant="default"
          leftSection={<IconUpload size={16} stroke={1.6} />}
          loading={state !== null && 'reading' in state}
          onClick={() => input.current?.click()}
        >
          {t(messages.file)}
        </Button>
        <span role="status" className={blocks.status}>
          {state !== null && 'reading' in state && t(messages.reading)}
          {state !== null && 'name' in state && t(messages.replaced, state)}
        </span>
      </div>
      {state !== null && 'refused' in state && (
        <p role="alert" className={own.fault}>
          {t(refusals[state.refused])}
        </p>
      )}
      {state !== null && 'name' in state && state.numbered && (
        <p role="alert" className={own.fault}>
          {t(messages.numberedByWord)}
        </p>
      )}
      <Textarea
        ref={area}
        label={t(messages.pasted)}
        required
        rows={16}
        maxLength={300_000}
        classNames={{ input: own.original ?? '' }}
        lang="zh-CN"
        value={original}
        onChange={(event) => onOriginal(event.currentTarget.value)}
        error={errors.original}
      />
      <TextInput
        label={t(messages.change)}
        description={t(messages.changeHint)}
        maxLength={500}
        value={change}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={errors.change}
      />
    </>
  );
}
