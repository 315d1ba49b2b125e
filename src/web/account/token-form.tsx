import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { SCOPE_NAMES, TOKEN_SCOPES, type TokenScope } from '../../shared/actor.ts';
import { makeToken, type NewToken, OWN } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { tokens } from './token-messages.ts';

const DAYS = [7, 30, 90, 365] as const;
type Values = { name: string; scopes: TokenScope[]; days: number };
const HINTS = {
  read: tokens.readHint,
  write: tokens.writeHint,
  figures: tokens.figuresHint,
  reports: tokens.reportsHint,
  assistant: tokens.assistantHint,
} as const;

export function TokenForm({ onMade }: { onMade: (made: NewToken) => void }) {
  const t = useT();
  const queries = useQueryClient();
  const { scope = 'read' } = useSearch({ from: '/account/tokens' });
  const { values, set, restart } = useFormDraft<Values>(`token.${scope}`, {
    name: '',
    scopes: [scope],
    days: 30,
  });
  const making = useMutation({
    mutationFn: makeToken,
    onSuccess: async (made) => {
      restart();
      onMade(made);
      await queries.invalidateQueries({ queryKey: OWN });
    },
  });
  const errors = fieldErrors(making.error);
  const noScope = values.scopes.length === 0 && t(tokens.noScope);
  return (
    <Block title={t(tokens.make)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate(values);
        }}
      >
        <TextInput
          label={t(tokens.name)}
          description={t(tokens.nameHint)}
          autoComplete="off"
          value={values.name}
          onChange={(event) => set('name', event.currentTarget.value)}
          error={errors.name}
          required
        />
        <Checkbox.Group
          label={t(tokens.scopes)}
          description={t(tokens.scopesHint)}
          value={values.scopes}
          onChange={(chosen) => set('scopes', chosen as TokenScope[])}
          error={noScope || errors.scopes}
        >
          <Stack gap="xs" mt="xs">
            {TOKEN_SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(SCOPE_NAMES[scope])}
                description={t(HINTS[scope])}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Radio.Group
          label={t(tokens.days)}
          description={t(tokens.daysHint)}
          value={String(values.days)}
          onChange={(chosen) => set('days', Number(chosen))}
          error={errors.days}
        >
          <Group mt="xs">
            {DAYS.map((days) => (
              <Radio key={days} value={String(days)} label={t(tokens.dayCount, { count: days })} />
            ))}
          </Group>
        </Radio.Group>
        {making.isError && !allBesideFields(making.error, ['name', 'scopes', 'days']) && (
          <FailureNotice error={making.error} />
        )}
        <div className={styles.buttons}>
          <Button
            type="submit"
            loading={making.isPending}
            disabled={values.name.trim() === '' || values.scopes.length === 0}
          >
            {t(tokens.make)}
          </Button>
        </div>
      </form>
    </Block>
  );
}
