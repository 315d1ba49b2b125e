import { Button, FileButton } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import {
  addTemplate,
  filledReport,
  type ReportTemplate,
  type RunOf,
  removeTemplate,
  templateFile,
  templatesQuery,
} from '../api/sheets.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { WideTable } from '../work/wide-table.tsx';
import styles from './sheet.module.css';
import { downloads as messages } from './sheet-messages.ts';

interface Props {
  of: RunOf;
  report?: string | undefined;
}

/** Word templates: which there are, what they ask for, and a report filled into one. */
export function TemplateList(props: Props) {
  return (
    <Suspense fallback={null}>
      <List {...props} />
    </Suspense>
  );
}

function List({ of, report }: Props) {
  const t = useT();
  const { enterpriseId } = of;
  const { data: templates } = useSuspenseQuery(templatesQuery(enterpriseId));
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: templatesQuery(enterpriseId).queryKey });
  const adding = useMutation({
    mutationFn: (file: File) => addTemplate(enterpriseId, file),
    onSuccess: again,
  });
  const [leaving, setLeaving] = useState<ReportTemplate | null>(null);
  const removing = useMutation({
    mutationFn: (id: string) => removeTemplate(enterpriseId, id),
    onSuccess: async () => {
      await again();
      setLeaving(null);
    },
  });
  /** Who may remove it: its own enterprise, or the office its own. */
  const isOwn = (template: ReportTemplate) => template.office === (enterpriseId === undefined);
  return (
    <>
      {templates.length === 0 ? (
        <p className={blocks.quiet}>{t(messages.none)}</p>
      ) : (
        <WideTable<ReportTemplate>
          caption={t(messages.templates)}
          rows={templates}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t(messages.name),
              cell: ({ id, name }) => (
                <a href={templateFile(enterpriseId, id)} download>
                  {name}
                </a>
              ),
            },
            {
              label: t(messages.owner),
              cell: ({ office }) => t(office ? messages.office : messages.ownTemplates),
            },
            { label: t(messages.fields), cell: ({ fields }) => <Fields fields={fields} /> },
            {
              label: t(messages.acts),
              cell: (template) => (
                <div className={blocks.inline}>
                  {report !== undefined && (
                    <a
                      href={filledReport(of, report, template.id)}
                      download
                      aria-label={t(messages.fillOf, { name: template.name })}
                    >
                      {t(messages.fill)}
                    </a>
                  )}
                  {isOwn(template) && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t(messages.removeOf, { name: template.name })}
                      onClick={() => setLeaving(template)}
                    >
                      {t(messages.remove)}
                    </Button>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      <FileButton onChange={(file) => file && adding.mutate(file)} accept=".docx">
        {(props) => (
          <Button {...props} variant="default" size="sm" loading={adding.isPending} className={styles.add}>
            {t(messages.add)}
          </Button>
        )}
      </FileButton>
      {adding.error ? <FailureNotice error={adding.error} /> : null}
      <Confirm
        opened={leaving !== null}
        title={t(messages.removeOf, { name: leaving?.name ?? '' })}
        action={t(messages.remove)}
        danger
        pending={removing.isPending}
        error={removing.error}
        onConfirm={() => leaving && removing.mutate(leaving.id)}
        onClose={() => setLeaving(null)}
      >
        <p>{t(messages.removeText)}</p>
      </Confirm>
    </>
  );
}

function Fields({ fields }: Pick<ReportTemplate, 'fields'>) {
  const t = useT();
  const unknown = fields.filter(({ known }) => !known).map(({ name }) => name);
  return (
    <>
      {t(messages.found, { count: fields.length })}
      {unknown.length > 0 && (
        <p className={styles.unknown}>
          {t(messages.unknown, { names: unknown.join(t({ zh: '、', en: ', ' })) })}
        </p>
      )}
    </>
  );
}
