import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { WHOLE } from '../../../shared/rewards/batches.ts';
import { MOST_FUNDING, shownShare } from '../../../shared/rewards/entries.ts';
import { declareAward, type OwnAward } from '../../api/award-entries.ts';
import { pilotKey } from '../../api/pilots.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import { usePilotOf } from '../../pilots/use-pilot.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import blocks from '../../work/blocks.module.css';
import { fieldErrors } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { CountField, MoneyField } from '../number-field.tsx';
import own from './entries.module.css';
import { own as messages, one as words } from './messages.ts';

interface Grant {
  authority: string;
  matter: string;
  year: number | null;
  amount: number | null;
  same: boolean;
}

interface Values extends Record<string, unknown> {
  shares: Record<string, number | null>;
  /** Null: not answered yet. */
  granted: boolean | null;
  funding: Grant[];
}

const NO_GRANT: Grant = { authority: '', matter: '', year: null, amount: null, same: false };

function valuesOf({ applicants, funding, declaredAt }: OwnAward): Values {
  const known = declaredAt !== null || applicants.length === 1;
  return {
    shares: Object.fromEntries(applicants.map(({ uscc, share }) => [uscc, known ? share : null])),
    granted: funding === null ? null : funding.length > 0,
    funding: funding === null || funding.length === 0 ? [NO_GRANT] : [...funding],
  };
}

/** 申报分配和其他财政资金. What was typed is there again after a reload, the undertaking is not. */
export function DeclareForm({ award }: { award: OwnAward }) {
  const { t } = useLocale();
  const of = usePilotOf();
  const queries = useQueryClient();
  const { values, set, reset } = useFormDraft<Values>(`award.${award.id}`, valuesOf(award));
  const [confirmed, setConfirmed] = useState(false);
  const change = useChange(declareAward, async (_, { shares, funding }) => {
    reset({
      shares: Object.fromEntries(shares.map(({ uscc, share }) => [uscc, share])),
      granted: funding.length > 0,
      funding: [...funding],
    });
    await queries.invalidateQueries({ queryKey: pilotKey(of) });
  });
  const errors = fieldErrors(change.error);
  const sum = Object.values(values.shares).reduce<number>((total, share) => total + (share ?? 0), 0);
  const grants = values.granted === true ? values.funding : [];
  const isWhole =
    sum === WHOLE &&
    values.granted !== null &&
    grants.every(
      ({ authority, matter, year, amount }) => authority && matter && year !== null && amount !== null,
    );
  return (
    <form
      className={own.declare}
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({
          of,
          entryId: award.id,
          seenAt: award.updatedAt,
          shares: award.applicants.map(({ uscc }) => ({ uscc, share: values.shares[uscc] ?? 0 })),
          funding: grants.map((grant) => ({ ...grant, year: grant.year ?? 0, amount: grant.amount ?? 0 })),
          confirmed: true,
        });
      }}
    >
      <SharesField award={award} values={values} sum={sum} set={set} error={errors.shares} />
      <FundingField values={values} set={set} errors={errors} />
      <Checkbox
        label={t(messages.confirm)}
        checked={confirmed}
        onChange={(event) => setConfirmed(event.currentTarget.checked)}
      />
      {change.error && <FailureNotice error={change.error} />}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending} disabled={!isWhole || !confirmed}>
          {t(award.declaredAt === null ? messages.save : messages.again)}
        </Button>
      </div>
    </form>
  );
}

type SetValue = <K extends keyof Values & string>(field: K, value: Values[K]) => void;

interface Sharing {
  award: OwnAward;
  values: Values;
  sum: number;
  set: SetValue;
  error: string | undefined;
}

function SharesField({ award: { applicants }, values, sum, set, error }: Sharing) {
  const { t } = useLocale();
  if (applicants.length === 1) return <p className={blocks.quiet}>{t(messages.whole)}</p>;
  return (
    <fieldset className={own.set}>
      <legend>{t(messages.shares)}</legend>
      <p className={blocks.hint}>{t(messages.sharesHint, { sum: shownShare(sum) })}</p>
      <div className={blocks.form}>
        {applicants.map(({ uscc, name }) => (
          <CountField
            key={uscc}
            label={name}
            required
            value={values.shares[uscc] ?? null}
            onChange={(share) => set('shares', { ...values.shares, [uscc]: share })}
            least={0}
            most={WHOLE}
            scale={100}
            decimals={2}
            unit="%"
          />
        ))}
      </div>
      {error && (
        <p role="alert" className={blocks.hint}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface Funding {
  values: Values;
  set: SetValue;
  errors: Readonly<Record<string, string>>;
}

function FundingField({ values: { granted, funding }, set, errors }: Funding) {
  const { t } = useLocale();
  const put = (at: number, part: Partial<Grant>) =>
    set(
      'funding',
      funding.map((grant, each) => (each === at ? { ...grant, ...part } : grant)),
    );
  return (
    <fieldset className={own.set}>
      <legend>{t(messages.funding)}</legend>
      <p className={blocks.hint}>{t(messages.fundingHint)}</p>
      <Radio.Group
        aria-label={t(messages.funding)}
        value={granted === null ? '' : granted ? 'yes' : 'no'}
        onChange={(next) => set('granted', next === 'yes')}
      >
        <div className={own.choices}>
          <Radio value="no" label={t(messages.hasNot)} />
          <Radio value="yes" label={t(messages.has)} />
        </div>
      </Radio.Group>
      {granted === true && (
        <div className={own.fields}>
          {funding.map((grant, at) => (
            <GrantFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a grant has no identity but its place
              key={at}
              at={at}
              grant={grant}
              put={(part) => put(at, part)}
              errors={errors}
              {...(funding.length > 1 && {
                onRemove: () =>
                  set(
                    'funding',
                    funding.filter((_, each) => each !== at),
                  ),
              })}
            />
          ))}
          {funding.length < MOST_FUNDING && (
            <div>
              <Button
                size="sm"
                variant="default"
                leftSection={<IconPlus size={16} stroke={1.6} />}
                onClick={() => set('funding', [...funding, NO_GRANT])}
              >
                {t(messages.add)}
              </Button>
            </div>
          )}
        </div>
      )}
    </fieldset>
  );
}

interface OneGrant {
  at: number;
  grant: Grant;
  put: (part: Partial<Grant>) => void;
  errors: Readonly<Record<string, string>>;
  onRemove?: () => void;
}

function GrantFields({ at, grant, put, errors, onRemove }: OneGrant) {
  const { t } = useLocale();
  const error = (name: string) => errors[`funding.${at}.${name}`];
  return (
    <fieldset className={own.grant}>
      <legend>{t(messages.item, { number: at + 1 })}</legend>
      <TextInput
        label={t(words.authority)}
        required
        maxLength={100}
        value={grant.authority}
        onChange={(event) => put({ authority: event.currentTarget.value })}
        error={error('authority')}
      />
      <TextInput
        label={t(words.matter)}
        required
        maxLength={200}
        value={grant.matter}
        onChange={(event) => put({ matter: event.currentTarget.value })}
        error={error('matter')}
      />
      <CountField
        label={t(words.year)}
        required
        value={grant.year}
        onChange={(year) => put({ year })}
        error={error('year')}
        least={2000}
        most={2100}
      />
      <MoneyField
        label={t(words.amount)}
        required
        value={grant.amount}
        onChange={(amount) => put({ amount })}
        error={error('amount')}
      />
      <Checkbox
        className={own.wide ?? ''}
        label={t(messages.same)}
        checked={grant.same}
        onChange={(event) => put({ same: event.currentTarget.checked })}
      />
      {onRemove && (
        <div>
          <Button size="compact-sm" variant="default" onClick={onRemove}>
            {t(messages.remove, { number: at + 1 })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
