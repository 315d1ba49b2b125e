import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Attempt, enterpriseKey, type RemarkField, submitVerification } from '../api/enterprises.ts';
import { UploadField } from '../files/upload-field.tsx';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useEnterpriseId } from './enterprise-page.tsx';
import own from './papers-form.module.css';
import { verification as messages, remarkFields } from './verification-messages.ts';

interface Papers extends Record<string, unknown> {
  businessLicence: { id: string; name: string } | null;
  authorisation: { id: string; name: string } | null;
}

const NONE: Papers = { businessLicence: null, authorisation: null };

/** The two papers, with what was wrong with the last ones beside each. */
export function PapersForm({ last }: { last: Attempt | null }) {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const queries = useQueryClient();
  const form = useFormDraft(`papers.${enterpriseId}`, NONE);
  const { businessLicence, authorisation } = form.values;
  const change = useChange(submitVerification, async () => {
    form.reset(NONE);
    await queries.invalidateQueries({ queryKey: enterpriseKey(enterpriseId) });
    await queries.invalidateQueries({ queryKey: ['account'] });
  });
  const remarks = last?.state === 'returned' ? last.remarks : [];
  const errors = fieldErrors(change.error);
  const said = (field: RemarkField, chosen: unknown) => {
    const reasons = remarks.filter((remark) => remark.field === field).map(({ reason }) => reason);
    // What was chosen since is no longer what was returned.
    const returned = chosen ? undefined : reasons.join(' ') || undefined;
    return errors[field] ?? (returned && t(messages.remarkHere, { reason: returned }));
  };
  const elsewhere = remarks.filter(({ field }) => field === 'name' || field === 'uscc' || field === 'other');
  const ready = businessLicence !== null && authorisation !== null;
  return (
    <Block title={t(messages.papers)}>
      <div className={own.beside}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!ready) return;
            change.mutate({
              enterpriseId,
              businessLicenceFile: businessLicence.id,
              authorisationFile: authorisation.id,
            });
          }}
        >
          {elsewhere.length > 0 && (
            <ul className={own.remarks}>
              {elsewhere.map(({ field, reason }) => (
                <li key={`${field} ${reason}`}>
                  <strong>{t(remarkFields[field])}</strong> {reason}{' '}
                  {field !== 'other' && (
                    <Link to="/enterprises/$enterpriseId" params={{ enterpriseId }}>
                      {t(messages.changeProfile)}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          )}
          <UploadField
            enterpriseId={enterpriseId}
            label={t(messages.businessLicence)}
            hint={t(messages.businessLicenceHint)}
            required
            value={businessLicence}
            onChange={(file) => form.set('businessLicence', file && { id: file.id, name: file.name })}
            error={said('businessLicenceFile', businessLicence)}
          />
          <UploadField
            enterpriseId={enterpriseId}
            label={t(messages.authorisation)}
            hint={t(messages.authorisationHint)}
            required
            value={authorisation}
            onChange={(file) => form.set('authorisation', file && { id: file.id, name: file.name })}
            error={said('authorisationFile', authorisation)}
          />
          {change.error && !allBesideFields(change.error, ['businessLicenceFile', 'authorisationFile']) && (
            <FailureNotice error={change.error} />
          )}
          <div className={styles.buttons}>
            <Button type="submit" loading={change.isPending} disabled={!ready}>
              {t(last ? messages.submitAgain : messages.submit)}
            </Button>
            <span role="status" className={styles.quiet}>
              {!ready && t(messages.bothNeeded)}
            </span>
          </div>
        </form>
        <aside className={own.checks} aria-labelledby="checks">
          <h3 id="checks">{t(messages.checks)}</h3>
          <ol>
            {[messages.check1, messages.check2, messages.check3, messages.check4].map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ol>
        </aside>
      </div>
    </Block>
  );
}
