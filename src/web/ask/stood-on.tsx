import type { AnswerResponse } from '../../assistant/contract.ts';
import { WORD_KINDS } from '../../shared/words.ts';
import type { PolicyOf } from '../document/policy-texts.ts';
import { useT } from '../i18n/locale.tsx';
import { kindNames } from '../words/kind-names.ts';
import styles from './answer.module.css';
import { stoodOn } from './stood-on-messages.ts';

interface Props {
  /** Kept in this browser by an earlier release, it says nothing of them. */
  answer: Partial<Pick<AnswerResponse, 'versions' | 'words'>>;
  policyOf: PolicyOf;
}

/** The versions an answer was made from, for whoever wants to know it later. */
export default function StoodOn({ answer: { versions = [], words: wordVersions = {} }, policyOf }: Props) {
  const t = useT();
  const texts = versions.map(({ documentId, version }) => ({
    key: documentId,
    name: policyOf(documentId, version)?.shortTitle ?? documentId,
    version,
  }));
  const words = WORD_KINDS.flatMap((kind) => {
    const version = wordVersions[kind];
    return version === undefined ? [] : [{ key: kind as string, name: t(kindNames[kind]), version }];
  });
  const all = [...texts, ...words];
  if (all.length === 0) return null;
  return (
    <details className={styles.stoodOn}>
      <summary>{t(stoodOn.title)}</summary>
      <ul>
        {all.map(({ key, name, version }) => (
          <li key={key}>{t(stoodOn.version, { name, version })}</li>
        ))}
      </ul>
    </details>
  );
}
