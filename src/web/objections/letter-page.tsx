import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { dayOf } from '../../shared/clock.ts';
import { enterAwardLetter, listsUnderNoticeQuery } from '../api/award-objections.ts';
import { awardNoticeQuery } from '../api/awards.ts';
import { enterLetter, type Letter, underNoticeQuery } from '../api/objections.ts';
import { useT } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { Loaded } from '../work/loaded.tsx';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { letter as messages, ofAwards } from './messages.ts';

/** An objection that came on paper. */
export function LetterPage() {
  const t = useT();
  const ofPilots = useQuery(underNoticeQuery);
  const ofLists = useQuery(listsUnderNoticeQuery);
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <Loaded query={ofPilots}>
        {(pilots) => (
          <Loaded query={ofLists}>
            {(lists) =>
              pilots.length + lists.length === 0 ? (
                <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
              ) : (
                <LetterForm pilots={pilots} lists={lists} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </OfficePage>
  );
}

const FIELDS = ['receivedOn', 'objection', 'name', 'telephone', 'organisation'] as const;

interface Thing {
  id: string;
  title: string;
}

/** A pilot, or a list of awards and maybe one pilot on it. */
type Entering = { json: Letter } & ({ pilotId: string } | { batchId: string; entryId: string });

async function enter({ json, ...about }: Entering, once: string) {
  if ('pilotId' in about) return { ...(await enterLetter({ ...about, json }, once)), isAward: false };
  const { batchId, entryId } = about;
  const named = entryId === '' ? json : { ...json, entryId };
  return { ...(await enterAwardLetter({ batchId, json: named }, once)), isAward: true };
}

function LetterForm({ pilots, lists }: { pilots: readonly Thing[]; lists: readonly Thing[] }) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const now = dayOf(new Date());
  const nothing = {
    pilotId: '',
    batchId: '',
    entryId: '',
    receivedOn: now,
    objection: '',
    name: '',
    telephone: '',
    organisation: '',
    sealed: false,
  };
  const form = useFormDraft('letter', nothing);
  const { pilotId, batchId, entryId, sealed, ...texts } = form.values;
  const change = useChange(enter, async ({ id, isAward }) => {
    form.reset(nothing);
    await queries.invalidateQueries({ queryKey: ['objections'] });
    const to = isAward ? '/office/award-objections/$objectionId' : '/office/objections/$objectionId';
    await navigate({ to, params: { objectionId: id } });
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
        const json: Letter = { receivedOn, objection, sealed, ...Object.fromEntries(given) };
        change.mutate(batchId === '' ? { pilotId, json } : { batchId, entryId, json });
      }}
    >
      <NativeSelect
        label={t(messages.about)}
        required
        value={batchId || pilotId}
        onChange={({ currentTarget: { value } }) => {
          const isList = lists.some(({ id }) => id === value);
          form.change({
            ...form.values,
            pilotId: isList ? '' : value,
            batchId: isList ? value : '',
            entryId: '',
          });
        }}
        data={[
          { value: '', label: t(messages.choose) },
          ...(pilots.length === 0 ? [] : [{ group: t(messages.pilots), items: pilots.map(option) }]),
          ...(lists.length === 0 ? [] : [{ group: t(messages.lists), items: lists.map(option) }]),
        ]}
      />
      {batchId !== '' && (
        <EntryField batchId={batchId} value={entryId} onChange={(value) => form.set('entryId', value)} />
      )}
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
        <Button type="submit" loading={change.isPending} disabled={pilotId === '' && batchId === ''}>
          {t(messages.save)}
        </Button>
      </div>
    </form>
  );
}

const option = ({ id, title }: Thing) => ({ value: id, label: title });

interface EntryProps {
  batchId: string;
  value: string;
  onChange: (entryId: string) => void;
}

function EntryField({ batchId, value, onChange }: EntryProps) {
  const t = useT();
  const { data } = useQuery(awardNoticeQuery(batchId));
  return (
    <NativeSelect
      label={t(messages.entry)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t(ofAwards.whole) },
        ...(data?.items ?? []).map(({ entryId, title }) => ({ value: entryId, label: title })),
      ]}
    />
  );
}
