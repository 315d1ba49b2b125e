import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import {
  type Attempt,
  type Decision,
  decideVerification,
  type Enterprise,
  enterpriseKey,
  type RemarkField,
} from '../api/enterprises.ts';
import { fileAddress } from '../api/files.ts';
import { useT } from '../i18n/locale.tsx';
import { IconDownload } from '../icons.ts';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import own from './decision-form.module.css';
import { decision as messages, remarkFields } from './verification-messages.ts';

const FIELDS: readonly RemarkField[] = ['name', 'uscc', 'businessLicenceFile', 'authorisationFile', 'other'];
const NOTHING: Record<RemarkField, string> = {
  name: '',
  uscc: '',
  businessLicenceFile: '',
  authorisationFile: '',
  other: '',
};

interface Props {
  enterprise: Enterprise;
  version: string;
  attempt: Attempt;
  /** Another verified enterprise has the code. */
  taken: boolean;
}

/** Field by field what was registered, what was handed in, and room for what is wrong with it. */
export function DecisionForm({ enterprise, version, attempt, taken }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Decision['decision'] | null>(null);
  const form = useFormDraft(`decision.${attempt.id}`, NOTHING);
  const refresh = () => queries.invalidateQueries({ queryKey: enterpriseKey(enterprise.id) });
  const change = useChange(decideVerification, async () => {
    form.reset(NOTHING);
    await Promise.all([queries.invalidateQueries({ queryKey: ['queue'] }), refresh()]);
  });
  const remarks = FIELDS.flatMap((field) => {
    const reason = form.values[field].trim();
    return reason === '' ? [] : [{ field, reason }];
  });
  const file = (paper: Attempt['businessLicenceFile']) =>
    paper && (
      <a className={own.file} href={fileAddress(enterprise.id, paper.id)} download>
        <IconDownload size={16} stroke={1.6} aria-hidden="true" />
        {paper.name}
      </a>
    );
  const shown: Record<RemarkField, ReactNode> = {
    name: enterprise.name,
    uscc: <span className={own.code}>{enterprise.uscc}</span>,
    businessLicenceFile: file(attempt.businessLicenceFile),
    authorisationFile: file(attempt.authorisationFile),
    other: null,
  };
  return (
    <>
      {FIELDS.map((field) => (
        <div key={field} className={own.row}>
          <div className={own.field}>
            <p className={styles.quiet}>{t(remarkFields[field])}</p>
            <div className={own.value}>{shown[field]}</div>
          </div>
          <Textarea
            aria-label={t(messages.remarkFor, { field: t(remarkFields[field]) })}
            placeholder={t(messages.remark)}
            maxLength={500}
            autosize
            minRows={1}
            maxRows={6}
            value={form.values[field]}
            onChange={(event) => form.set(field, event.currentTarget.value)}
          />
        </div>
      ))}
      <div className={own.buttons}>
        <Button disabled={remarks.length > 0 || taken} onClick={() => setAsked('accept')}>
          {t(messages.accept)}
        </Button>
        <Button variant="default" disabled={remarks.length === 0} onClick={() => setAsked('return')}>
          {t(messages.return)}
        </Button>
        <span role="status" className={styles.quiet}>
          {remarks.length > 0 && t(messages.acceptBlocked)}
        </span>
      </div>
      <Confirm
        opened={asked !== null}
        title={t(asked === 'return' ? messages.return : messages.accept)}
        action={t(asked === 'return' ? messages.return : messages.accept)}
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsked(null);
          change.reset();
        }}
        onConfirm={() =>
          asked &&
          change.mutate(
            { enterpriseId: enterprise.id, version, json: { decision: asked, remarks } },
            // Somebody changed the enterprise meanwhile: what is compared is shown anew, what was typed stays.
            { onError: () => void refresh() },
          )
        }
      >
        <p>
          {asked === 'return'
            ? t(messages.returnNote, { name: enterprise.name, count: remarks.length })
            : t(messages.acceptNote, { name: enterprise.name })}
        </p>
        {asked === 'return' && (
          <ul className={own.remarks}>
            {remarks.map(({ field, reason }) => (
              <li key={field}>
                <strong>{t(remarkFields[field])}</strong> {reason}
              </li>
            ))}
          </ul>
        )}
      </Confirm>
    </>
  );
}
