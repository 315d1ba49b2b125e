import '../rewards.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BLIND_UNTIL_NAMES, MISSING_NAMES } from '../../../shared/rewards/batches.ts';
import {
  LETTER_KINDS,
  LETTER_NAMES,
  LETTER_PARTS,
  type LetterKind,
} from '../../../shared/rewards/letter-holes.ts';
import { approveRewardTerms, type RewardTerms, rewardTermsQuery } from '../../api/rubrics.ts';
import { readStored } from '../../browser-storage.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { OfficePage } from '../../office/office-page.tsx';
import { Origin } from '../../office/parks-origin.tsx';
import { type Described, Difference } from '../../rules/differences.tsx';
import { DraftBlock } from '../../rules/draft-block.tsx';
import { rules } from '../../rules/messages.ts';
import { standing } from '../../rules/versions.ts';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { work } from '../../work/messages.ts';
import { useRoles } from '../../work/use-roles.ts';
import { terms as messages } from './messages.ts';
import styles from './rubrics.module.css';
import { REWARD_TERMS_FORM, TermsForm } from './terms-form.tsx';

/** 奖励条件与文书: what batches begin with, and the office's texts. */
export function RewardTermsPage() {
  const { locale, t } = useLocale();
  const query = useQuery(rewardTermsQuery);
  const mayEdit = useRoles().holds('policy-editor');
  const [editing, setEditing] = useState(() => readStored(`shidian.form.${REWARD_TERMS_FORM}`) !== null);
  const [saved, setSaved] = useState(false);
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <Loaded query={query}>
        {(versions) => {
          const { published, draft, base } = standing(versions);
          if (mayEdit && editing && base)
            return (
              <Block title={t(messages.changing)}>
                <TermsForm
                  base={base}
                  onClose={(done) => {
                    setEditing(false);
                    setSaved(done);
                  }}
                />
              </Block>
            );
          return (
            <>
              <p role="status" className={blocks.status}>
                {saved && t(rules.saved)}
              </p>
              {draft && (
                <DraftBlock draft={draft} approve={approveRewardTerms} note={t(messages.approveNote)}>
                  {differences(published?.terms ?? null, draft.terms)}
                </DraftBlock>
              )}
              {published && (
                <Block
                  title={t(rules.current)}
                  actions={
                    mayEdit && (
                      <Button
                        size="sm"
                        variant="default"
                        onClick={() => {
                          setSaved(false);
                          setEditing(true);
                        }}
                      >
                        {t(messages.change)}
                      </Button>
                    )
                  }
                >
                  <Origin version={published} />
                  {published.terms.example && (
                    <p className={styles.example}>{published.terms.example[locale]}</p>
                  )}
                  {shownOf(published.terms)}
                </Block>
              )}
            </>
          );
        }}
      </Loaded>
    </OfficePage>
  );

  function differences(before: RewardTerms | null, after: RewardTerms) {
    const [old, now] = [before && describe(before), describe(after)];
    return JSON.stringify(old) === JSON.stringify(now)
      ? []
      : [<Difference key="terms" name={t(messages.title)} before={old} after={now} />];
  }

  function describe(of: RewardTerms): Described {
    return [
      ...defaultsOf(of),
      [
        t(messages.conditions),
        of.conditions
          .map(({ name, evidence }) => t(work.said, { what: said(name), text: said(evidence) }))
          .join('\n'),
      ],
      [t(messages.undertaking), of.undertaking[locale]],
      ...lettersOf(of).map(([kind, texts]): [string, string] => [
        LETTER_NAMES[kind][locale],
        texts.join('\n'),
      ]),
      [t(rules.example), of.example?.[locale] ?? ''],
    ];
  }

  /** Of each kind that the office has set, part by part. */
  function lettersOf({ letter, letters }: RewardTerms): [LetterKind, string[]][] {
    return LETTER_KINDS.flatMap((kind) => {
      const texts = kind === 'award' ? letter : letters?.[kind];
      if (texts === undefined) return [];
      const lines: [LetterKind, string[]] = [kind, LETTER_PARTS.map((part) => texts[part][locale])];
      return [lines];
    });
  }

  function said(words: { zh: string; en: string }) {
    return words[locale] || words.zh;
  }

  function defaultsOf(of: RewardTerms): [string, string][] {
    return [
      [t(messages.noticeDays), String(of.noticeDays)],
      [t(messages.sheetsEach), String(of.sheetsEach)],
      [t(messages.draws), String(of.draws)],
      [t(messages.missing), MISSING_NAMES[of.missing][locale]],
      [t(messages.blindUntil), BLIND_UNTIL_NAMES[of.blindUntil][locale]],
    ];
  }

  function shownOf(terms: RewardTerms) {
    return (
      <>
        <h3 className={styles.subtitle}>{t(messages.defaults)}</h3>
        <Facts facts={defaultsOf(terms)} />
        <h3 className={styles.subtitle}>{t(messages.conditions)}</h3>
        <ol className={styles.conditions}>
          {terms.conditions.map(({ id, name, evidence }) => (
            <li key={id}>
              {said(name)} <span className={blocks.quiet}>{said(evidence)}</span>
            </li>
          ))}
        </ol>
        <h3 className={styles.subtitle}>{t(messages.undertaking)}</h3>
        <p className={styles.letter}>{terms.undertaking[locale]}</p>
        {lettersOf(terms).map(([kind, texts]) => (
          <section key={kind}>
            <h3 className={styles.subtitle}>{LETTER_NAMES[kind][locale]}</h3>
            <div className={styles.letter}>
              {texts.map((text, at) => (
                <p key={LETTER_PARTS[at]}>{text}</p>
              ))}
            </div>
          </section>
        ))}
      </>
    );
  }
}
