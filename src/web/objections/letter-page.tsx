import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { today } from '../../shared/clock.ts';
import { enterLetter, underNoticeQuery } from '../api/objections.ts';
import { useT } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { Loaded } from '../work/loaded.tsx';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { letter as messages } from './messages.ts';

/** An objection that came on paper. */
export function LetterPage() {
  const t = useT();
  const query = useQuery(underNoticeQuery);
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <Loaded query={query}>
        {(pilots) =>
          pilots.length === 0 ? (
            <Empty title={t(messages.noPilot)}>{t(messages.noPilotHint)}</Empty>
          ) : (
            <LetterForm pilots={pilots} />
          )
        }
      </Loaded>
    </OfficePage>
  );
}

const FIELDS = ['pilotId', 'receivedOn', 'objection', 'name', 'telephone', 'organisation'] as const;

function LetterForm({ pilots }: { pilots: readonly { id: string; title: string }[] }) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const now = today(() => new Date());
  const nothing = {
    pilotId: '',
    receivedOn: now,
    objection: '',
    name: '',
    telephone: '',
    organisation: '',
    sealed: false,
  };
  const form = useFormDraft('letter', nothing);
  const { pilotId, sealed, ...texts } = form.values;
  const change = useChange(enterLetter, async ({ id }) => {
    form.reset(nothing);
    await queries.invalidateQueries({ queryKey: ['objections'] });
    await navigate({ to: '/office/objections/$objectionId', params: { objectionId: id } });
  });
  const errors = fieldErrors(change.error);
  const field = (name: keyof typeof texts) => ({
    value: texts[name],
    error: errors[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => form.set(name, value),
  });
  const anonymous = !sealed && (texts.name.trim() === '' || texts.telephone.trim() === '');
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { receivedOn, objection, ...about } = texts;
        const given = Object.entries(about).filter(([, value]) => value.trim() !== '');
        change.mutate({ pilotId, json: { receivedOn, objection, sealed, ...Object.fromEntries(given) } });
      }}
    >
      <NativeSelect
        label={t(messages.pilot)}
        required
        value={pilotId}
        onChange={(event) => form.set('pilotId', event.currentTarget.value)}
        data={[
          { value: '', label: t(messages.choose) },
          ...pilots.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <TextInput
        type="date"
        label={t(messages.receivedOn)}
        required
        max={now}
        {...field('receivedOn')}
        error={errors.receivedOn ?? errors.notice}
      />
      <Textarea
        label={t(messages.text)}
        description={t(messages.textHint)}
        required
        maxLength={5_000}
        autosize
        minRows={5}
        maxRows={16}
        {...field('objection')}
      />
      <div className={blocks.pair}>
        <TextInput label={t(messages.name)} maxLength={100} {...field('name')} />
        <TextInput label={t(messages.telephone)} maxLength={30} type="tel" {...field('telephone')} />
      </div>
      <TextInput label={t(messages.organisation)} maxLength={100} {...field('organisation')} />
      <Checkbox
        label={t(messages.sealed)}
        checked={sealed}
        onChange={(event) => form.set('sealed', event.currentTarget.checked)}
      />
      <p role="status" className={blocks.quiet}>
        {anonymous && t(messages.anonymous)}
      </p>
      {change.error && !allBesideFields(change.error, [...FIELDS, 'notice']) && (
        <FailureNotice error={change.error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending} disabled={pilotId === ''}>
          {t(messages.save)}
        </Button>
      </div>
    </form>
  );
}
