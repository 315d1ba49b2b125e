import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ChecklistTemplate,
  type ChecklistVersion,
  checklistVersionsQuery,
  draftChecklist,
} from '../api/rules.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { BasisFields } from './basis-fields.tsx';
import { BilingualFields } from './bilingual-fields.tsx';
import { describeItem, emptyItem, type ItemValues, itemOf, itemValues } from './item-values.ts';
import { checklistRules as messages } from './messages.ts';
import { RuleForm } from './rule-form.tsx';
import { useRuleForm } from './use-rule-form.ts';
import { standing } from './versions.ts';

interface Props {
  /** NEW: one that is added. */
  code: string;
  base: ChecklistVersion;
  onClose: (done: boolean) => void;
}

/** One item of the template, put into the newest version and kept with it as a draft. */
export function ItemForm({ code, base, onClose }: Props) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const { sections } = base.template;
  const placeIn = ({ template, version }: ChecklistVersion) => {
    const item = template.items.find((one) => one.code === code);
    return { value: item ? itemValues(item) : emptyItem(sections[0]?.id ?? ''), version };
  };
  const newest = async () =>
    standing(await queries.fetchQuery({ ...checklistVersionsQuery, staleTime: 0 })).base ?? base;
  const done = async () => {
    onClose(true);
    await queries.invalidateQueries({ queryKey: checklistVersionsQuery.queryKey });
  };
  const { form, change } = useRuleForm<ItemValues>(
    `rules.item.${code}`,
    placeIn(base),
    async () => placeIn(await newest()),
    async (values, once) => draftChecklist(withItem((await newest()).template, code, values), once),
    done,
  );
  const removal = useChange(async (_: null, once) => {
    const { template } = await newest();
    return draftChecklist({ ...template, items: template.items.filter((one) => one.code !== code) }, once);
  }, done);
  const { values, set } = form;
  const before = base.template.items.find((one) => one.code === code) ?? null;
  const at = before ? base.template.items.indexOf(before) : base.template.items.length;
  const all = fieldErrors(change.error);
  const prefix = `template.items.${at}.`;
  const errors = Object.fromEntries(
    Object.entries(all)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, said]) => [path.slice(prefix.length), said]),
  );
  const isBeside = Object.keys(all).length > 0 && Object.keys(all).every((path) => path.startsWith(prefix));
  const speaking = { locale, t, sections };
  return (
    <>
      <RuleForm
        form={form}
        change={change}
        told={(one) => describeItem(itemOf(one), speaking)}
        isBeside={isBeside}
        buttons={
          before && (
            <Button variant="default" onClick={() => setRemoving(true)}>
              {t(messages.remove)}
            </Button>
          )
        }
        onClose={onClose}
      >
        <div className={styles.pair}>
          <TextInput
            label={t(messages.code)}
            description={t(messages.codeHint)}
            required
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxLength={60}
            readOnly={before !== null}
            variant={before === null ? 'default' : 'filled'}
            value={values.code}
            onChange={(event) => set('code', event.currentTarget.value)}
            error={errors.code}
          />
          <NativeSelect
            label={t(messages.section)}
            value={values.section}
            onChange={(event) => set('section', event.currentTarget.value)}
            error={errors.section}
            data={sections.map(({ id, ...name }) => ({ value: id, label: name[locale] }))}
          />
        </div>
        <BilingualFields
          label={t(messages.requirement)}
          value={values.requirement}
          onChange={(requirement) => set('requirement', requirement)}
          errors={errors}
          path="requirement"
        />
        <Checkbox
          label={t(messages.blocking)}
          description={t(messages.blockingHint)}
          checked={values.blocking}
          onChange={(event) => set('blocking', event.currentTarget.checked)}
        />
        <Checkbox
          label={t(messages.evidence)}
          description={t(messages.evidenceHint)}
          checked={values.evidence}
          onChange={(event) => set('evidence', event.currentTarget.checked)}
        />
        <BasisFields
          value={values.basis}
          onChange={(basis) => set('basis', basis)}
          errors={errors}
          least={0}
          most={5}
        />
      </RuleForm>
      <Confirm
        opened={removing}
        title={t(messages.remove)}
        action={t(messages.remove)}
        danger
        pending={removal.isPending}
        error={removal.error}
        onClose={() => setRemoving(false)}
        onConfirm={() => removal.mutate(null)}
      >
        <p>{t(messages.removeNote, { name: before?.requirement[locale] ?? '' })}</p>
      </Confirm>
    </>
  );
}

function withItem(template: ChecklistTemplate, code: string, values: ItemValues): ChecklistTemplate {
  const item = itemOf(values);
  const { items } = template;
  if (!items.some((one) => one.code === code)) return { ...template, items: [...items, item] };
  return { ...template, items: items.map((one) => (one.code === code ? item : one)) };
}
