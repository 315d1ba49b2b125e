import type { Citation } from '../../assistant/contract.ts';
import { articleName, formatMark } from '../../shared/cite.ts';
import { articleAnchor, placeLabel } from '../document/labels.ts';
import { document as documentMessages } from '../document/messages.ts';
import type { PolicyOf } from '../document/policy-texts.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './answer.module.css';
import type { Source } from './answer-lines.ts';
import { ask } from './messages.ts';

interface Props {
  source: Source;
  /** What was named last before it: another article of the same law need not name the law again. */
  above: Source | undefined;
  policyOf: PolicyOf;
  onOpen: (citation: Citation) => void;
}

/** A mark as the text numbers itself. A real link to the reader page; a plain click lights the sentence up beside the answer. */
export function SourceLink({ source, above, policyOf, onOpen }: Props) {
  const { locale, t } = useLocale();
  const { cited, citations } = source;
  const citation = citations[0];
  const policy = citation
    ? policyOf(citation.documentId, citation.version)
    : cited.documentTitle === null
      ? policyOf(null)
      : null;
  // 第五条 is the interface's way of citing, not the plan's: until the text is here, the link just says what it leads to.
  const label = policy
    ? placeLabel(policy, cited.article, locale)
    : cited.documentTitle === null
      ? t(documentMessages.originalText)
      : formatMark(cited.article, locale, cited.documentTitle).slice(1, -1);
  const isSameLaw =
    policy?.form === 'law' && above !== undefined && above.cited.documentTitle === cited.documentTitle;
  const shown = isSameLaw ? articleName(cited.article, locale) : label;
  // The plan and the laws are known by their names; what else speaks says what it is.
  const kind = policy?.kind === 'notice' ? ask.notice : policy?.kind === 'answer' ? ask.official : null;
  const documentId = citation?.documentId ?? policy?.documentId;
  if (documentId === undefined) return <span className={styles.source}>{label}</span>;
  return (
    <a
      className={styles.source}
      href={`/policies/${documentId}#${citation?.sentence ?? articleAnchor(cited.article)}`}
      title={t(ask.openInText, { place: label })}
      {...(isSameLaw && { 'aria-label': label })}
      onClick={(event) => {
        if (!citation || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onOpen(citation);
      }}
    >
      {shown}
      {kind && t(kind)}
    </a>
  );
}
