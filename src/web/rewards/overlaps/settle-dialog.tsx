import { Radio, Stack } from '@mantine/core';
import { OVERLAP_ANSWERS } from '../../../shared/rewards/overlaps.ts';
import { type Overlap, type Settling, settleOverlap } from '../../api/award-overlaps.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Facts } from '../../work/facts.tsx';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { ReasonField } from '../../work/reason-field.tsx';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { useBatchChange } from '../use-batch-change.ts';
import { overlaps as messages } from './messages.ts';
import own from './overlaps.module.css';
import { commonOf } from './verdicts.ts';

interface Props {
  of: { batchId: string; version: string };
  overlap: Overlap;
  onClose: () => void;
}

const EMPTY: { verdict: Settling['verdict'] | null; reason: string } = { verdict: null, reason: '' };

/** Another matter; or the same, and which of the two is kept. What was typed is there again after a reload. */
export function SettleDialog({ of, overlap, onClose }: Props) {
  const { locale, t } = useLocale();
  const { entryId, otherId, title, otherTitle, batch, mayGiveWay } = overlap;
  const draft = useFormDraft(`overlap.${entryId}.${otherId}`, EMPTY);
  const change = useBatchChange(of.batchId, settleOverlap, onClose, draft);
  const { verdict } = draft.values;
  const reason = draft.values.reason.trim();
  const errors = fieldErrors(change.error);
  const hints = {
    different: t(messages.differentHint),
    'keep-this': t(mayGiveWay ? messages.keepThisHint : messages.cannotGiveWay),
    'keep-other': t(messages.keepOtherHint),
  };
  const isRuledOut = (one: Settling['verdict']) => one === 'keep-this' && !mayGiveWay;
  return (
    <Confirm
      opened
      title={t(messages.settleTitle)}
      action={t(messages.save)}
      pending={change.isPending}
      error={allBesideFields(change.error, ['verdict', 'reason']) ? null : change.error}
      disabled={verdict === null || isRuledOut(verdict) || reason.length < 2}
      onClose={() => change.leave(onClose)}
      onConfirm={() => verdict !== null && change.mutate({ ...of, overlap, json: { verdict, reason } })}
    >
      <Stack>
        <Facts
          facts={[
            [t(messages.here), title],
            [t(messages.there), <Elsewhere key="there" title={otherTitle} batch={batch.title} />],
            [t(messages.common), commonOf(overlap, t(messages.samePilot), locale)],
          ]}
        />
        <Radio.Group
          label={t(messages.verdict)}
          required
          value={verdict}
          onChange={(value) => draft.set('verdict', OVERLAP_ANSWERS.find((one) => one === value) ?? null)}
          error={errors.verdict}
        >
          <Stack gap="sm" mt="xs">
            {OVERLAP_ANSWERS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(messages[one])}
                description={hints[one]}
                disabled={isRuledOut(one)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <ReasonField
          value={draft.values.reason}
          onChange={(value) => draft.set('reason', value)}
          error={errors.reason}
        />
      </Stack>
    </Confirm>
  );
}

function Elsewhere({ title, batch }: { title: string; batch: string }) {
  return (
    <span className={own.lines}>
      <span>{title}</span>
      <span className={blocks.quiet}>{batch}</span>
    </span>
  );
}
