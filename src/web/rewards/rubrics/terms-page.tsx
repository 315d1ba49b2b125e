import '../rewards.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { approveRewardTerms, type RewardTerms, rewardTermsQuery } from '../../api/rubrics.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { OfficePage } from '../../office/office-page.tsx';
import { Origin } from '../../office/parks-origin.tsx';
import { Difference } from '../../rules/differences.tsx';
import { DraftBlock } from '../../rules/draft-block.tsx';
import { rules } from '../../rules/messages.ts';
import { standing } from '../../rules/versions.ts';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Loaded } from '../../work/loaded.tsx';
import { useEditing } from '../../work/use-editing.ts';
import { useRoles } from '../../work/use-roles.ts';
import { terms as messages } from './messages.ts';
import styles from './rubrics.module.css';
import { REWARD_TERMS_FORM, TermsForm } from './terms-form.tsx';
import { describeTerms, TermsShown } from './terms-shown.tsx';

/** 奖励条件与文书: what batches begin with, and the office's texts. */
export function RewardTermsPage() {
  const { locale, t } = useLocale();
  const query = useQuery(rewardTermsQuery);
  const mayEdit = useRoles().holds('policy-editor');
  const form = useEditing(REWARD_TERMS_FORM);
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <Loaded query={query}>
        {(versions) => {
          const { published, draft, base } = standing(versions);
          if (mayEdit && form.isOpen && base)
            return (
              <Block title={t(messages.changing)}>
                <TermsForm base={base} onClose={form.close} />
              </Block>
            );
          return (
            <>
              <p role="status" className={blocks.status}>
                {form.isSaved && t(rules.saved)}
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
                      <Button size="sm" variant="default" onClick={form.open}>
                        {t(messages.change)}
                      </Button>
                    )
                  }
                >
                  <Origin version={published} />
                  {published.terms.example && (
                    <p className={styles.example}>{published.terms.example[locale]}</p>
                  )}
                  <TermsShown terms={published.terms} />
                </Block>
              )}
            </>
          );
        }}
      </Loaded>
    </OfficePage>
  );

  function differences(before: RewardTerms | null, after: RewardTerms) {
    const speaking = { locale, t };
    const [old, now] = [before && describeTerms(before, speaking), describeTerms(after, speaking)];
    return JSON.stringify(old) === JSON.stringify(now)
      ? []
      : [<Difference key="terms" name={t(messages.title)} before={old} after={now} />];
  }
}
