import type { Evidence, VerifiedSentence } from '../../assistant/contract.ts';
import { CLAIM_REASONS } from '../../shared/claim-reasons.ts';
import { dayOf } from '../../shared/clock.ts';
import { placeLabel } from '../document/labels.ts';
import type { PolicyOf } from '../document/policy-texts.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconCircleCheck, IconCircleX } from '../icons.ts';
import { CopyButton } from '../shell/copy-button.tsx';
import styles from './check-page.module.css';
import { check } from './messages.ts';
import { resultText } from './result-text.ts';

interface Props {
  sentences: readonly VerifiedSentence[];
  /** The text was edited since. */
  stale: boolean;
  policyOf: PolicyOf;
  onOpen: (evidence: Evidence) => void;
}

export function Verdicts({ sentences, stale, policyOf, onOpen }: Props) {
  const { locale, t } = useLocale();
  const supported = sentences.filter((sentence) => sentence.supported).length;
  return (
    <>
      <h2 id="result" className={styles.subtitle}>
        {t(check.result)}
      </h2>
      {sentences.length === 0 ? (
        <p>{t(check.noSentence)}</p>
      ) : (
        <>
          <p>{t(check.summary, { count: sentences.length, supported })}</p>
          {stale && <p className={styles.stale}>{t(check.stale)}</p>}
          <ol className={styles.verdicts}>
            {sentences.map((sentence, at) => (
              // Two sentences of a claim may be the same; their order does not change.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Verdict key={at} sentence={sentence} policyOf={policyOf} onOpen={onOpen} />
            ))}
          </ol>
          <p className={styles.caution}>{t(check.caution)}</p>
          <CopyButton
            text={() =>
              resultText({
                sentences,
                policyOf,
                locale,
                today: dayOf(new Date()),
                origin: window.location.origin,
              })
            }
          >
            {t(check.copy)}
          </CopyButton>
        </>
      )}
    </>
  );
}

type VerdictProps = { sentence: VerifiedSentence } & Pick<Props, 'policyOf' | 'onOpen'>;

function Verdict({ sentence, policyOf, onOpen }: VerdictProps) {
  const { t } = useLocale();
  const { supported, evidence } = sentence;
  const Icon = supported ? IconCircleCheck : IconCircleX;
  return (
    <li className={styles.verdict} data-supported={supported}>
      <p className={styles.word}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
        {t(supported ? check.supported : check.unsupported)}
      </p>
      <p className={styles.claim}>{sentence.text}</p>
      {sentence.reasons.length > 0 && (
        <ul className={styles.reasons} aria-label={t(check.because)}>
          {sentence.reasons.map((reason) => (
            <li key={reason}>{t(CLAIM_REASONS[reason])}</li>
          ))}
        </ul>
      )}
      {evidence.length > 0 ? (
        <div className={styles.evidence}>
          <p className={styles.evidenceTitle}>{t(supported ? check.textSays : check.nearest)}</p>
          {evidence.map((one) => (
            <Quote
              key={`${one.documentId}${one.sentence}`}
              evidence={one}
              policyOf={policyOf}
              onOpen={onOpen}
            />
          ))}
        </div>
      ) : (
        !supported && <p className={styles.evidenceTitle}>{t(check.nothingNear)}</p>
      )}
    </li>
  );
}

function Quote({ evidence, policyOf, onOpen }: { evidence: Evidence } & Pick<Props, 'policyOf' | 'onOpen'>) {
  const { locale } = useLocale();
  const policy = policyOf(evidence.documentId, evidence.version);
  const translation = locale === 'en' ? policy?.translation[evidence.sentence] : undefined;
  return (
    <blockquote className={styles.quote}>
      <p lang="zh-CN">{evidence.quote}</p>
      {translation && (
        <p className={styles.translation} lang="en">
          {translation}
        </p>
      )}
      <a
        href={`/policies/${evidence.documentId}?version=${evidence.version}#${evidence.sentence}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen(evidence);
        }}
      >
        {policy ? placeLabel(policy, evidence.article, locale) : evidence.documentId}
      </a>
    </blockquote>
  );
}
