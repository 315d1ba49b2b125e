import { useQuery } from '@tanstack/react-query';
import { NEXT_STEPS } from '../../shared/rewards/next-step.ts';
import { CASE_ROLES } from '../../shared/roles.ts';
import { openAwardObjectionsQuery } from '../api/award-objections.ts';
import { waitingBatchesQuery } from '../api/batches.ts';
import { dueCasesQuery } from '../api/cases.ts';
import { openLeadsQuery } from '../api/leads.ts';
import { boardTopQuery } from '../api/monitoring.ts';
import { openObjectionsQuery } from '../api/objections.ts';
import { parksVersionsQuery, queueQuery } from '../api/office.ts';
import { jobsQuery } from '../api/operations.ts';
import { openQuestionsQuery } from '../api/questions.ts';
import { rewardTermsQuery, rubricsQuery } from '../api/rubrics.ts';
import { checklistVersionsQuery, licencesVersionsQuery, termsVersionsQuery } from '../api/rules.ts';
import { draftTextsQuery } from '../api/texts.ts';
import { wordsQuery } from '../api/words.ts';
import { tookPart } from '../rules/versions.ts';
import { kindNames } from '../words/kind-names.ts';
import { useRoles } from '../work/use-roles.ts';
import { office } from './messages.ts';

/** All that may wait for whoever opens the desk, each asked for by the roles they hold. */
export function useDesk() {
  const { holds } = useRoles();
  const cases = { enabled: holds(...CASE_ROLES) };
  const hears = { enabled: holds('objections') };
  const officer = { enabled: holds('case-officer') };
  const edits = { enabled: holds('policy-editor', 'approver') };
  const asked = {
    pilots: useQuery({ ...dueCasesQuery, ...cases }),
    runs: useQuery({ ...boardTopQuery, ...cases }),
    objections: useQuery({ ...openObjectionsQuery, ...hears }),
    leads: useQuery({ ...openLeadsQuery, ...officer }),
    verifications: useQuery({ ...queueQuery, ...officer }),
    parks: useQuery({ ...parksVersionsQuery, ...edits }),
    licences: useQuery({ ...licencesVersionsQuery, ...edits }),
    checklist: useQuery({ ...checklistVersionsQuery, ...edits }),
    terms: useQuery({ ...termsVersionsQuery, ...edits }),
    jobs: useQuery({ ...jobsQuery, enabled: holds('administrator', 'auditor') }),
    rewardTerms: useQuery({ ...rewardTermsQuery, ...edits }),
    rubrics: useQuery({ ...rubricsQuery, ...edits }),
    texts: useQuery({ ...draftTextsQuery, ...edits }),
    words: useQuery({ ...wordsQuery, ...edits }),
    batches: useQuery({
      ...waitingBatchesQuery,
      enabled: holds('case-officer', 'approver'),
      select: (all) => all.filter(({ next }) => holds(NEXT_STEPS[next].role)),
    }),
    awardObjections: useQuery({ ...openAwardObjectionsQuery, ...hears }),
    questions: useQuery({ ...openQuestionsQuery, enabled: holds('policy-editor') }),
  };
  const all = Object.values(asked);
  return {
    ...asked,
    loading: all.some(({ isLoading }) => isLoading),
    failed: all.find(({ error }) => error),
  };
}

/** Drafts that wait for a person who wrote none of it and has not approved it. */
export function draftsOf(
  { licences, checklist, terms, parks, rewardTerms, words, rubrics }: ReturnType<typeof useDesk>,
  person: string | null,
) {
  return [
    { to: '/office/licences', label: office.licences, newest: licences.data?.[0] },
    { to: '/office/checklist', label: office.checklist, newest: checklist.data?.[0] },
    { to: '/office/pilot-terms', label: office.terms, newest: terms.data?.[0] },
    { to: '/office/parks', label: office.parks, newest: parks.data?.[0] },
    { to: '/office/reward-terms', label: office.rewardTerms, newest: rewardTerms.data?.[0] },
    ...(words.data ?? []).map(({ kind, draft }) => ({
      to: `/office/words/${kind}`,
      label: kindNames[kind],
      newest: draft,
    })),
    ...(rubrics.data ?? []).map((newest) => ({
      to: `/office/rubrics/${newest.slug}`,
      label: newest.title,
      newest,
    })),
  ].flatMap(({ newest, ...way }) =>
    newest?.state === 'draft' && !tookPart(newest, person) ? [{ ...way, draft: newest }] : [],
  );
}

/** The same of policy texts, which come many at once. */
export function textDraftsOf({ texts }: ReturnType<typeof useDesk>, person: string | null) {
  return (texts.data?.items ?? []).flatMap(({ documentId, title, draft }) =>
    draft && !tookPart(draft, person) ? [{ documentId, title, draft }] : [],
  );
}
