import { Input, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { licencesQuery } from '../../api/enterprises.ts';
import type { FindingAnswer, Party, Pilot } from '../../api/pilots.ts';
import { UploadField } from '../../files/upload-field.tsx';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { usePilotOf } from '../use-pilot.ts';
import { compliance as messages } from './compliance-messages.ts';
import type { Finding } from './wants.ts';

/** Whose licence an answer rests on: one that is registered here, or one shown by a stamped copy. */
export interface Held {
  partyId: string;
  licenceId: string;
  number: string;
  scope: string;
  expiresOn: string;
  file: { id: string; name: string } | null;
}

export const NO_LICENCE: Held = {
  partyId: '',
  licenceId: '',
  number: '',
  scope: '',
  expiresOn: '',
  file: null,
};

const partyOf = ({ partyId }: Held, { parties }: Pilot) => parties.find(({ id }) => id === partyId);

/** As it is sent; null: something is missing. */
export function licenceToSend(held: Held, pilot: Pilot): FindingAnswer['licence'] | null {
  const { partyId, licenceId, number, scope, expiresOn, file } = held;
  const party = partyOf(held, pilot);
  if (party === undefined) return null;
  if (party.enterpriseId !== null) return licenceId === '' ? null : { partyId, licenceId };
  if (number.trim() === '' || scope.trim() === '' || file === null) return null;
  return { partyId, number, scope, expiresOn: expiresOn || null, file: file.id };
}

interface Props {
  way: Finding['ways'][number]['way'];
  finding: Finding;
  pilot: Pilot;
  value: Held;
  onChange: (held: Held) => void;
  error?: string | undefined;
}

export function LicenceChoice({ way, finding, pilot, value, onChange, error }: Props) {
  const { t } = useLocale();
  const set = (part: Partial<Held>) => onChange({ ...value, ...part });
  const able = pilot.parties.filter(({ host }) => way !== 'licensed_host' || host);
  const party = partyOf(value, pilot);
  if (able.length === 0) return <p className={blocks.quiet}>{t(messages.noHost)}</p>;
  return (
    <>
      <NativeSelect
        label={t(messages.holder)}
        required
        value={able.some(({ id }) => id === value.partyId) ? value.partyId : ''}
        onChange={(event) => onChange({ ...NO_LICENCE, partyId: event.currentTarget.value })}
        data={[{ value: '', label: '—' }, ...able.map(({ id, name }) => ({ value: id, label: name }))]}
        error={error}
      />
      {party &&
        (party.enterpriseId === null ? (
          <Declared value={value} set={set} />
        ) : (
          <Registered party={party} finding={finding} value={value} set={set} />
        ))}
    </>
  );
}

interface Part {
  value: Held;
  set: (part: Partial<Held>) => void;
}

function Registered({ party, finding, value, set }: Part & { party: Party; finding: Finding }) {
  const { locale, t } = useLocale();
  const { enterpriseId } = usePilotOf();
  const isOwn = party.enterpriseId === enterpriseId;
  const { data: own } = useQuery({ ...licencesQuery(enterpriseId), enabled: isOwn });
  const licences = isOwn
    ? (own?.value ?? []).filter(({ code }) => code === finding.code)
    : finding.held
        .filter(({ partyId }) => partyId === party.id)
        .map((one) => ({ ...one, id: one.licenceId }));
  if (licences.length === 0) {
    return (
      <p className={blocks.quiet}>
        {t(messages.noneHeld)}{' '}
        {isOwn && (
          <Link to="/enterprises/$enterpriseId/licences" params={{ enterpriseId }} search={{ edit: 'new' }}>
            {t(messages.toLicences)}
          </Link>
        )}
      </p>
    );
  }
  return (
    <NativeSelect
      label={t(messages.licence)}
      required
      value={value.licenceId}
      onChange={(event) => set({ licenceId: event.currentTarget.value })}
      data={[
        { value: '', label: '—' },
        ...licences.map(({ id, number, scope, expiresOn }) => ({
          value: id,
          label: [number, scope, ...(expiresOn ? [formatDate(expiresOn, locale)] : [])].join(' · '),
        })),
      ]}
    />
  );
}

/** Of an institution without an account here. */
function Declared({ value, set }: Part) {
  const { t } = useLocale();
  const of = usePilotOf();
  return (
    <Input.Wrapper>
      <div className={blocks.pair}>
        <TextInput
          label={t(messages.number)}
          required
          maxLength={100}
          value={value.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t(messages.expiresOn)}
          description={t(messages.noEnd)}
          value={value.expiresOn}
          onChange={(event) => set({ expiresOn: event.currentTarget.value })}
        />
      </div>
      <Textarea
        mt="md"
        mb="md"
        label={t(messages.scope)}
        required
        autosize
        minRows={2}
        maxLength={1_000}
        value={value.scope}
        onChange={(event) => set({ scope: event.currentTarget.value })}
      />
      <UploadField
        {...of}
        label={t(messages.proof)}
        required
        value={value.file}
        onChange={(file) => set({ file: file && { id: file.id, name: file.name } })}
      />
    </Input.Wrapper>
  );
}
