import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Versioned } from '../api/client.ts';
import { type QuestionGroup, questionQuery } from '../api/questions.ts';
import { OutcomeBadge } from '../ask/outcome-badge.tsx';
import { reasonNames } from '../ask/reason-names.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { Block } from '../work/block.tsx';
import { Confirm } from '../work/confirm.tsx';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { AskedList } from './asked-list.tsx';
import { WHYS } from './filter.ts';
import { GivenAnswer } from './given-answer.tsx';
import { GroupActs } from './group-acts.tsx';
import { questions as messages } from './messages.ts';
import { type Moved, MovedNote } from './moved-note.tsx';
import { OfficialAnswer } from './official-answer.tsx';
import styles from './questions.module.css';
import { type Seen, useGroupChange } from './use-group-change.ts';

/** Characters: three lines on a phone. */
const MOST_HEADING = 48;

/** One group of like questions: what is answered today, what became of it, and what can be done. */
export function QuestionGroupPage() {
  const t = useT();
  const { groupId } = useParams({ from: '/signed-in/office/questions/$groupId' });
  const query = useQuery(questionQuery(groupId));
  const [moved, setMoved] = useState<Moved | null>(null);
  // Told where it led to, and not again after another page was looked at.
  useEffect(() => setMoved((before) => (before?.at === groupId ? before : null)), [groupId]);
  return (
    <OfficePage title={shortened(query.data?.value.question ?? t(messages.question))}>
      <div role="status">
        {moved?.at === groupId && query.data && (
          <MovedNote
            moved={moved}
            version={query.data.version}
            isLookedUp={query.isFetching}
            onMoved={setMoved}
          />
        )}
      </div>
      <Loaded key={groupId} query={query}>
        {(found) => <Shown found={found} onMoved={setMoved} />}
      </Loaded>
    </OfficePage>
  );
}

/** A heading; the whole question stands where each time it was asked is listed. */
function shortened(question: string): string {
  const characters = Array.from(question);
  return characters.length > MOST_HEADING ? `${characters.slice(0, MOST_HEADING).join('')}…` : question;
}

interface ShownProps {
  found: Versioned<QuestionGroup>;
  onMoved: (moved: Moved) => void;
}

function Shown({ found: { value: group, version }, onMoved }: ShownProps) {
  const seen = { groupId: group.id, version };
  return (
    <>
      <Standing group={group} />
      <Now group={group} />
      {group.editors && <GroupActs {...seen} group={group} editors={group.editors} />}
      {group.near.length > 0 && <Near {...seen} group={group} onMoved={onMoved} />}
      <AskedList {...seen} maySplit={group.editors !== null && group.asked > 1} onMoved={onMoved} />
    </>
  );
}

const STATES = { open: 'waiting', answered: 'good', dismissed: 'over' } as const;

function Standing({ group }: { group: QuestionGroup }) {
  const { locale, t } = useLocale();
  const { state, asked, answer, mergedAnswers, reasons, languages, assignee, reason } = group;
  const when = (at: string) => formatInstant(at, locale);
  const counted = WHYS.filter((name) => group[name] > 0).map((name) =>
    t(messages.some, { what: t(messages[name]), count: group[name] }),
  );
  return (
    <Facts
      facts={[
        [
          t(messages.state),
          <Mark key="state" tone={STATES[state]}>
            {t(messages[state])}
          </Mark>,
        ],
        [t(messages.dismissedWhy), reason],
        [t(messages.asked), [t(messages.times, { count: asked }), ...counted].join(' · ')],
        [t(messages.reasons), reasons.map((one) => `${t(reasonNames[one.reason])} ${one.count}`).join(' · ')],
        [
          t(messages.language),
          languages.map((one) => t(one === 'zh' ? messages.inZh : messages.inEn)).join(' · '),
        ],
        [t(messages.firstSeen), when(group.firstSeen)],
        [t(messages.lastSeen), when(group.lastSeen)],
        [t(messages.assignee), assignee?.name ?? t(messages.nobody)],
        [t(messages.answer), answer && <OfficialAnswer key="answer" answer={answer} />],
        [
          t(messages.mergedAnswer),
          mergedAnswers.length > 0 && (
            <span key="merged" className={styles.answers}>
              {mergedAnswers.map((one) => (
                <OfficialAnswer key={one.documentId} answer={one} />
              ))}
            </span>
          ),
        ],
      ]}
    />
  );
}

function Now({ group: { now, locale } }: { group: QuestionGroup }) {
  const t = useT();
  return (
    <Block title={t(messages.now)} note={t(messages.nowNote)}>
      {now === null ? (
        <p>{t(messages.noNow)}</p>
      ) : (
        <div className={styles.now}>
          <p className={styles.answer}>
            <OutcomeBadge outcome={now.outcome} />
            {now.official && <Mark tone="good">{t(messages.official)}</Mark>}
          </p>
          <div className={styles.said} lang={locale}>
            <GivenAnswer text={now.answer} />
          </div>
        </div>
      )}
    </Block>
  );
}

function Near({ group, onMoved, ...seen }: Seen & { group: QuestionGroup; onMoved: (moved: Moved) => void }) {
  const t = useT();
  const [into, setInto] = useState<QuestionGroup['near'][number] | null>(null);
  const change = useGroupChange(seen, ({ id, moved }) => {
    setInto(null);
    onMoved({ act: 'merge', from: group.id, at: id, questions: moved, count: group.asked });
  });
  return (
    <Block title={t(messages.near)}>
      <ul className={styles.list}>
        {group.near.map((one) => (
          <li key={one.id} className={styles.head}>
            <Link to="/office/questions/$groupId" params={{ groupId: one.id }} className={styles.asked}>
              {one.question}
            </Link>
            <span className={styles.when}>{t(messages.times, { count: one.asked })}</span>
            {group.editors && (
              <Button size="compact-sm" variant="default" onClick={() => setInto(one)}>
                {t(messages.merge)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        opened={into !== null}
        title={t(messages.mergeTitle)}
        action={t(messages.merge)}
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setInto(null);
          change.reset();
        }}
        onConfirm={() => into && change.mutate({ act: 'merge', json: { into: into.id } })}
      >
        <p>{into && t(messages.mergeNote, { question: into.question })}</p>
      </Confirm>
    </Block>
  );
}
