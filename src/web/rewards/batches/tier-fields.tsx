import { Button, TextInput } from '@mantine/core';
import { MICRO } from '../../../shared/rewards/batches.ts';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import { CountField, MoneyField } from '../number-field.tsx';
import own from './batches.module.css';
import { setUp as messages } from './messages.ts';
import { anchorOf, TIER_LIMITS, type TypedTier } from './typed-settings.ts';

const MOST = 20;

interface Props {
  value: readonly TypedTier[];
  onChange: (value: TypedTier[]) => void;
  errors: Readonly<Record<string, string>>;
}

/** 奖励档次, the first that a pilot reaches is its own. */
export function TierFields({ value, onChange, errors }: Props) {
  const { locale, t } = useLocale();
  const put = (at: number, tier: TypedTier) => onChange(value.map((one, each) => (each === at ? tier : one)));
  /** A limit that is not set is not there: it is no figure of nought. */
  const limit = (at: number, name: 'ranks' | 'from', figure: number | null) => {
    const { [name]: _, ...rest } = value[at]!;
    put(at, figure === null ? rest : { ...rest, [name]: figure });
  };
  const field = (at: number, name: string) => ({
    id: anchorOf(`tiers.${at}.${name}`),
    error: errors[`tiers.${at}.${name}`],
  });
  return (
    <fieldset id={anchorOf('tiers')} className={own.tiers}>
      <legend>{SETTING_NAMES.tiers[locale]}</legend>
      {value.map((tier, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tier has no identity but its place
        <fieldset key={at} className={own.tier} aria-label={t(messages.tier, { number: at + 1 })}>
          <TextInput
            {...field(at, 'name')}
            label={t(messages.tierName)}
            required
            maxLength={40}
            value={tier.name}
            onChange={(event) => put(at, { ...tier, name: event.currentTarget.value })}
          />
          <CountField
            {...field(at, 'ranks')}
            label={t(messages.tierRanks)}
            value={tier.ranks ?? null}
            onChange={(ranks) => limit(at, 'ranks', ranks)}
            {...TIER_LIMITS.ranks}
            optional
            unit={t(messages.rank)}
          />
          <CountField
            {...field(at, 'from')}
            label={t(messages.tierFrom)}
            value={tier.from ?? null}
            onChange={(from) => limit(at, 'from', from)}
            {...TIER_LIMITS.from}
            optional
            scale={MICRO}
            decimals={2}
            unit={t(messages.points)}
          />
          <MoneyField
            {...field(at, 'amount')}
            label={t(messages.tierAmount)}
            required
            value={tier.amount}
            onChange={(amount) => put(at, { ...tier, amount })}
          />
          <Button
            className={own.removeTier ?? ''}
            size="compact-sm"
            variant="default"
            onClick={() => onChange(value.filter((_, each) => each !== at))}
          >
            {t(messages.removeTier, { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      {value.length < MOST && (
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => onChange([...value, { name: '', amount: null }])}
        >
          {t(messages.addTier)}
        </Button>
      )}
    </fieldset>
  );
}
