import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Locale } from '../../../shared/locale.ts';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { awardListAddress, type BatchAwards, publishAwards, startAwardNotice } from '../../api/awards.ts';
import type { Versioned } from '../../api/client.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconDownload } from '../../icons.ts';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Facts } from '../../work/facts.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import styles from './awards.module.css';
import { notice as messages } from './messages.ts';

export interface AwardsProps {
  batchId: string;
  current: Versioned<BatchAwards>;
}

/** Where the list stands before the public, and the step that comes next. */
export function NoticeBlock({ batchId, current }: AwardsProps) {
  const { locale, t } = useLocale();
  const { state, notice, openObjections, publishedOn, acts } = current.value;
  const date = (on: string) => formatDate(on, locale);
  const isUnderNotice = state === 'public_notice';
  return (
    <Block title={t(messages.title)}>
      {notice === null ? (
        <p className={blocks.note}>{t(messages.approved)}</p>
      ) : (
        <Facts
          facts={[
            [
              t(messages.window),
              t(messages.windowOf, {
                from: date(notice.on),
                to: date(notice.until),
                count: notice.workingDays,
              }),
            ],
            [t(messages.published), publishedOn && date(publishedOn)],
            [
              t(messages.objections),
              isUnderNotice && (
                <div key="objections">
                  {openObjections === 0
                    ? t(messages.noObjections)
                    : t(messages.objectionsOf, { count: openObjections })}
                  <p className={blocks.quiet}>{t(messages.objectionsHint)}</p>
                </div>
              ),
            ],
            [
              t(messages.public),
              <Link key="public" to="/awards/$batchId" params={{ batchId }}>
                {t(messages.see)}
              </Link>,
            ],
          ]}
        />
      )}
      {isUnderNotice && !acts.includes('publish') && (
        <p className={styles.waits}>{t(notice?.over ? messages.waits : messages.open)}</p>
      )}
      <div className={`${blocks.buttons} ${styles.buttons}`} data-screen-only>
        {acts.includes('start-notice') && <Start batchId={batchId} current={current} />}
        {acts.includes('publish') && <Publish batchId={batchId} current={current} />}
        {(['docx', 'xlsx'] as const).map((as) => (
          <Button
            key={as}
            component="a"
            href={awardListAddress(batchId, as, locale)}
            download
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.6} />}
          >
            {t(as === 'docx' ? messages.word : messages.book)}
          </Button>
        ))}
      </div>
    </Block>
  );
}

/** Of what the reader is about to show. */
const sumOf = ({ value: { awards } }: AwardsProps['current'], locale: Locale) => ({
  count: awards.length,
  sum: shownMoney(
    awards.reduce((all, { amount }) => all + amount, 0),
    locale,
  ),
});

function Start({ batchId, current }: AwardsProps) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState(false);
  const change = useBatchChange(batchId, startAwardNotice, () => setAsked(false));
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t(messages.start)}</Button>
      <Confirm
        opened={asked}
        title={t(messages.start)}
        action={t(messages.start)}
        pending={change.isPending}
        error={change.error}
        onClose={() => change.leave(() => setAsked(false))}
        onConfirm={() => change.mutate({ batchId, version: current.version })}
      >
        <p>{t(messages.startBody, sumOf(current, locale))}</p>
      </Confirm>
    </>
  );
}

function Publish({ batchId, current }: AwardsProps) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState(false);
  const change = useBatchChange(batchId, publishAwards, () => setAsked(false));
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t(messages.publish)}</Button>
      <Confirm
        opened={asked}
        title={t(messages.publish)}
        action={t(messages.publish)}
        pending={change.isPending}
        error={change.error}
        onClose={() => change.leave(() => setAsked(false))}
        onConfirm={() => change.mutate({ batchId, version: current.version })}
      >
        <p>{t(messages.publishBody, sumOf(current, locale))}</p>
      </Confirm>
    </>
  );
}
