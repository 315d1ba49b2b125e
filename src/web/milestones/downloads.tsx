import { PLAIN_FIELDS } from '../../shared/milestones/template-fields.ts';
import { type RunOf, runBook } from '../api/sheets.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { FieldGuide } from './field-guide.tsx';
import styles from './sheet.module.css';
import { downloads as messages } from './sheet-messages.ts';
import { TemplateList } from './template-list.tsx';

interface Props extends RunOf {
  /** A report that was submitted: templates are filled from it. */
  report?: string | undefined;
}

/** What can be taken away: everything as a workbook, a report in a template of one's own. */
export function Downloads({ report, ...of }: Props) {
  const t = useT();
  return (
    <Block title={t(messages.title)} screenOnly>
      <p className={blocks.buttons}>
        <a href={runBook(of)} download>
          {t(messages.book)}
        </a>
        <span className={blocks.quiet}>{t(messages.bookNote)}</span>
      </p>
      <h3 className={styles.heading}>{t(messages.templates)}</h3>
      <p className={blocks.note}>{t(messages.templatesNote, { field: `{{${t(PLAIN_FIELDS.title)}}}` })}</p>
      <TemplateList of={of} report={report} />
      <FieldGuide />
    </Block>
  );
}
