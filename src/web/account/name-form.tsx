import { Button, Group, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LOCALES, type Locale } from '../../shared/locale.ts';
import { type Account, accountQuery } from '../api/account.ts';
import { changeProfile } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { work } from '../work/messages.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { enter } from './messages.ts';
import { profile } from './own-messages.ts';

const LANGUAGES = { zh: profile.chinese, en: profile.english } as const;

export function NameForm({ account: { id, name, locale } }: { account: Account }) {
  const t = useT();
  const queries = useQueryClient();
  const draft = useFormDraft(`own-name.${id}`, { name, locale: locale as Locale });
  const values = draft.dirty ? draft.values : { name, locale };
  const saving = useMutation({
    mutationFn: changeProfile,
    onSuccess: async (_, wanted) => {
      await queries.fetchQuery({ ...accountQuery, staleTime: 0 });
      draft.reset({ name: wanted.name ?? name, locale: wanted.locale ?? locale });
    },
  });
  return (
    <Block title={t(profile.basics)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(values);
        }}
      >
        <TextInput
          label={t(enter.name)}
          autoComplete="name"
          value={values.name}
          onChange={(event) => draft.change({ ...values, name: event.currentTarget.value })}
          error={fieldErrors(saving.error).name}
          required
        />
        <Radio.Group
          label={t(profile.language)}
          description={t(profile.languageHint)}
          value={values.locale}
          onChange={(chosen) => draft.change({ ...values, locale: chosen as Locale })}
        >
          <Group mt="xs">
            {LOCALES.map((one) => (
              <Radio key={one} value={one} label={t(LANGUAGES[one])} />
            ))}
          </Group>
        </Radio.Group>
        {saving.isError && !allBesideFields(saving.error, ['name']) && <FailureNotice error={saving.error} />}
        <div className={styles.buttons}>
          <Button type="submit" loading={saving.isPending} disabled={!draft.dirty}>
            {t(work.save)}
          </Button>
          <span role="status" className={draft.dirty ? styles.quiet : styles.status}>
            {draft.dirty ? t(work.unsaved) : saving.isSuccess && t(work.saved)}
          </span>
        </div>
      </form>
    </Block>
  );
}
