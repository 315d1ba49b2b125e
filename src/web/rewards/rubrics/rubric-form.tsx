import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { WHOLE } from '../../../shared/rewards/batches.ts';
import { RequestFailure } from '../../api/failure.ts';
import { draftRubric, type Rubric, rubricQuery } from '../../api/rubrics.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import { BilingualFields } from '../../rules/bilingual-fields.tsx';
import { ExampleField } from '../../rules/example-field.tsx';
import { RuleForm } from '../../rules/rule-form.tsx';
import { useRuleForm } from '../../rules/use-rule-form.ts';
import { standing } from '../../rules/versions.ts';
import { fieldErrors } from '../../work/field-errors.ts';
import { Mark } from '../../work/mark.tsx';
import { work } from '../../work/messages.ts';
import { GroupFields } from './group-fields.tsx';
import { edit as messages } from './messages.ts';
import { percentOf, RubricView } from './rubric-view.tsx';
import styles from './rubrics.module.css';
import {
  blankCriterion,
  blankGroup,
  describeCriterion,
  describeRest,
  isWhole,
  rubricOf,
  sumOf,
  type TypedGroup,
  type TypedRubric,
  typedOf,
} from './typed-rubric.ts';

export const rubricForm = (slug: string) => `rules.rubric.${slug}`;

interface Props {
  slug: string;
  /** What is changed, and the version that it is; 0: it is begun from another's. */
  base: { rubric: Rubric; version: number };
  onClose: (done: boolean) => void;
}

/** The whole of a rubric: its tree on the left, what an expert sees of it on the right. */
export function RubricForm({ slug, base, onClose }: Props) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const query = rubricQuery(slug);
  const placeOf = ({ rubric, version }: Props['base']) => ({ value: typedOf(rubric), version });
  const newest = async () => {
    try {
      return standing(await queries.fetchQuery({ ...query, staleTime: 0 })).base ?? base;
    } catch (error) {
      // Nobody has drafted the new one yet.
      if (error instanceof RequestFailure && error.status === 404) return base;
      throw error;
    }
  };
  const { form, change } = useRuleForm<TypedRubric>(
    rubricForm(slug),
    placeOf(base),
    async () => placeOf(await newest()),
    (values, once) => draftRubric(slug, rubricOf(values), once),
    async () => {
      onClose(true);
      await queries.invalidateQueries({ queryKey: ['rules'] });
    },
  );
  const { values } = form;
  const { groups } = values;
  const errors = fieldErrors(change.error, 'rubric.');
  const setGroups = (next: readonly TypedGroup[]) => form.set('groups', next);
  return (
    <div className={styles.two}>
      <RuleForm
        form={form}
        change={change}
        className={styles.editor}
        told={told}
        isNew={base.version === 0}
        onClose={onClose}
      >
        <Sum rubric={values} />
        <BilingualFields
          label={t(messages.title)}
          value={values.title}
          onChange={(title) => form.set('title', title)}
          errors={errors}
          path="title"
          maxLength={100}
        />
        {groups.map((group, at) => (
          <GroupFields
            key={group.id}
            number={at + 1}
            value={group}
            errors={errors}
            path={`groups.${at}`}
            newCriterion={() => blankCriterion(groups)}
            onChange={(next) => setGroups(groups.map((one, each) => (each === at ? next : one)))}
            {...(groups.length > 1 && {
              onRemove: () => setGroups(groups.filter((_, each) => each !== at)),
            })}
          />
        ))}
        <div>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            disabled={groups.length >= 10}
            onClick={() => setGroups([...groups, blankGroup(groups)])}
          >
            {t(messages.addGroup)}
          </Button>
        </div>
        <ExampleField
          value={values.example}
          onChange={(example) => form.set('example', example)}
          errors={errors}
        />
      </RuleForm>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, by keyboard too */}
      <section className={styles.preview} aria-label={t(messages.preview)} tabIndex={0}>
        <h2>{t(messages.preview)}</h2>
        <RubricView rubric={rubricOf(values)} />
      </section>
    </div>
  );

  function told(rubric: TypedRubric) {
    return [
      ...describeRest(rubric, { locale, t }),
      ...rubric.groups.flatMap(({ criteria }) =>
        criteria.map((criterion): [string, string] => [
          criterion.name[locale] || criterion.id,
          describeCriterion(criterion, { locale, t })
            .map(([label, text]) => t(work.said, { what: label, text }))
            .join('\n'),
        ]),
      ),
    ];
  }
}

/** The running sum, in sight while one scrolls. */
function Sum({ rubric }: { rubric: TypedRubric }) {
  const { t } = useLocale();
  const sum = sumOf(rubric);
  const rest = percentOf(Math.abs(WHOLE - sum));
  return (
    <div className={styles.sum} role="status">
      <strong>{t(messages.sum, { percent: percentOf(sum) })}</strong>
      <Mark tone={isWhole(rubric) ? 'good' : 'amiss'}>
        {isWhole(rubric)
          ? t(messages.sumRight)
          : t(sum < WHOLE ? messages.sumShort : messages.sumOver, { percent: rest })}
      </Mark>
    </div>
  );
}
