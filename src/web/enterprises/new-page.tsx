import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { normaliseUscc, usccFault } from '../../shared/uscc.ts';
import { registerEnterprise } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { WorkPage } from '../work/work-page.tsx';
import { profile } from './messages.ts';
import { besideFields, emptyProfile, ProfileFields, toSend } from './profile-fields.tsx';

export function NewEnterprisePage() {
  const t = useT();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useFormDraft('new-enterprise', emptyProfile);
  const change = useChange(registerEnterprise, async ({ id }) => {
    form.reset(emptyProfile);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['account'] }),
      queries.invalidateQueries({ queryKey: ['enterprises'] }),
    ]);
    await navigate({ to: '/enterprises/$enterpriseId', params: { enterpriseId: id }, replace: true });
  });
  const errors = fieldErrors(change.error);
  const ready = form.values.name.trim() !== '' && usccFault(normaliseUscc(form.values.uscc)) === null;
  return (
    <WorkPage title={t(profile.newTitle)} lead={t(profile.newLead)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(toSend(form.values));
        }}
      >
        <ProfileFields values={form.values} set={form.set} errors={errors} />
        {change.error && !allBesideFields(change.error, besideFields(errors)) && (
          <FailureNotice error={change.error} />
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={change.isPending} disabled={!ready}>
            {t(profile.register)}
          </Button>
        </div>
      </form>
    </WorkPage>
  );
}
