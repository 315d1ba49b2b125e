import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Attempt, Enterprise, VerificationView } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import { DecisionForm } from './decision-form.tsx';
import { decision } from './verification-messages.ts';

interface Props {
  enterprise: Enterprise;
  version: string;
  attempt: Attempt;
  office: NonNullable<VerificationView['office']>;
}

/** For a case officer: what is to be compared and decided, or why it is not theirs to decide. */
export function DecisionBlock({ enterprise, version, attempt, office: { recused, conflict } }: Props) {
  const t = useT();
  if (recused) {
    return (
      <Block title={t(decision.title)}>
        <Alert variant="outline" color="gray" title={t(decision.recused)}>
          {t(decision.recusedNote)}
        </Alert>
      </Block>
    );
  }
  return (
    <Block title={t(decision.title)} note={t(decision.note)}>
      {conflict && (
        <Alert variant="outline" color="red" title={t(decision.sameCode)} mb="lg">
          {t(decision.sameCodeNote, { name: conflict.name })}{' '}
          <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: conflict.id }}>
            {t(decision.openOther)}
          </Link>
        </Alert>
      )}
      <DecisionForm enterprise={enterprise} version={version} attempt={attempt} taken={conflict !== null} />
    </Block>
  );
}
