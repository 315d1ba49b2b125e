import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isRemoval, restsOnLicence } from '../../../shared/pilots/ways.ts';
import type { Versioned } from '../../api/client.ts';
import { answerFinding, type Compliance, type FindingAnswer, type Pilot } from '../../api/pilots.ts';
import { DropZone } from '../../files/drop-zone.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { Propose } from '../../proposals/propose.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import blocks from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { work } from '../../work/messages.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { usePilotOf } from '../use-pilot.ts';
import { compliance as messages } from './compliance-messages.ts';
import styles from './compliance-part.module.css';
import { FileRows } from './file-rows.tsx';
import { type Held, LicenceChoice, licenceToSend, NO_LICENCE } from './licence-choice.tsx';
import { useComplianceChange } from './use-compliance-change.ts';
import { type Finding, wantsAnswer } from './wants.ts';

interface Values extends Record<string, unknown> {
  way: string;
  statement: string;
  licence: Held;
  files: readonly { id: string; name: string }[];
}

interface Props {
  finding: Finding;
  current: Versioned<Compliance>;
  pilot: Pilot;
}

/** How a finding is settled, in one of its own ways; with whose licence, where it rests on one. */
export function FindingForm({ finding, current, pilot }: Props) {
  const { t } = useLocale();
  const draft = useFormDraft<Values>(`finding.${finding.id}`, valuesOf(finding));
  const [isOpen, setOpen] = useState(draft.dirty);
  if (finding.state === 'listed' || finding.state === 'dropped') return null;
  if (isOpen)
    return <Form finding={finding} current={current} pilot={pilot} onClose={() => setOpen(false)} />;
  return (
    <div className={styles.open}>
      <Button
        size="sm"
        variant={wantsAnswer(finding) ? 'filled' : 'default'}
        onClick={() => setOpen(true)}
        aria-describedby={`finding-${finding.id}-name`}
      >
        {t(finding.answer === null ? messages.answer : messages.answerAgain)}
      </Button>
    </div>
  );
}

function valuesOf({ answer, ways }: Finding): Values {
  const licence = answer?.licence;
  return {
    way: answer?.way ?? (ways.length === 1 ? ways[0]!.way : ''),
    statement: answer?.statement ?? '',
    licence: licence
      ? {
          partyId: licence.partyId,
          licenceId: licence.licenceId ?? '',
          number: licence.number,
          scope: licence.scope,
          expiresOn: licence.expiresOn ?? '',
          file: licence.file,
        }
      : NO_LICENCE,
    files: answer?.files ?? [],
  };
}

const BESIDE = ['way', 'statement', 'licence'];

function Form({ finding, current, pilot, onClose }: Props & { onClose: () => void }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const form = useFormDraft<Values>(`finding.${finding.id}`, valuesOf(finding));
  const { way, statement, licence, files } = form.values;
  const close = () => {
    form.reset(valuesOf(finding));
    onClose();
  };
  const change = useComplianceChange<FindingAnswer>(
    current,
    (view) => view.findings.find(({ id }) => id === finding.id),
    (seen, json, once) => answerFinding({ ...seen, findingId: finding.id, json }, once),
    close,
  );
  const chosen = finding.ways.find((one) => one.way === way)?.way;
  const needsLicence = chosen !== undefined && restsOnLicence(chosen);
  const held = needsLicence ? licenceToSend(licence, pilot) : null;
  const isStillSaid =
    chosen !== undefined && isRemoval(chosen) && finding.raised && finding.origin === 'screening';
  const errors = fieldErrors(change.error);
  const isReady = chosen !== undefined && statement.trim() !== '' && (!needsLicence || held !== null);
  // Ways differ by their words where one names an institution; the way itself is chosen once.
  const ways = finding.ways.filter(
    ({ way: one }, at) => finding.ways.findIndex((other) => other.way === one) === at,
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === undefined) return;
        change.mutate({ way: chosen, statement, licence: held, files: files.map(({ id }) => id) });
      }}
    >
      <Radio.Group
        label={t(messages.way)}
        required
        value={way}
        onChange={(next) => form.set('way', next)}
        error={errors.way}
        {...(finding.kind === 'prohibition' && { description: t(messages.prohibited) })}
      >
        <Stack gap="xs" mt={6}>
          {ways.map((one) => (
            <Radio key={one.way} value={one.way} label={one.text[locale]} />
          ))}
        </Stack>
      </Radio.Group>
      {isStillSaid && finding.kind !== 'prohibition' && (
        <p role="status" className={blocks.quiet}>
          {t(messages.stillSaid)}
        </p>
      )}
      {needsLicence && (
        <LicenceChoice
          way={chosen}
          finding={finding}
          pilot={pilot}
          value={licence}
          onChange={(next) => form.set('licence', next)}
          error={errors.licence}
        />
      )}
      <Textarea
        label={t(messages.statement)}
        description={t(messages.statementHint)}
        required
        autosize
        minRows={3}
        maxRows={14}
        maxLength={4_000}
        value={statement}
        onChange={(event) => form.set('statement', event.currentTarget.value)}
        error={errors.statement}
      />
      <Propose
        what={{ for: 'finding', findingId: finding.id }}
        value={statement}
        onTake={(text) => form.set('statement', text)}
      />
      <div>
        <FileRows
          files={files}
          onRemove={(id) =>
            form.set(
              'files',
              files.filter((file) => file.id !== id),
            )
          }
        />
        <DropZone
          owner={of}
          kinds="evidence"
          label={t(messages.files)}
          onDone={({ id, name }) => form.set('files', [...files, { id, name }])}
        />
      </div>
      {change.isStale && <p role="alert">{t(messages.changed)}</p>}
      {change.error && !change.isStale && !allBesideFields(change.error, BESIDE) && (
        <FailureNotice error={change.error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending} disabled={!isReady}>
          {t(messages.send)}
        </Button>
        <Button variant="default" onClick={close}>
          {t(work.cancel)}
        </Button>
      </div>
    </form>
  );
}
