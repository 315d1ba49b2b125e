import type { Citation } from '../../assistant/contract.ts';
import type { PolicyOf } from '../document/policy-texts.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './answer.module.css';
import { linesOf, type Statement } from './answer-lines.ts';
import { ask } from './messages.ts';
import { SourceLink } from './source-link.tsx';

interface Props {
  text: string;
  citations: readonly Citation[];
  policyOf: PolicyOf;
  onOpen: (citation: Citation) => void;
}

/** The answer with its quotes set like the document they come from, and behind each statement where it stands. */
export function AnswerText({ text, citations, policyOf, onOpen }: Props) {
  return linesOf(text, citations, policyOf).map((statements, line) => (
    // The text only ever grows at its end, so a line keeps its place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div key={line} className={styles.line}>
      {statements.map((statement, at) => (
        <StatementText
          // biome-ignore lint/suspicious/noArrayIndexKey: as for lines
          key={at}
          statement={statement}
          policyOf={policyOf}
          onOpen={onOpen}
        />
      ))}
    </div>
  ));
}

type StatementProps = { statement: Statement } & Pick<Props, 'policyOf' | 'onOpen'>;

function StatementText({ statement, policyOf, onOpen }: StatementProps) {
  const { locale, t } = useLocale();
  const quoted = statement.pieces.flatMap((piece) => piece.citation ?? []);
  const known =
    locale === 'en'
      ? quoted.flatMap((one) => policyOf(one.documentId, one.version)?.translation[one.sentence] ?? [])
      : [];
  const translations = new Set(statement.translation === null ? known : [statement.translation]);
  return (
    <div className={styles.statement}>
      <p>
        {statement.pieces.map((piece) =>
          piece.kind === 'quote' ? (
            <span key={piece.text} className={styles.quote} lang="zh-CN">
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
      </p>
      {[...translations].map((translation) => (
        <p key={translation} className={styles.translation} lang="en">
          <span className={styles.translationLabel}>{t(ask.unofficialLabel)}</span> {translation}
        </p>
      ))}
      {statement.sources.length > 0 && (
        <p className={styles.sources} lang={locale === 'zh' ? 'zh-CN' : 'en'}>
          {statement.sources.map((source) => (
            <SourceLink
              key={`${source.cited.documentTitle}${source.cited.article}`}
              source={source}
              policyOf={policyOf}
              onOpen={onOpen}
            />
          ))}
        </p>
      )}
    </div>
  );
}
