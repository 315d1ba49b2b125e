import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type AskedQuestion, askedPage } from '../api/questions.ts';
import { reasonNames } from '../ask/reason-names.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { GivenAnswer } from './given-answer.tsx';
import { Refusal } from './group-acts.tsx';
import { questions as messages } from './messages.ts';
import type { Moved } from './moved-note.tsx';
import styles from './questions.module.css';
import { type Seen, useGroupChange } from './use-group-change.ts';

/** Each time it was asked, masked; some of it may be split off. */
export function AskedList({
  maySplit,
  onMoved,
  ...seen
}: Seen & { maySplit: boolean; onMoved: (moved: Moved) => void }) {
  const { locale, t } = useLocale();
  const { groupId, version } = seen;
  const pages = usePaged<AskedQuestion>(['questions', 'asked', groupId, version], (cursor, signal) =>
    askedPage(groupId, cursor, signal),
  );
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const split = useGroupChange(seen, ({ id, moved }) => {
    setTicked([]);
    onMoved({ act: 'split', from: groupId, at: id, questions: moved, count: moved.length });
  });
  return (
    <Block title={t(messages.each)} {...(maySplit && { note: t(messages.splitHint) })}>
      <Paged pages={pages} empty={<Empty title={t(messages.noneSo)} />}>
        {(items) => (
          <ul className={styles.list}>
            {items.map((one) => (
              <li key={one.id}>
                <div className={styles.head}>
                  {maySplit && (
                    <Checkbox
                      aria-label={t(messages.tick, { question: one.question })}
                      checked={ticked.includes(one.id)}
                      onChange={({ currentTarget: { checked } }) =>
                        setTicked(checked ? [...ticked, one.id] : ticked.filter((id) => id !== one.id))
                      }
                    />
                  )}
                  <strong className={styles.asked} lang={one.locale}>
                    {one.question}
                  </strong>
                  <span className={styles.when}>{formatInstant(one.at, locale)}</span>
                </div>
                {one.reason && <Mark tone="amiss">{t(reasonNames[one.reason])}</Mark>}
                {one.note && (
                  <p className={styles.said} lang={one.locale}>
                    {one.note}
                  </p>
                )}
                <details className={styles.given}>
                  <summary>{t(messages.given)}</summary>
                  <div lang={one.locale}>
                    <GivenAnswer text={one.answer} />
                  </div>
                </details>
              </li>
            ))}
          </ul>
        )}
      </Paged>
      {ticked.length > 0 && (
        <Button
          mt="md"
          variant="default"
          loading={split.isPending}
          onClick={() => split.mutate({ act: 'split', json: { questions: [...ticked], into: null } })}
        >
          {t(messages.split)}
        </Button>
      )}
      {split.error && (
        <div className={blocks.after}>
          <Refusal error={split.error} />
        </div>
      )}
    </Block>
  );
}
