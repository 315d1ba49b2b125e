import { CAP_NAMES } from '../../shared/milestones/names.ts';
import { NAMED_FIELDS, NUMBERED_FIELDS, PLAIN_FIELDS } from '../../shared/milestones/template-fields.ts';
import { useT } from '../i18n/locale.tsx';
import { WideTable } from '../work/wide-table.tsx';
import styles from './sheet.module.css';
import { downloads as messages } from './sheet-messages.ts';

interface Row {
  zh: string;
  en: string;
}

const CAPS: ReadonlySet<string> = new Set(['cap', 'use', 'used']);

/** What a template can ask for, in both languages. */
export function FieldGuide() {
  const t = useT();
  const name = messages.anIndicator;
  const rows: Row[] = [
    ...Object.values(PLAIN_FIELDS),
    ...Object.entries(NAMED_FIELDS).map(([kind, { zh, en }]) => {
      const of = CAPS.has(kind) ? CAP_NAMES.customers : name;
      return { zh: `${zh}:${of.zh}`, en: `${en}:${of.en}` };
    }),
    ...Object.values(NUMBERED_FIELDS).map(({ zh, en }) => ({ zh: `${zh}1`, en: `${en} 1` })),
  ];
  return (
    <details className={styles.guide}>
      <summary>{t(messages.guide)}</summary>
      <p>{t(messages.guideNamed)}</p>
      <WideTable<Row>
        caption={t(messages.guide)}
        rows={rows}
        keyOf={({ zh }) => zh}
        columns={[
          { label: t(messages.guideChinese), cell: ({ zh }) => <code lang="zh-CN">{`{{${zh}}}`}</code> },
          { label: t(messages.guideEnglish), cell: ({ en }) => <code lang="en">{`{{${en}}}`}</code> },
        ]}
      />
    </details>
  );
}
