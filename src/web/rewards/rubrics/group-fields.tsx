import { Button, Fieldset } from '@mantine/core';
import { useT } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import { BilingualFields } from '../../rules/bilingual-fields.tsx';
import { CriterionFields } from './criterion-fields.tsx';
import { edit as messages } from './messages.ts';
import styles from './rubrics.module.css';
import type { TypedGroup } from './typed-rubric.ts';

interface Props {
  number: number;
  value: TypedGroup;
  errors: Readonly<Record<string, string>>;
  /** Of the group within the rubric, as errors name it. */
  path: string;
  newCriterion: () => TypedGroup['criteria'][number];
  onChange: (value: TypedGroup) => void;
  /** Left out: it is the only one. */
  onRemove?: () => void;
}

/** A group of criteria, with each of them. */
export function GroupFields({ number, value, errors, path, newCriterion, onChange, onRemove }: Props) {
  const t = useT();
  const { criteria } = value;
  const setCriteria = (next: TypedGroup['criteria']) => onChange({ ...value, criteria: next });
  return (
    <Fieldset legend={t(messages.group, { number })} className={styles.fields ?? ''}>
      <div className={styles.fields}>
        <BilingualFields
          label={t(messages.groupName)}
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
          errors={errors}
          path={`${path}.name`}
          maxLength={60}
        />
        {criteria.map((criterion, at) => (
          <CriterionFields
            key={criterion.id}
            number={at + 1}
            value={criterion}
            errors={errors}
            path={`${path}.criteria.${at}`}
            onChange={(next) => setCriteria(criteria.map((one, place) => (place === at ? next : one)))}
            {...(criteria.length > 1 && {
              onRemove: () => setCriteria(criteria.filter((_, place) => place !== at)),
            })}
          />
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            disabled={criteria.length >= 20}
            onClick={() => setCriteria([...criteria, newCriterion()])}
          >
            {t(messages.addCriterion)}
          </Button>{' '}
          <Button size="compact-sm" variant="default" disabled={!onRemove} onClick={onRemove}>
            {t(messages.removeGroup, { number })}
          </Button>
        </div>
      </div>
    </Fieldset>
  );
}
