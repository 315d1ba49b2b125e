import { Checkbox, Fieldset } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import {
  type ChecklistTemplate,
  type ChecklistVersion,
  checklistVersionsQuery,
  draftChecklist,
} from '../api/rules.ts';
import { KINDS } from '../boundary/kind.ts';
import { kinds } from '../boundary/messages.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import styles from '../work/blocks.module.css';
import { fieldErrors } from '../work/field-errors.ts';
import { orNull, type Words } from './basis-form.ts';
import { BilingualFields } from './bilingual-fields.tsx';
import type { Described } from './differences.tsx';
import { ExampleField } from './example-field.tsx';
import { describeDemand } from './item-values.ts';
import { checklistRules as messages, rules } from './messages.ts';
import { RuleForm } from './rule-form.tsx';
import own from './rules.module.css';
import { useRuleForm } from './use-rule-form.ts';
import { standing } from './versions.ts';

interface Values extends Record<string, unknown> {
  example: Words;
  sections: ChecklistTemplate['sections'];
  findings: ChecklistTemplate['findings'];
}

const placeIn = ({ template, version }: ChecklistVersion) => ({
  value: {
    example: template.example ?? { zh: '', en: '' },
    sections: template.sections,
    findings: template.findings,
  },
  version,
});

export const restOf = ({
  example,
  sections,
  findings,
}: ChecklistTemplate): Omit<ChecklistTemplate, 'items'> => ({
  example,
  sections,
  findings,
});

/** What of a template is no item: its note, the names of its sections, and what findings turn into. */
export function describeRest(rest: Omit<ChecklistTemplate, 'items'>, t: Translate): Described {
  return [
    [t(rules.example), rest.example ? `${rest.example.zh}\n${rest.example.en}` : ''],
    [t(messages.sections), rest.sections.map(({ zh, en }) => `${zh} ${en}`).join('\n')],
    ...KINDS.map(
      (kind) =>
        [
          t(kinds[kind].is),
          describeDemand(rest.findings[kind], t)
            .map(([, said]) => said)
            .filter(Boolean)
            .join('\n'),
        ] as const,
    ),
  ];
}

export function RestForm({ base, onClose }: { base: ChecklistVersion; onClose: (done: boolean) => void }) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const newest = async () =>
    standing(await queries.fetchQuery({ ...checklistVersionsQuery, staleTime: 0 })).base ?? base;
  const { form, change } = useRuleForm<Values>(
    'rules.checklist',
    placeIn(base),
    async () => placeIn(await newest()),
    async ({ example, sections, findings }, once) => {
      const { template } = await newest();
      return draftChecklist({ ...template, example: orNull(example), sections, findings }, once);
    },
    async () => {
      onClose(true);
      await queries.invalidateQueries({ queryKey: checklistVersionsQuery.queryKey });
    },
  );
  const { values, set } = form;
  const errors = fieldErrors(change.error, 'template.');
  const described = ({ example, ...rest }: Values) => describeRest({ example: orNull(example), ...rest }, t);
  return (
    <RuleForm form={form} change={change} told={described} onClose={onClose}>
      <ExampleField
        value={values.example}
        onChange={(example) => form.set('example', example)}
        errors={errors}
        maxLength={2_000}
      />
      <Fieldset legend={t(messages.sections)}>
        <div className={own.inner}>
          {values.sections.map(({ id, zh, en }, at) => (
            <BilingualFields
              key={id}
              label={base.template.sections.find((one) => one.id === id)?.[locale] ?? id}
              value={{ zh, en }}
              onChange={(name) =>
                set(
                  'sections',
                  values.sections.map((one) => (one.id === id ? { ...one, ...name } : one)),
                )
              }
              errors={errors}
              path={`sections.${at}`}
            />
          ))}
        </div>
      </Fieldset>
      <div>
        <h3 className={own.subtitle}>{t(messages.fromFindings)}</h3>
        <p className={styles.note}>
          {t(messages.fromFindingsNote, { nameHole: '{name}', needHole: '{need}' })}
        </p>
      </div>
      {KINDS.map((kind) => {
        const demand = values.findings[kind];
        const put = (part: Partial<typeof demand>) =>
          set('findings', { ...values.findings, [kind]: { ...demand, ...part } });
        return (
          <Fieldset key={kind} legend={t(kinds[kind].is)}>
            <div className={own.inner}>
              <BilingualFields
                label={t(messages.requirement)}
                value={demand.requirement}
                onChange={(requirement) => put({ requirement })}
                errors={errors}
                path={`findings.${kind}.requirement`}
              />
              <Checkbox
                label={t(messages.blocking)}
                checked={demand.blocking}
                onChange={(event) => put({ blocking: event.currentTarget.checked })}
              />
              <Checkbox
                label={t(messages.evidence)}
                checked={demand.evidence}
                onChange={(event) => put({ evidence: event.currentTarget.checked })}
              />
            </div>
          </Fieldset>
        );
      })}
    </RuleForm>
  );
}
