import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Locale } from '../../shared/locale.ts';
import { approveTerms, type Terms, termsVersionsQuery } from '../api/rules.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import { OfficePage } from '../office/office-page.tsx';
import { Origin } from '../office/parks-origin.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { useEditing } from '../work/use-editing.ts';
import { useRoles } from '../work/use-roles.ts';
import type { Described } from './differences.tsx';
import { Difference } from './differences.tsx';
import { DraftBlock } from './draft-block.tsx';
import { leadNames, reportingNames, retentionNames, rules, termNames, termsWords } from './messages.ts';
import { TERMS_FORM, TermsForm } from './terms-form.tsx';
import { standing } from './versions.ts';

/** 期限与编号格式: how long each step may take, and how a pilot is numbered. */
export function TermsPage() {
  const { locale, t } = useLocale();
  const query = useQuery(termsVersionsQuery);
  const mayEdit = useRoles().holds('policy-editor');
  const form = useEditing(TERMS_FORM);
  return (
    <OfficePage title={t(termsWords.title)} lead={t(termsWords.lead)}>
      <Loaded query={query}>
        {(versions) => {
          const { published, draft, base } = standing(versions);
          return (
            <>
              <p role="status" className={styles.status}>
                {form.isSaved && t(rules.saved)}
              </p>
              {draft && !form.isOpen && (
                <DraftBlock draft={draft} approve={approveTerms} note={t(termsWords.approveNote)}>
                  {differences(published?.terms ?? null, draft.terms)}
                </DraftBlock>
              )}
              {mayEdit && form.isOpen && base ? (
                <Block title={t(termsWords.editTitle)}>
                  <TermsForm base={base} onClose={form.close} />
                </Block>
              ) : (
                published && (
                  <Block
                    title={t(rules.current)}
                    actions={
                      mayEdit && (
                        <Button size="sm" variant="default" onClick={form.open}>
                          {t(termsWords.edit)}
                        </Button>
                      )
                    }
                  >
                    <Origin version={published} />
                    {published.terms.example && (
                      <p className={styles.note}>{published.terms.example[locale]}</p>
                    )}
                    <Facts facts={describeTerms(published.terms, t, locale)} />
                    <p className={`${styles.quiet} ${styles.after}`}>
                      {t(termsWords.numberExample, { number: exampleOf(published.terms.number) })}
                    </p>
                  </Block>
                )
              )}
            </>
          );
        }}
      </Loaded>
    </OfficePage>
  );

  function differences(before: Terms | null, after: Terms) {
    const [old, now] = [before && allOf(before), allOf(after)];
    return JSON.stringify(old) === JSON.stringify(now)
      ? []
      : [<Difference key="terms" name={t(termsWords.title)} before={old} after={now} />];
  }

  function allOf(terms: Terms): Described {
    return [...describeTerms(terms, t, locale), [t(rules.example), terms.example?.[locale] ?? '']];
  }
}

function describeTerms(
  { workingDays, reporting, leads, retention, number }: Terms,
  t: Translate,
  locale: Locale,
): [string, string][] {
  const names = Object.keys(termNames) as (keyof Terms['workingDays'])[];
  return [
    ...names.map((name): [string, string] => [
      t(termNames[name]),
      t(termsWords.days, { count: workingDays[name] }),
    ]),
    [t(reportingNames.due), t(termsWords.days, { count: reporting.due })],
    [t(reportingNames.remind), t(termsWords.days, { count: reporting.remind })],
    [t(reportingNames.nearCap), t(termsWords.percent, { count: reporting.nearCap })],
    [t(leadNames.keepContact), t(termsWords.calendarDays, { count: leads.keepContact })],
    [t(retentionNames.pilot), retention.pilot[locale]],
    [t(retentionNames.batch), retention.batch[locale]],
    [t(termsWords.number), number],
  ];
}

const exampleOf = (number: string) =>
  number.replace('{year}', String(new Date().getFullYear())).replace('{serial}', '0001');
