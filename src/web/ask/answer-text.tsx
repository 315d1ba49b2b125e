import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Citation } from '../../assistant/contract.ts';
import type { PolicyOf } from '../document/policy-texts.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './answer.module.css';
import { leadOf, linesOf, type Piece, type Source, type Statement } from './answer-lines.ts';
import { ask } from './messages.ts';
import { SourceLink } from './source-link.tsx';

interface Props {
  text: string;
  citations: readonly Citation[];
  policyOf: PolicyOf;
  onOpen: (citation: Citation) => void;
}

/**
 * The answer with its quotes set like the document they come from, and behind each statement where it stands. Where
 * English stands beside a quote it is read first, and the quote under it in one line, until it is wanted whole.
 */
export function AnswerText({ text, citations, policyOf, onOpen }: Props) {
  const { locale, t } = useLocale();
  const [whole, setWhole] = useState(false);
  const lines = linesOf(text, citations, policyOf);
  const english = new Map(
    lines.flat().map((statement) => [statement, englishOf(statement, policyOf, locale)] as const),
  );
  let above: Source | undefined;
  return (
    <>
      {[...english.values()].some(({ length }) => length > 0) && (
        <div className={styles.unofficial}>
          <p>{t(ask.unofficial)}</p>
          <Button size="compact-sm" variant="default" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {t(ask.wholeQuotes)}
          </Button>
        </div>
      )}
      {lines.map((statements, line) => (
        // The text only ever grows at its end, so a line keeps its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={line} className={styles.line}>
          {statements.map((statement, at) => {
            const before = above;
            above = statement.sources.at(-1) ?? above;
            return (
              <StatementText
                // biome-ignore lint/suspicious/noArrayIndexKey: as for lines
                key={at}
                statement={statement}
                english={english.get(statement)!}
                whole={whole}
                above={before}
                policyOf={policyOf}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      ))}
    </>
  );
}

/** What an English reader is given beside a statement: the answer's own translation, or the text's. */
function englishOf({ pieces, translation }: Statement, policyOf: PolicyOf, locale: string): string[] {
  if (translation !== null) return [translation];
  if (locale !== 'en') return [];
  const known = pieces.flatMap(({ citation: one }) =>
    one ? (policyOf(one.documentId, one.version)?.translation[one.sentence] ?? []) : [],
  );
  return [...new Set(known)];
}

interface StatementProps extends Pick<Props, 'policyOf' | 'onOpen'> {
  statement: Statement;
  english: readonly string[];
  /** Quotes in full. */
  whole: boolean;
  /** What was named last before it. */
  above: Source | undefined;
}

function StatementText({ statement, english, whole, above, policyOf, onOpen }: StatementProps) {
  const { locale } = useLocale();
  const { sources } = statement;
  const [lead, original] = english.length > 0 ? leadOf(statement.pieces) : ['', statement.pieces];
  return (
    <div className={styles.statement}>
      {lead !== '' && <p>{lead}</p>}
      {english.map((one) => (
        <p key={one} lang="en">
          {one}
        </p>
      ))}
      <p className={english.length > 0 ? styles.original : undefined} data-whole={whole || undefined}>
        <Pieces pieces={original} />
      </p>
      {sources.length > 0 && (
        <p className={styles.sources} lang={locale === 'zh' ? 'zh-CN' : 'en'}>
          {sources.map((source, at) => (
            <SourceLink
              key={`${source.cited.documentTitle}${source.cited.article}`}
              source={source}
              above={sources[at - 1] ?? above}
              policyOf={policyOf}
              onOpen={onOpen}
            />
          ))}
        </p>
      )}
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece) =>
    piece.kind === 'quote' ? (
      <span key={piece.text} className={styles.quote} lang="zh-CN">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
