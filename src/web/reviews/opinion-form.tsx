import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Versioned } from '../api/client.ts';
import { fileOpinion, type ReviewView, reviewsKey } from '../api/reviews.ts';
import { conclusions } from '../cases/expert-messages.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { hasCode } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { reviews as messages } from './messages.ts';

type Conclusion = ReviewView['opinions'][number]['conclusion'];
const CONCLUSIONS = [
  'recommended',
  'with-conditions',
  'not-recommended',
] as const satisfies readonly Conclusion[];

interface Values extends Record<string, unknown> {
  conclusion: Conclusion | null;
  opinion: string;
}
const NOTHING: Values = { conclusion: null, opinion: '' };

/** Written in the browser, filed once, for good, on the version that was read. */
export function OpinionForm({ current: { value, version } }: { current: Versioned<ReviewView> }) {
  const { t } = useLocale();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const form = useFormDraft<Values>(`review.${value.pilotId}`, NOTHING);
  const { conclusion, opinion } = form.values;
  const refresh = () => queries.invalidateQueries({ queryKey: reviewsKey });
  const change = useChange(fileOpinion, async () => {
    form.reset(NOTHING);
    setAsking(false);
    await refresh();
  });
  const stale = hasCode(change.error, 'precondition-failed');
  return (
    <Block title={t(messages.write)} note={t(messages.writeNote)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.reset();
          setAsking(true);
        }}
        data-screen-only
      >
        <Radio.Group
          label={t(messages.conclusion)}
          required
          value={conclusion}
          onChange={(chosen) => form.set('conclusion', CONCLUSIONS.find((one) => one === chosen) ?? null)}
        >
          <Stack gap="xs" mt={6}>
            {CONCLUSIONS.map((one) => (
              <Radio key={one} value={one} label={t(conclusions[one])} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t(messages.text)}
          description={t(messages.textHint)}
          required
          autosize
          minRows={8}
          maxRows={24}
          maxLength={10_000}
          value={opinion}
          onChange={(event) => form.set('opinion', event.currentTarget.value)}
        />
        {stale && (
          <p role="alert" className={styles.note}>
            {t(messages.staleVersion)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" disabled={conclusion === null || opinion.trim() === ''}>
            {t(messages.file)}
          </Button>
          <span role="status" className={styles.status}>
            {form.dirty && t(messages.draftKept)}
          </span>
        </div>
      </form>
      <Confirm
        opened={asking}
        title={t(messages.file)}
        action={t(messages.file)}
        pending={change.isPending}
        error={stale ? null : change.error}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          conclusion !== null &&
          change.mutate(
            { pilotId: value.pilotId, version, conclusion, opinion: opinion.trim() },
            {
              onError: (error) => {
                if (!hasCode(error, 'precondition-failed')) return;
                setAsking(false);
                void refresh();
              },
            },
          )
        }
      >
        <p>{t(messages.fileNote, { code: value.version.code })}</p>
        {conclusion && (
          <p className={styles.after}>
            <strong>{t(conclusions[conclusion])}</strong>
          </p>
        )}
      </Confirm>
    </Block>
  );
}
