import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocale } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import blocks from '../../work/blocks.module.css';
import rubrics from '../rubrics/rubrics.module.css';
import own from './batches.module.css';
import { setUp as messages } from './messages.ts';
import { anchorOf, type TypedSettings } from './typed-settings.ts';

type Condition = TypedSettings['conditions'][number];
const MOST = 30;

interface Props {
  value: readonly Condition[];
  onChange: (value: Condition[]) => void;
  errors: Readonly<Record<string, string>>;
}

/** 申报条件, each with what shows it; folded up until one looks into it. */
export function ConditionFields({ value, onChange, errors }: Props) {
  const { locale, t } = useLocale();
  // It stays open while its first words are typed.
  const [added, setAdded] = useState<string | null>(null);
  const set = (at: number, part: Partial<Condition>) =>
    onChange(value.map((one, each) => (each === at ? { ...one, ...part } : one)));
  const words = (at: number, name: 'name' | 'evidence', language: 'zh' | 'en') => {
    const label = t(name === 'name' ? messages.conditionName : messages.conditionEvidence);
    const path = `conditions.${at}.${name}.${language}`;
    const one = value[at]!;
    return (
      <TextInput
        id={anchorOf(path)}
        label={language === 'zh' ? label : t(messages.inEnglish, { label })}
        required={language === 'zh'}
        maxLength={300}
        value={one[name][language]}
        onChange={({ currentTarget: { value: typed } }) =>
          set(at, { [name]: { ...one[name], [language]: typed } })
        }
        error={errors[path]}
      />
    );
  };
  const isOpen = (at: number) =>
    added === value[at]?.id || Object.keys(errors).some((path) => path.startsWith(`conditions.${at}.`));
  return (
    <div id={anchorOf('conditions')} className={own.list}>
      {value.map(({ id, name, evidence }, at) => (
        <details key={id} className={rubrics.one} open={isOpen(at) || undefined}>
          <summary className={rubrics.summary}>
            <span>
              {name[locale] || name.zh || t(messages.condition, { number: at + 1 })}{' '}
              <span className={own.evidence}>{evidence[locale] || evidence.zh}</span>
            </span>
          </summary>
          <div className={blocks.pair}>
            {words(at, 'name', 'zh')}
            {words(at, 'name', 'en')}
            {words(at, 'evidence', 'zh')}
            {words(at, 'evidence', 'en')}
          </div>
          <Button
            mt="sm"
            size="compact-sm"
            variant="default"
            onClick={() => onChange(value.filter((_, each) => each !== at))}
          >
            {t(messages.removeCondition, { number: at + 1 })}
          </Button>
        </details>
      ))}
      {value.length < MOST && (
        <div>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            onClick={() => {
              const empty = { zh: '', en: '' };
              const fresh = newId(value.map(({ id }) => id));
              setAdded(fresh);
              onChange([...value, { id: fresh, name: empty, evidence: empty }]);
            }}
          >
            {t(messages.addCondition)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What checks are kept by; nobody reads it. */
function newId(taken: readonly string[]): string {
  let at = taken.length + 1;
  while (taken.includes(`condition-${at}`)) at += 1;
  return `condition-${at}`;
}
