import './pilots.css';
import { Button, Radio, Stack, TextInput, type TextInputProps } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Track } from '../../shared/pilots/states.ts';
import { enterpriseQuery } from '../api/enterprises.ts';
import { type NewPilot, ownPilotsKey, startPilot } from '../api/pilots.ts';
import { EnterprisePage, useEnterpriseId } from '../enterprises/enterprise-page.tsx';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { carried, carriedInto, carry } from './carried.ts';
import { type Imported, ImportField } from './import-field.tsx';
import { start, tracks } from './messages.ts';
import own from './start-page.module.css';

interface Values extends Record<string, unknown> {
  title: string;
  regulator: string;
  number: string;
  admittedOn: string;
}

const NOTHING: Values = { title: '', regulator: '', number: '', admittedOn: '' };
const BESIDE = ['title', 'regulator.regulator', 'regulator.number', 'regulator.admittedOn'];

/** What a field of the form is given; `path` is what the server calls it. */
type FieldOf = (
  name: 'title' | 'regulator' | 'number' | 'admittedOn',
  path?: string,
) => Pick<TextInputProps, 'value' | 'onChange' | 'error' | 'required' | 'autoComplete'>;

export function StartPage() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const { track = 'district' } = useSearch({ from: '/signed-in/enterprises/$enterpriseId/pilots/new' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: enterprise } = useQuery(enterpriseQuery(enterpriseId));
  const form = useFormDraft<Values>(`new-pilot.${enterpriseId}`, NOTHING);
  const [imported, setImported] = useState<Imported | null>(null);
  const [description, setDescription] = useState(carried);
  const change = useChange(startPilot, async ({ id }) => {
    form.reset(NOTHING);
    if (description !== null) carry('');
    await queries.invalidateQueries({ queryKey: ownPilotsKey(enterpriseId) });
    await navigate(
      track === 'regulator'
        ? { to: '/enterprises/$enterpriseId/pilots/$pilotId', params: { enterpriseId, pilotId: id } }
        : {
            to: '/enterprises/$enterpriseId/pilots/$pilotId/edit/$section',
            params: { enterpriseId, pilotId: id, section: 'project' },
          },
    );
  });
  const { title, regulator, number, admittedOn } = form.values;
  const errors = fieldErrors(change.error);
  const isRegulators = track === 'regulator';
  const isUnverified = enterprise !== undefined && enterprise.value.verification !== 'verified';
  const isReady =
    title.trim() !== '' &&
    (!isRegulators || (regulator.trim() !== '' && number.trim() !== '' && admittedOn !== ''));
  const wanted = (): NewPilot & { enterpriseId: string } => {
    if (isRegulators) return { enterpriseId, title, regulator: { regulator, number, admittedOn } };
    const declaration =
      imported?.declaration ?? (description === null ? undefined : carriedInto(description));
    return { enterpriseId, title, ...(declaration && { declaration }) };
  };
  const field: FieldOf = (name, path = name) => ({
    value: form.values[name],
    onChange: (event) => form.set(name, event.currentTarget.value),
    error: errors[path],
    required: true,
    autoComplete: 'off',
  });
  return (
    <EnterprisePage title={t(start.title)} lead={t(start.lead)}>
      {() => (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(wanted());
          }}
        >
          <TrackChoice enterpriseId={enterpriseId} track={track} />
          {isUnverified && (
            <p className={own.band}>
              {t(isRegulators ? start.unverifiedRegulator : start.unverified)}{' '}
              <Link to="/enterprises/$enterpriseId/verification" params={{ enterpriseId }}>
                {t(start.verify)}
              </Link>
            </p>
          )}
          <TextInput
            label={t(start.name)}
            description={t(start.nameHint)}
            maxLength={100}
            {...field('title')}
          />
          {isRegulators ? (
            <RegulatorFields field={field} />
          ) : (
            <>
              {description !== null && imported === null && (
                <Carried
                  description={description}
                  onDrop={() => {
                    carry('');
                    setDescription(null);
                  }}
                />
              )}
              <details className={own.more} open={imported !== null}>
                <summary>{t(start.from)}</summary>
                <ImportField value={imported} onChange={setImported} />
              </details>
            </>
          )}
          {change.error && !allBesideFields(change.error, BESIDE) && <FailureNotice error={change.error} />}
          <div className={styles.buttons}>
            <Button
              type="submit"
              loading={change.isPending}
              disabled={!isReady || (isRegulators && isUnverified)}
            >
              {t(isRegulators ? start.record : start.begin)}
            </Button>
          </div>
        </form>
      )}
    </EnterprisePage>
  );
}

function TrackChoice({ enterpriseId, track }: { enterpriseId: string; track: Track }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Radio.Group
      label={t(start.track)}
      value={track}
      onChange={(next) =>
        void navigate({
          to: '/enterprises/$enterpriseId/pilots/new',
          params: { enterpriseId },
          search: { track: next as Track },
          replace: true,
        })
      }
    >
      <Stack gap="sm" mt={6}>
        <Radio value="district" label={t(tracks.district)} description={t(tracks.districtIs)} />
        <Radio value="regulator" label={t(tracks.regulator)} description={t(tracks.regulatorIs)} />
      </Stack>
    </Radio.Group>
  );
}

/** What the regulator has admitted, as its paper says. */
function RegulatorFields({ field }: { field: FieldOf }) {
  const t = useT();
  return (
    <>
      <TextInput
        label={t(start.regulator)}
        description={t(start.regulatorHint)}
        maxLength={100}
        {...field('regulator', 'regulator.regulator')}
      />
      <div className={styles.pair}>
        <TextInput label={t(start.number)} maxLength={60} {...field('number', 'regulator.number')} />
        <TextInput type="date" label={t(start.admittedOn)} {...field('admittedOn', 'regulator.admittedOn')} />
      </div>
      <p className={styles.quiet}>{t(start.documentLater)}</p>
    </>
  );
}

/** The description of a self-check, carried over into the declaration. */
function Carried({ description, onDrop }: { description: string; onDrop: () => void }) {
  const t = useT();
  return (
    <section className={own.band} aria-labelledby="carried">
      <h2 id="carried" className={own.carried}>
        {t(start.carried)}
      </h2>
      <p className={own.description}>{description}</p>
      <p>{t(start.carriedNote)}</p>
      <Button mt="xs" size="compact-sm" variant="default" onClick={onDrop}>
        {t(start.dropCarried)}
      </Button>
    </section>
  );
}
