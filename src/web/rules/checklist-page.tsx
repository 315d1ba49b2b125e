import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  approveChecklist,
  type ChecklistVersion,
  checklistVersionsQuery,
  type TemplateItem,
} from '../api/rules.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import { OfficePage } from '../office/office-page.tsx';
import { Origin } from '../office/parks-origin.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { SearchField } from '../work/search-field.tsx';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { Difference } from './differences.tsx';
import { DraftBlock } from './draft-block.tsx';
import { EditButton } from './edit-button.tsx';
import { ItemForm } from './item-form.tsx';
import { describeItem } from './item-values.ts';
import { LawList } from './law-list.tsx';
import { checklistRules as messages, rules } from './messages.ts';
import { describeRest, RestForm, restOf } from './rest-form.tsx';
import own from './rules.module.css';
import { changesIn, NEW, standing } from './versions.ts';

const ROUTE = '/signed-in/office/checklist';
/** In the address: what of the template is no item. No code of an item has a capital. */
const REST = 'REST';
const codeOf = ({ code }: TemplateItem) => code;

/** 检查清单模板: what every pilot is asked before it is tested. */
export function ChecklistRulesPage() {
  const { locale, t } = useLocale();
  const query = useQuery(checklistVersionsQuery);
  const { edit } = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/office/checklist' });
  const mayEdit = useRoles().holds('policy-editor');
  const [saved, setSaved] = useState(false);
  const open = (code: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, edit: code }) });
  const close = (done: boolean) => {
    setSaved(done);
    open(undefined);
  };
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <Loaded query={query}>
        {(versions) => {
          const { published, draft, base } = standing(versions);
          if (base && edit && mayEdit) {
            const item = base.template.items.find(({ code }) => code === edit);
            return edit === REST ? (
              <Block title={t(messages.rest)}>
                <RestForm base={base} onClose={close} />
              </Block>
            ) : (
              <Block title={item ? item.requirement[locale] : t(messages.newItem)}>
                <ItemForm key={edit} code={edit} base={base} onClose={close} />
              </Block>
            );
          }
          return (
            <>
              <p role="status" className={styles.status}>
                {saved && t(rules.saved)}
              </p>
              {draft && (
                <DraftBlock draft={draft} approve={approveChecklist} note={t(messages.approveNote)}>
                  {differences(published, draft)}
                </DraftBlock>
              )}
              {base && (
                <Items
                  base={base}
                  {...(mayEdit && {
                    onEdit: (code: string) => {
                      setSaved(false);
                      open(code);
                    },
                  })}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </OfficePage>
  );

  function differences(before: ChecklistVersion | null, { template }: ChecklistVersion) {
    const speaking = { locale, t, sections: template.sections };
    const [old, now] = [before && restOf(before.template), restOf(template)];
    const rest =
      JSON.stringify(old) === JSON.stringify(now)
        ? []
        : [
            <Difference
              key={REST}
              name={t(messages.rest)}
              before={old && describeRest(old, t)}
              after={describeRest(now, t)}
            />,
          ];
    return [
      ...rest,
      ...changesIn(before?.template.items ?? [], template.items, codeOf).map((change) => (
        <Difference
          key={change.key}
          name={(change.after ?? change.before)?.requirement[locale] ?? change.key}
          before={change.before && describeItem(change.before, speaking)}
          after={change.after && describeItem(change.after, speaking)}
        />
      )),
    ];
  }
}

interface ItemsProps {
  base: ChecklistVersion;
  onEdit?: ((code: string) => void) | undefined;
}

function useItemColumns({ base, onEdit }: ItemsProps): Column<TemplateItem>[] {
  const { locale, t } = useLocale();
  const { sections } = base.template;
  return [
    {
      label: t(messages.requirement),
      cell: ({ requirement, code }) => (
        <div className={own.stack}>
          <span>{requirement[locale]}</span>
          <span className={own.code}>{code}</span>
        </div>
      ),
    },
    {
      label: t(messages.section),
      cell: (item) => sections.find(({ id }) => id === item.section)?.[locale] ?? item.section,
    },
    {
      label: t(messages.demands),
      cell: ({ blocking, evidence }) => (
        <span className={own.tags}>
          {blocking && <span className={own.tag}>{t(messages.blocking)}</span>}
          {evidence && <span className={own.tag}>{t(messages.evidence)}</span>}
        </span>
      ),
    },
    {
      label: t(messages.basis),
      cell: ({ basis }) =>
        basis.length === 0 ? (
          <span className={styles.quiet}>{t(messages.noBasis)}</span>
        ) : (
          <LawList basis={basis} />
        ),
    },
    ...(onEdit
      ? [
          {
            label: t(messages.action),
            cell: ({ code, requirement }: TemplateItem) => (
              <EditButton name={requirement[locale]} onClick={() => onEdit(code)} />
            ),
          },
        ]
      : []),
  ];
}

function Items({ base, onEdit }: ItemsProps) {
  const { locale, t } = useLocale();
  const { q, section } = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/office/checklist' });
  const change = (part: { q?: string | undefined; section?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const { items, sections, example } = base.template;
  const shown = items.filter(
    (item) => (!section || item.section === section) && (!q || says(item, q.toLowerCase())),
  );
  const columns = useItemColumns({ base, onEdit });
  return (
    <Block
      title={t(base.state === 'draft' ? rules.inDraft : rules.current)}
      actions={
        onEdit && (
          <div className={styles.buttons}>
            <Button size="sm" variant="default" onClick={() => onEdit(REST)}>
              {t(messages.rest)}
            </Button>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.6} />}
              onClick={() => onEdit(NEW)}
            >
              {t(messages.add)}
            </Button>
          </div>
        )
      }
    >
      {base.state === 'published' && <Origin version={base} />}
      {example && <p className={styles.note}>{example[locale]}</p>}
      <search className={styles.filters}>
        <SearchField
          label={t(messages.search)}
          placeholder={t(messages.searchHint)}
          value={q}
          onSearch={(text) => change({ q: text })}
        />
        <NativeSelect
          label={t(messages.section)}
          value={section ?? ''}
          onChange={({ currentTarget: { value } }) => change({ section: value || undefined })}
          data={[
            { value: '', label: t(messages.anySection) },
            ...sections.map(({ id, ...name }) => ({ value: id, label: name[locale] })),
          ]}
        />
      </search>
      <p role="status" className={styles.note}>
        {t(messages.count, { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
      ) : (
        <WideTable caption={t(messages.title)} columns={columns} rows={shown} keyOf={codeOf} />
      )}
    </Block>
  );
}

/** In either language, by code or by law. */
function says({ code, requirement, basis }: TemplateItem, wanted: string): boolean {
  const words = [requirement, ...basis.flatMap(({ law, articles }) => [law, articles])];
  const all = [code, ...words.flatMap((one) => (one ? [one.zh, one.en] : []))];
  return all.join('\n').toLowerCase().includes(wanted);
}
