import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useT } from '../i18n/locale.tsx';
import { IconUpload } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Mark } from '../work/mark.tsx';
import { WideTable } from '../work/wide-table.tsx';
import { texts as messages, refusals } from './messages.ts';
import own from './texts.module.css';
import { type Row, takenOf, useManyFiles } from './use-many-files.ts';

/** Many files at once: each is shown as what it would become; all that are new are drafted with one press. */
export function ImportFiles({ onClose }: { onClose: () => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const { rows, busy, toSave, thereAs, take, save } = useManyFiles();
  const kept = rows.filter(({ saved }) => saved === true).length;
  return (
    <Block title={t(messages.many)} note={t(messages.manyNote)}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        accept=".txt,.md,.docx,.pdf"
        aria-label={t(messages.chooseMany)}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void take(files);
        }}
      />
      {rows.length > 0 && (
        <WideTable
          caption={t(messages.many)}
          columns={[
            { label: t(messages.text), cell: (row) => <Named row={row} /> },
            { label: t(messages.cut), cell: (row) => <Cut row={row} /> },
            { label: t(messages.becomes), cell: (row) => <Became row={row} there={thereAs(row)} /> },
          ]}
          rows={rows}
          keyOf={({ key }) => key}
        />
      )}
      <p role="status" className={`${blocks.status} ${own.told}`}>
        {kept > 0 && !busy && t(messages.draftedMany, { count: kept })}
      </p>
      <div className={`${blocks.buttons} ${own.told}`}>
        {toSave > 0 && (
          <Button loading={busy} onClick={() => void save()}>
            {t(messages.draftMany, { count: toSave })}
          </Button>
        )}
        <Button
          variant="default"
          disabled={busy}
          leftSection={<IconUpload size={16} stroke={1.6} />}
          onClick={() => input.current?.click()}
        >
          {t(messages.chooseMany)}
        </Button>
        <Button variant="default" disabled={busy} onClick={onClose}>
          {t(messages.closeMany)}
        </Button>
      </div>
    </Block>
  );
}

function Named({ row }: { row: Row }) {
  const taken = takenOf(row);
  return (
    <>
      <span lang="zh-CN">{taken?.title ?? row.name}</span>
      {taken && <span className={own.dated}>{taken.meta.documentId}</span>}
    </>
  );
}

function Cut({ row }: { row: Row }) {
  const t = useT();
  const taken = takenOf(row);
  if (taken === null) return null;
  const { articles, warnings } = taken;
  return (
    <>
      {t(messages.articleCount, { count: articles })}
      {warnings > 0 && ` · ${t(messages.warningCount, { count: warnings })}`}
    </>
  );
}

interface BecameProps {
  row: Row;
  there: ReturnType<ReturnType<typeof useManyFiles>['thereAs']>;
}

/** Where a row has come to, and what its draft still lacks. */
function Became({ row: { read, saved }, there }: BecameProps) {
  const t = useT();
  if (read === null) return <span className={blocks.quiet}>{t(messages.reading)}</span>;
  if ('refused' in read) return <span role="alert">{t(refusals[read.refused])}</span>;
  if ('failed' in read) return <FailureNotice error={read.failed} />;
  if (saved !== true && there === 'above') return t(messages.sameAbove);
  const kept = there === null || there === 'above' ? null : there.documentId;
  const documentId = saved === true ? read.meta.documentId : kept;
  if (documentId !== null) {
    return (
      <span className={own.which}>
        {saved === true ? <Mark tone="waiting">{t(messages.waits)}</Mark> : t(messages.thereAlready)}
        <Link to="/office/texts/$documentId" params={{ documentId }}>
          {t(messages.openDraft)}
        </Link>
      </span>
    );
  }
  return (
    <>
      {typeof saved === 'object' && <FailureNotice error={saved.failed} />}
      {read.missing.length === 0
        ? t(messages.ready)
        : read.missing.map(({ path, message }) => <p key={path}>{message}</p>)}
    </>
  );
}
