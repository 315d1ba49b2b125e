import { Link } from '@tanstack/react-router';
import { NEXT_STEPS } from '../../shared/rewards/next-step.ts';
import { DueDate } from '../cases/due-date.tsx';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { LevelMark } from '../monitoring/level-mark.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { PendingPage } from '../shell/pending-page.tsx';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { useRoles } from '../work/use-roles.ts';
import own from './desk-page.module.css';
import { desk, office } from './messages.ts';
import { OfficePage } from './office-page.tsx';
import { draftsOf, textDraftsOf, useDesk } from './use-desk.ts';
import { Waits } from './waits.tsx';

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

type Desk = ReturnType<typeof useDesk>;

function Waiting({ own: ownId }: { own: string | null }) {
  const { locale, t } = useLocale();
  const found = useDesk();
  if (found.loading) return <div aria-busy="true" />;
  const { failed, pilots, runs, objections, awardObjections, leads, verifications, questions } = found;
  const watched = (runs.data?.items ?? []).filter(({ level, overdue }) => level !== 'green' || overdue);
  const drafts = draftsOf(found, ownId);
  const textDrafts = textDraftsOf(found, ownId);
  const unsent = found.jobs.data?.messages.failed ?? 0;
  const failing = (found.jobs.data?.jobs ?? [])
    .filter(({ state }) => state === 'failing')
    .map(({ name, title, failures, lastError }) => ({
      name,
      text: `${title[locale]} · ${t(desk.failedTimes, { count: failures })}`,
      detail: lastError ?? '',
    }));
  if (unsent > 0) failing.push({ name: '', text: t(desk.unsent, { count: unsent }), detail: '' });
  const nothing = [
    ...[pilots, objections, awardObjections, leads, verifications, questions].map(({ data }) => data?.items),
    ...[watched, found.batches.data, drafts, textDrafts, failing],
  ].every((list = []) => list.length === 0);
  return (
    <>
      {failed && <FailureNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && nothing && <Empty title={t(desk.nothing)}>{t(desk.nothingHint)}</Empty>}
      <Cases found={found} watched={watched} />
      <Told found={found} />
      <Asked found={found} />
      <TextDrafts drafts={textDrafts} />
      <Drafts drafts={drafts} />
      <Waits
        title={t(desk.failing)}
        all={<Link to="/office/jobs">{t(desk.waitingAll)}</Link>}
        items={failing}
        keyOf={({ name }) => name}
        detail={({ detail }) => detail}
      >
        {({ text }) => <Mark tone="over">{text}</Mark>}
      </Waits>
    </>
  );
}

function Cases({
  found: { pilots },
  watched,
}: {
  found: Desk;
  watched: NonNullable<Desk['runs']['data']>['items'];
}) {
  const t = useT();
  const due = pilots.data?.items ?? [];
  return (
    <>
      <Waits
        title={`${t(desk.pilots)} ${pilots.data?.counts.waiting ?? due.length}`}
        all={<Link to="/office/pilots">{t(desk.waitingAll)}</Link>}
        items={due.slice(0, SHOWN)}
        keyOf={({ id }) => id}
        detail={({ dueOn }) => <DueDate on={dueOn} />}
      >
        {({ id, title, state }) => (
          <span className={own.pilot}>
            <Link to="/office/pilots/$pilotId" params={{ pilotId: id }}>
              {title}
            </Link>
            <PilotStateMark state={state} />
          </span>
        )}
      </Waits>
      <Waits
        title={t(desk.watched)}
        all={<Link to="/office/monitoring">{t(desk.waitingAll)}</Link>}
        items={watched}
        keyOf={({ id }) => id}
        detail={({ overdue, nextDueOn }) => overdue && <DueDate on={nextDueOn} />}
      >
        {({ id, title, level }) => (
          <span className={own.pilot}>
            <Link to="/office/pilots/$pilotId" params={{ pilotId: id }} search={{ tab: 'run' }}>
              {title}
            </Link>
            <LevelMark level={level} />
          </span>
        )}
      </Waits>
    </>
  );
}

/** How many there are, on the first page of them. */
const counted = (title: string, page: { items: readonly unknown[]; next: string | null } | undefined) =>
  `${title} ${page?.items.length}${page?.next ? '+' : ''}`;

function Told({ found: { objections, awardObjections, leads } }: { found: Desk }) {
  const { locale, t } = useLocale();
  const all = t(desk.waitingAll);
  const objectedOn = ({ receivedOn }: { receivedOn: string }) =>
    t(desk.objectedOn, { date: formatDate(receivedOn, locale) });
  return (
    <>
      <Waits
        title={counted(t(desk.objections), objections.data)}
        all={
          <Link to="/office/objections" search={{ state: 'received' }}>
            {all}
          </Link>
        }
        items={objections.data?.items.slice(0, SHOWN) ?? []}
        keyOf={({ id }) => id}
        detail={objectedOn}
      >
        {({ id, pilot }) => (
          <Link to="/office/objections/$objectionId" params={{ objectionId: id }}>
            {pilot.title}
          </Link>
        )}
      </Waits>
      <Waits
        title={counted(t(desk.awardObjections), awardObjections.data)}
        all={
          <Link to="/office/award-objections" search={{ state: 'received' }}>
            {all}
          </Link>
        }
        items={awardObjections.data?.items.slice(0, SHOWN) ?? []}
        keyOf={({ id }) => id}
        detail={objectedOn}
      >
        {({ id, batch }) => (
          <Link to="/office/award-objections/$objectionId" params={{ objectionId: id }}>
            {batch.title}
          </Link>
        )}
      </Waits>
      <Waits
        title={counted(t(desk.leads), leads.data)}
        all={<Link to="/office/leads">{all}</Link>}
        items={leads.data?.items.slice(0, SHOWN) ?? []}
        keyOf={({ id }) => id}
        detail={({ state, receivedOn, dueOn }) =>
          state === 'received' ? (
            t(desk.leadOn, { date: formatDate(receivedOn, locale) })
          ) : (
            <DueDate on={dueOn} />
          )
        }
      >
        {({ id, about }) => (
          <Link to="/office/leads/$leadId" params={{ leadId: id }}>
            {about}
          </Link>
        )}
      </Waits>
    </>
  );
}

function Asked({ found: { verifications, questions, batches } }: { found: Desk }) {
  const { locale, t } = useLocale();
  const when = (instant: string) => formatInstant(instant, locale);
  const unanswered = questions.data?.items ?? [];
  return (
    <>
      <Waits
        title={counted(t(desk.waiting), verifications.data)}
        all={<Link to="/office/verifications">{t(desk.waitingAll)}</Link>}
        items={verifications.data?.items.slice(0, SHOWN) ?? []}
        keyOf={({ id }) => id}
        detail={({ submittedAt }) => t(desk.since, { when: when(submittedAt) })}
      >
        {({ enterprise: { id, name } }) => (
          <Link to="/enterprises/$enterpriseId/verification" params={{ enterpriseId: id }}>
            {name}
          </Link>
        )}
      </Waits>
      <Waits
        title={`${t(desk.questions)} ${questions.data?.counts.open ?? unanswered.length}`}
        all={<Link to="/office/questions">{t(desk.waitingAll)}</Link>}
        items={unanswered.slice(0, SHOWN)}
        keyOf={({ id }) => id}
        detail={({ asked }) => t(desk.askedTimes, { count: asked })}
      >
        {({ id, question }) => (
          <Link to="/office/questions/$groupId" params={{ groupId: id }}>
            {question}
          </Link>
        )}
      </Waits>
      <Waits
        title={t(desk.batches)}
        all={<Link to="/office/batches">{t(desk.waitingAll)}</Link>}
        items={batches.data?.slice(0, SHOWN) ?? []}
        keyOf={({ id }) => id}
        detail={({ stateSince }) => t(desk.batchSince, { when: when(stateSince) })}
      >
        {({ id, title, next }) => (
          <span className={own.pilot}>
            <Link to="/office/batches/$batchId" params={{ batchId: id }}>
              {title}
            </Link>
            <Mark tone="waiting">{NEXT_STEPS[next].name[locale]}</Mark>
          </span>
        )}
      </Waits>
    </>
  );
}

type By = ReturnType<typeof draftsOf>[number]['draft'];

function useBy() {
  const { locale, t } = useLocale();
  return ({ author, createdAt }: Pick<By, 'author' | 'createdAt'>) => {
    const when = formatInstant(createdAt, locale);
    return author ? t(desk.draftBy, { name: author.name, when }) : t(desk.draftShipped, { when });
  };
}

function TextDrafts({ drafts }: { drafts: ReturnType<typeof textDraftsOf> }) {
  const t = useT();
  const by = useBy();
  return (
    <Waits
      title={`${t(desk.textDrafts)} ${drafts.length}`}
      all={
        <Link to="/office/texts" search={{ drafts: true }}>
          {t(desk.waitingAll)}
        </Link>
      }
      items={drafts.slice(0, SHOWN)}
      keyOf={({ documentId }) => documentId}
      detail={({ draft }) => by(draft)}
    >
      {({ documentId, title }) => (
        <Link to="/office/texts/$documentId" params={{ documentId }}>
          <span lang="zh-CN">{title}</span>
        </Link>
      )}
    </Waits>
  );
}

function Drafts({ drafts }: { drafts: ReturnType<typeof draftsOf> }) {
  const t = useT();
  const by = useBy();
  return (
    <Waits title={t(desk.drafts)} items={drafts} keyOf={({ to }) => to} detail={({ draft }) => by(draft)}>
      {({ to, label }) => <Link to={to as '/office'}>{t(label)}</Link>}
    </Waits>
  );
}
