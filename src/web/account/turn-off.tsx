import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { personChanged } from '../api/account.ts';
import { dropSecondFactor } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import { enter } from './messages.ts';
import { security } from './security-messages.ts';

interface Props {
  /** Whoever must have one sets up another at once. */
  isRequired: boolean;
  onDone: () => void;
}

export function TurnOff({ isRequired, onDone }: Props) {
  const t = useT();
  const action = t(isRequired ? security.replace : security.turnOff);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState('');
  const dropping = useMutation({
    mutationFn: () =>
      dropSecondFactor({ code, kind: /^[\d\s]{6,7}$/u.test(code.trim()) ? 'totp' : 'backup' }),
    onSuccess: async () => {
      await personChanged(queries);
      onDone();
    },
  });
  const wrong = hasCode(dropping.error, 'invalid-credentials');
  const beside = wrong || allBesideFields(dropping.error, ['code']);
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => setAsking(true)}>
        {action}
      </Button>
      <Confirm
        opened={asking}
        title={action}
        action={action}
        danger
        pending={dropping.isPending}
        error={beside ? null : dropping.error}
        disabled={code.trim() === ''}
        onClose={() => setAsking(false)}
        onConfirm={() => dropping.mutate()}
      >
        <p>{t(isRequired ? security.replaceNote : security.turnOffNote)}</p>
        <TextInput
          mt="md"
          label={t(security.codeOrBackup)}
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={wrong ? t(enter.wrongCode) : fieldErrors(dropping.error).code}
          required
        />
      </Confirm>
    </>
  );
}
