import { Fieldset, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { BLIND_UNTIL, BLIND_UNTIL_NAMES, MISSING, MISSING_NAMES } from '../../../shared/rewards/batches.ts';
import {
  LETTER_HOLES,
  LETTER_KINDS,
  LETTER_NAMES,
  LETTER_PARTS,
  type LetterKind,
} from '../../../shared/rewards/letter-holes.ts';
import {
  draftRewardTerms,
  type RewardTerms,
  type RewardTermsVersion,
  rewardTermsQuery,
} from '../../api/rubrics.ts';
import { useLocale } from '../../i18n/locale.tsx';
import type { PlainMessage } from '../../i18n/message.ts';
import { orNull, type Words } from '../../rules/basis-form.ts';
import { BilingualFields } from '../../rules/bilingual-fields.tsx';
import { ExampleField } from '../../rules/example-field.tsx';
import { rules } from '../../rules/messages.ts';
import { RuleForm } from '../../rules/rule-form.tsx';
import { useRuleForm } from '../../rules/use-rule-form.ts';
import { standing } from '../../rules/versions.ts';
import blocks from '../../work/blocks.module.css';
import { fieldErrors } from '../../work/field-errors.ts';
import { ConditionFields } from '../batches/condition-fields.tsx';
import { CountField } from '../number-field.tsx';
import { terms as messages } from './messages.ts';
import styles from './rubrics.module.css';

export const REWARD_TERMS_FORM = 'rules.reward-terms';

type Values = Omit<RewardTerms, 'example' | 'noticeDays' | 'sheetsEach' | 'draws' | 'letter' | 'letters'> & {
  letters: Record<LetterKind, RewardTerms['letter']>;
  example: Words;
  noticeDays: number | null;
  sheetsEach: number | null;
  draws: number | null;
};

const LABELS: Readonly<Record<keyof Values, PlainMessage>> = {
  noticeDays: messages.noticeDays,
  sheetsEach: messages.sheetsEach,
  draws: messages.draws,
  missing: messages.missing,
  blindUntil: messages.blindUntil,
  conditions: messages.conditions,
  undertaking: messages.undertaking,
  letters: messages.letter,
  example: rules.example,
};

const placeOf = ({ terms, version }: RewardTermsVersion) => ({
  value: valuesOf(terms),
  version,
});

const EMPTY: Words = { zh: '', en: '' };
const NO_LETTER = { facts: EMPTY, basis: EMPTY, reasons: EMPTY, remedies: EMPTY };

function valuesOf({ letter, letters, example, ...terms }: RewardTerms): Values {
  const others = letters ?? { unsuccessful: NO_LETTER, 'left-out': NO_LETTER, excluded: NO_LETTER };
  return { ...terms, example: example ?? EMPTY, letters: { award: letter, ...others } };
}

/** A figure that is missing is sent as one that the service refuses beside its field. */
const termsOf = ({
  example,
  noticeDays,
  sheetsEach,
  draws,
  letters: { award, ...letters },
  ...rest
}: Values): RewardTerms => ({
  ...rest,
  letter: award,
  letters,
  example: orNull(example),
  noticeDays: noticeDays ?? 0,
  sheetsEach: sheetsEach ?? 0,
  draws: draws ?? 0,
});

export function TermsForm({ base, onClose }: { base: RewardTermsVersion; onClose: (done: boolean) => void }) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const { form, change } = useRuleForm<Values>(
    REWARD_TERMS_FORM,
    placeOf(base),
    async () => {
      const { base: newest } = standing(await queries.fetchQuery({ ...rewardTermsQuery, staleTime: 0 }));
      return placeOf(newest ?? base);
    },
    (values, once) => draftRewardTerms(termsOf(values), once),
    async () => {
      onClose(true);
      await queries.invalidateQueries({ queryKey: ['rules'] });
    },
  );
  const { values, set } = form;
  const errors = fieldErrors(change.error, 'terms.');
  const count = (name: 'noticeDays' | 'sheetsEach' | 'draws', least: number, most: number) => (
    <CountField
      label={t(messages[name])}
      hint={`${least}–${most}`}
      required
      value={values[name]}
      onChange={(figure) => set(name, figure)}
      least={least}
      most={most}
      error={errors[name]}
    />
  );
  const written = (value: unknown) =>
    typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
  return (
    <RuleForm
      form={form}
      change={change}
      className={styles.editor}
      told={(one) =>
        (Object.keys(LABELS) as (keyof Values)[]).map((name) => [LABELS[name][locale], written(one[name])])
      }
      onClose={onClose}
    >
      <Fieldset legend={t(messages.defaults)} variant="unstyled">
        <div className={blocks.pair}>
          {count('noticeDays', 1, 60)}
          {count('sheetsEach', 1, 15)}
          {count('draws', 50, 1_000)}
          <NativeSelect
            label={t(messages.missing)}
            value={values.missing}
            onChange={({ currentTarget: { value } }) =>
              set('missing', MISSING.find((one) => one === value) ?? 'refuse')
            }
            data={MISSING.map((one) => ({ value: one, label: MISSING_NAMES[one][locale] }))}
          />
          <NativeSelect
            label={t(messages.blindUntil)}
            value={values.blindUntil}
            onChange={({ currentTarget: { value } }) =>
              set('blindUntil', BLIND_UNTIL.find((one) => one === value) ?? 'own')
            }
            data={BLIND_UNTIL.map((one) => ({ value: one, label: BLIND_UNTIL_NAMES[one][locale] }))}
          />
        </div>
      </Fieldset>
      <Fieldset legend={t(messages.conditions)} variant="unstyled">
        <ConditionFields
          value={values.conditions}
          onChange={(conditions) => set('conditions', conditions)}
          errors={errors}
        />
      </Fieldset>
      <Fieldset legend={t(messages.texts)} variant="unstyled">
        <div className={styles.fields}>
          <BilingualFields
            label={t(messages.undertaking)}
            value={values.undertaking}
            onChange={(undertaking) => set('undertaking', undertaking)}
            errors={errors}
            path="undertaking"
            maxLength={3_000}
          />
          <p className={blocks.quiet}>
            {t(messages.holes, { list: LETTER_HOLES.map((hole) => `{${hole}}`).join(' ') })}
          </p>
          {LETTER_KINDS.map((kind) => (
            <Fieldset key={kind} legend={LETTER_NAMES[kind][locale]} variant="unstyled">
              <div className={styles.fields}>
                {LETTER_PARTS.map((part) => (
                  <BilingualFields
                    key={part}
                    label={`${LETTER_NAMES[kind][locale]} · ${t(messages[part])}`}
                    value={values.letters[kind][part]}
                    onChange={(text) =>
                      set('letters', { ...values.letters, [kind]: { ...values.letters[kind], [part]: text } })
                    }
                    errors={errors}
                    path={kind === 'award' ? `letter.${part}` : `letters.${kind}.${part}`}
                  />
                ))}
              </div>
            </Fieldset>
          ))}
        </div>
      </Fieldset>
      <ExampleField
        value={values.example}
        onChange={(example) => form.set('example', example)}
        errors={errors}
      />
    </RuleForm>
  );
}
