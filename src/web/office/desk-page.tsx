import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CASE_ROLES } from '../../shared/roles.ts';
import { openAwardObjectionsQuery } from '../api/award-objections.ts';
import { completeBatchesQuery } from '../api/batches.ts';
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
import { DueDate } from '../cases/due-date.tsx';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { LevelMark } from '../monitoring/level-mark.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { PendingPage } from '../shell/pending-page.tsx';
import { kindNames } from '../words/kind-names.ts';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { useRoles } from '../work/use-roles.ts';
import own from './desk-page.module.css';
import { desk, office } from './messages.ts';
import { OfficePage } from './office-page.tsx';

/** As many of each kind as fit on a desk. */
const SHOWN = 5;

/** What waits for whoever opens it, by the roles they hold. */
export function DeskPage() {
  const t = useT();
  const { known, id, office: held } = useRoles();
  if (!known) return <PendingPage />;
  const official = held.length > 0;
  return (
    <OfficePage title={t(desk.title)} {...(official && { lead: t(desk.lead) })}>
      {official ? (
        <Waiting own={id} />
      ) : (
        <Empty title={t(office.noRole)}>
          <p>{t(office.noRoleHint)}</p>
          <ButtonLink to="/enterprises">{t(office.myEnterprises)}</ButtonLink>
        </Empty>
      )}
    </OfficePage>
  );
}

function Waiting({ own: ownId }: { own: string | null }) {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const pilots = useQuery({ ...dueCasesQuery, enabled: holds(...CASE_ROLES) });
  const runs = useQuery({ ...boardTopQuery, enabled: holds(...CASE_ROLES) });
  const objections = useQuery({ ...openObjectionsQuery, enabled: holds('objections') });
  const awardObjections = useQuery({ ...openAwardObjectionsQuery, enabled: holds('objections') });
  const leads = useQuery({ ...openLeadsQuery, enabled: holds('case-officer') });
  const cases = useQuery({ ...queueQuery, enabled: holds('case-officer') });
  const edits = { enabled: holds('policy-editor', 'approver') };
  const versions = useQuery({ ...parksVersionsQuery, ...edits });
  const licences = useQuery({ ...licencesVersionsQuery, ...edits });
  const checklist = useQuery({ ...checklistVersionsQuery, ...edits });
  const terms = useQuery({ ...termsVersionsQuery, ...edits });
  const rewardTerms = useQuery({ ...rewardTermsQuery, ...edits });
  const rubrics = useQuery({ ...rubricsQuery, ...edits });
  const texts = useQuery({ ...draftTextsQuery, ...edits });
  const questions = useQuery({ ...openQuestionsQuery, enabled: holds('policy-editor') });
  const words = useQuery({ ...wordsQuery, ...edits });
  const batches = useQuery({ ...completeBatchesQuery, enabled: holds('approver') });
  const jobs = useQuery({ ...jobsQuery, enabled: holds('administrator', 'auditor') });
  const asked = [
    ...[pilots, runs, objections, leads, cases, versions, licences, checklist, terms, jobs],
    ...[rewardTerms, rubrics, texts, words, batches, awardObjections, questions],
  ].filter(({ isLoading, data, error }) => isLoading || data || error);
  if (asked.some(({ isLoading }) => isLoading)) return <div aria-busy="true" />;

  const when = (instant: string) => formatInstant(Date.parse(instant), locale);
  const due = pilots.data?.items ?? [];
  const watched = (runs.data?.items ?? []).filter(({ level, overdue }) => level !== 'green' || overdue);
  const objected = objections.data?.items ?? [];
  const objectedToAwards = awardObjections.data?.items ?? [];
  const told = leads.data?.items ?? [];
  const waiting = cases.data?.items ?? [];
  const drafts = [
    { to: '/office/licences', label: office.licences, newest: licences.data?.[0] },
    { to: '/office/checklist', label: office.checklist, newest: checklist.data?.[0] },
    { to: '/office/pilot-terms', label: office.terms, newest: terms.data?.[0] },
    { to: '/office/parks', label: office.parks, newest: versions.data?.[0] },
    { to: '/office/reward-terms', label: office.rewardTerms, newest: rewardTerms.data?.[0] },
    ...(texts.data?.items ?? []).map(({ documentId, title, draft }) => ({
      to: `/office/texts/${documentId}`,
      label: { zh: title, en: title },
      newest: draft,
    })),
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
    newest?.state === 'draft' && newest.author?.id !== ownId ? [{ ...way, draft: newest }] : [],
  );
  const unanswered = questions.data?.items ?? [];
  const toOpen = batches.data ?? [];
  const failing = jobs.data?.jobs.filter(({ state }) => state === 'failing') ?? [];
  const unsent = jobs.data?.messages.failed ?? 0;
  const failed = asked.find(({ error }) => error);
  const nothing =
    [due, watched, objected, objectedToAwards, told, waiting, toOpen, unanswered].every(
      (list) => list.length === 0,
    ) &&
    drafts.length === 0 &&
    failing.length === 0 &&
    unsent === 0;
  return (
    <>
      {failed && <FailureNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && nothing && <Empty title={t(desk.nothing)}>{t(desk.nothingHint)}</Empty>}
      {due.length > 0 && (
        <Block
          title={`${t(desk.pilots)} ${pilots.data?.counts.waiting ?? due.length}`}
          actions={<Link to="/office/pilots">{t(desk.waitingAll)}</Link>}
        >
          <List>
            {due.slice(0, SHOWN).map(({ id, title, state, dueOn }) => (
              <Item key={id} detail={<DueDate on={dueOn} />}>
                <span className={own.pilot}>
                  <Link to="/office/pilots/$pilotId" params={{ pilotId: id }}>
                    {title}
                  </Link>
                  <PilotStateMark state={state} />
                </span>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {watched.length > 0 && (
        <Block title={t(desk.watched)} actions={<Link to="/office/monitoring">{t(desk.waitingAll)}</Link>}>
          <List>
            {watched.map(({ id, title, level, nextDueOn, overdue }) => (
              <Item key={id} detail={overdue && <DueDate on={nextDueOn} />}>
                <span className={own.pilot}>
                  <Link to="/office/pilots/$pilotId" params={{ pilotId: id }} search={{ tab: 'run' }}>
                    {title}
                  </Link>
                  <LevelMark level={level} />
                </span>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {objected.length > 0 && (
        <Block
          title={`${t(desk.objections)} ${objected.length}${objections.data?.next ? '+' : ''}`}
          actions={
            <Link to="/office/objections" search={{ state: 'received' }}>
              {t(desk.waitingAll)}
            </Link>
          }
        >
          <List>
            {objected.slice(0, SHOWN).map(({ id, pilot, receivedOn }) => (
              <Item key={id} detail={t(desk.objectedOn, { date: formatDate(receivedOn, locale) })}>
                <Link to="/office/objections/$objectionId" params={{ objectionId: id }}>
                  {pilot.title}
                </Link>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {objectedToAwards.length > 0 && (
        <Block
          title={`${t(desk.awardObjections)} ${objectedToAwards.length}${awardObjections.data?.next ? '+' : ''}`}
          actions={
            <Link to="/office/award-objections" search={{ state: 'received' }}>
              {t(desk.waitingAll)}
            </Link>
          }
        >
          <List>
            {objectedToAwards.slice(0, SHOWN).map(({ id, batch, receivedOn }) => (
              <Item key={id} detail={t(desk.objectedOn, { date: formatDate(receivedOn, locale) })}>
                <Link to="/office/award-objections/$objectionId" params={{ objectionId: id }}>
                  {batch.title}
                </Link>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {told.length > 0 && (
        <Block
          title={`${t(desk.leads)} ${told.length}${leads.data?.next ? '+' : ''}`}
          actions={<Link to="/office/leads">{t(desk.waitingAll)}</Link>}
        >
          <List>
            {told.slice(0, SHOWN).map(({ id, about, state, dueOn, receivedOn }) => (
              <Item
                key={id}
                detail={
                  state === 'received' ? (
                    t(desk.leadOn, { date: formatDate(receivedOn, locale) })
                  ) : (
                    <DueDate on={dueOn} />
                  )
                }
              >
                <Link to="/office/leads/$leadId" params={{ leadId: id }}>
                  {about}
                </Link>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {waiting.length > 0 && (
        <Block
          title={`${t(desk.waiting)} ${waiting.length}${cases.data?.next ? '+' : ''}`}
          actions={<Link to="/office/verifications">{t(desk.waitingAll)}</Link>}
        >
          <List>
            {waiting.slice(0, SHOWN).map(({ id, enterprise, submittedAt }) => (
              <Item key={id} detail={t(desk.since, { when: when(submittedAt) })}>
                <Link to="/enterprises/$enterpriseId/verification" params={{ enterpriseId: enterprise.id }}>
                  {enterprise.name}
                </Link>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {unanswered.length > 0 && (
        <Block
          title={`${t(desk.questions)} ${questions.data?.counts.open ?? unanswered.length}`}
          actions={<Link to="/office/questions">{t(desk.waitingAll)}</Link>}
        >
          <List>
            {unanswered.slice(0, SHOWN).map(({ id, question, asked: times }) => (
              <Item key={id} detail={t(desk.askedTimes, { count: times })}>
                <Link to="/office/questions/$groupId" params={{ groupId: id }}>
                  {question}
                </Link>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {toOpen.length > 0 && (
        <Block title={t(desk.batches)} actions={<Link to="/office/batches">{t(desk.waitingAll)}</Link>}>
          <List>
            {toOpen.slice(0, SHOWN).map(({ id, title, createdAt }) => (
              <Item key={id} detail={t(desk.batchSince, { when: when(createdAt) })}>
                <Link to="/office/batches/$batchId" params={{ batchId: id }}>
                  {title}
                </Link>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {drafts.length > 0 && (
        <Block title={t(desk.drafts)}>
          <List>
            {drafts.map(({ to, label, draft: { author, createdAt } }) => (
              <Item
                key={to}
                detail={
                  author
                    ? t(desk.draftBy, { name: author.name, when: when(createdAt) })
                    : t(desk.draftShipped, { when: when(createdAt) })
                }
              >
                <Link to={to as '/office'}>{t(label)}</Link>
              </Item>
            ))}
          </List>
        </Block>
      )}
      {(failing.length > 0 || unsent > 0) && (
        <Block title={t(desk.failing)} actions={<Link to="/office/jobs">{t(desk.waitingAll)}</Link>}>
          <List>
            {failing.map(({ name, title, failures, lastError }) => (
              <Item key={name} detail={lastError ?? ''}>
                <Mark tone="over">
                  {title[locale]} · {t(desk.failedTimes, { count: failures })}
                </Mark>
              </Item>
            ))}
            {unsent > 0 && (
              <Item detail="">
                <Mark tone="over">{t(desk.unsent, { count: unsent })}</Mark>
              </Item>
            )}
          </List>
        </Block>
      )}
    </>
  );
}

function List({ children }: { children: ReactNode }) {
  return <ul className={own.list}>{children}</ul>;
}

function Item({ detail, children }: { detail: ReactNode; children: ReactNode }) {
  return (
    <li className={own.item}>
      <div>{children}</div>
      <div className={styles.quiet}>{detail}</div>
    </li>
  );
}
