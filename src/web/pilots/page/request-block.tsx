import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Asking, askFor, type Pilot, type PilotRequest } from '../../api/pilots.ts';
import { formatDate, formatInstant } from '../../i18n/dates.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { Mark, type Tone } from '../../work/mark.tsx';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { requests as messages, page, requestKinds, requestStates } from './messages.ts';
import styles from './request-block.module.css';

const tones: Record<PilotRequest['state'], Tone> = { waiting: 'waiting', accepted: 'good', refused: 'over' };

/** Changes of what was declared and more time, while it is tested. */
export function RequestBlock({ pilot }: { pilot: Pilot }) {
  const t = useT();
  const waits = pilot.requests.some(({ state }) => state === 'waiting');
  return (
    <Block title={t(messages.title)} note={t(messages.note)}>
      {pilot.requests.length === 0 ? (
        <p className={blocks.quiet}>{t(messages.none)}</p>
      ) : (
        <ol className={styles.requests}>
          {pilot.requests.map((request) => (
            <Request key={request.id} request={request} />
          ))}
        </ol>
      )}
      {pilot.verbs.includes('ask') &&
        (waits ? (
          <p className={`${blocks.quiet} ${blocks.after}`}>{t(messages.waits)}</p>
        ) : (
          <RequestForm pilot={pilot} />
        ))}
    </Block>
  );
}

function Request({ request }: { request: PilotRequest }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const { kind, reason, version, endsOn, state, askedAt, answer } = request;
  return (
    <li className={styles.request}>
      <p className={styles.head}>
        <strong>{t(requestKinds[kind])}</strong>
        <Mark tone={tones[state]}>{t(requestStates[state])}</Mark>
        <span className={blocks.quiet}>{formatInstant(askedAt, locale)}</span>
      </p>
      {endsOn && <p>{t(messages.until, { date: formatDate(endsOn, locale) })}</p>}
      {version !== null && (
        <p>
          <Link
            to="/enterprises/$enterpriseId/pilots/$pilotId/versions/$number"
            params={{ ...of, number: String(version) }}
          >
            {t(messages.toVersion, { number: version })}
          </Link>
        </p>
      )}
      <p className={styles.said}>{reason}</p>
      {answer && (
        <p className={styles.said}>
          <span className={blocks.quiet}>{t(messages.answer)}</span> {answer}
        </p>
      )}
    </li>
  );
}

type Values = { kind: PilotRequest['kind']; reason: string; endsOn: string };
const NOTHING: Values = { kind: 'extension', reason: '', endsOn: '' };

function RequestForm({ pilot }: { pilot: Pilot }) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh();
  const form = useFormDraft<Values>(`pilot-request.${of.pilotId}`, NOTHING);
  const [isOpen, setOpen] = useState(form.dirty);
  const change = useChange(askFor, async () => {
    form.reset(NOTHING);
    setOpen(false);
    await refresh();
  });
  const { kind, reason, endsOn } = form.values;
  const errors = fieldErrors(change.error);
  const isReady = reason.trim() !== '' && (kind === 'change' || endsOn !== '');
  if (!isOpen) {
    return (
      <Button mt="md" variant="default" onClick={() => setOpen(true)}>
        {t(messages.ask)}
      </Button>
    );
  }
  return (
    <form
      className={`${blocks.form} ${blocks.after}`}
      onSubmit={(event) => {
        event.preventDefault();
        const json: Asking = kind === 'change' ? { kind, reason } : { kind, reason, endsOn };
        change.mutate({ ...of, json });
      }}
    >
      <Radio.Group
        label={t(messages.kind)}
        value={kind}
        onChange={(next) => form.set('kind', next as Values['kind'])}
      >
        <Stack gap="xs" mt={6}>
          <Radio
            value="extension"
            label={t(requestKinds.extension)}
            description={t(messages.extensionHint)}
          />
          <Radio value="change" label={t(requestKinds.change)} description={t(messages.changeHint)} />
        </Stack>
      </Radio.Group>
      {kind === 'extension' ? (
        <TextInput
          type="date"
          label={t(messages.endsOn)}
          required
          {...(pilot.endsOn && { min: pilot.endsOn })}
          value={endsOn}
          onChange={(event) => form.set('endsOn', event.currentTarget.value)}
          error={errors.endsOn}
        />
      ) : (
        <div>
          <ButtonLink
            to="/enterprises/$enterpriseId/pilots/$pilotId/edit/$section"
            params={{ ...of, section: 'project' }}
            variant="default"
            size="sm"
          >
            {t(page.openForm)}
          </ButtonLink>
        </div>
      )}
      <Textarea
        label={t(messages.reason)}
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={2_000}
        value={reason}
        onChange={(event) => form.set('reason', event.currentTarget.value)}
        error={errors.reason}
      />
      {change.error && !allBesideFields(change.error, ['reason', 'endsOn']) && (
        <FailureNotice error={change.error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending} disabled={!isReady}>
          {t(messages.send)}
        </Button>
      </div>
    </form>
  );
}
