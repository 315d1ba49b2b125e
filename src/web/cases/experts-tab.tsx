import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOf } from '../../shared/clock.ts';
import type { CaseView } from '../api/cases.ts';
import { type InvitedExpert, inviteExpert } from '../api/cases.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { Mark, type Tone } from '../work/mark.tsx';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useRoles } from '../work/use-roles.ts';
import { useCase } from './case-context.ts';
import { ExpertList } from './expert-list.tsx';
import { conclusions, opinions } from './expert-messages.ts';
import own from './experts-tab.module.css';

type Opinion = NonNullable<CaseView['opinions']>[number];

const tones: Record<Opinion['conclusion'], Tone> = {
  recommended: 'good',
  'with-conditions': 'amiss',
  'not-recommended': 'over',
};

/** What experts wrote of the version under review, and who else is asked. */
export function ExpertsTab() {
  const { t } = useLocale();
  const { pilot } = useCase();
  const mayReadExperts = useRoles().holds('case-officer', 'approver', 'auditor');
  const all = pilot.opinions ?? [];
  const onThis = all.filter(({ version }) => version === pilot.version);
  const onEarlier = all.filter(({ version }) => version !== pilot.version);
  const code = pilot.versions.find(({ number }) => number === pilot.version)?.code ?? '';
  return (
    <>
      <Block title={t(opinions.title)} {...(code !== '' && { note: t(opinions.onThis, { code }) })}>
        {onThis.length === 0 ? (
          <Empty title={t(opinions.none)}>{t(opinions.noneHint)}</Empty>
        ) : (
          <Opinions opinions={onThis} />
        )}
      </Block>
      {onEarlier.length > 0 && (
        <Block title={t(opinions.onEarlier)}>
          <Opinions opinions={onEarlier} />
        </Block>
      )}
      {mayReadExperts && <ExpertList />}
      {pilot.verbs.includes('invite-expert') && <InviteForm />}
    </>
  );
}

function Opinions({ opinions: filed }: { opinions: readonly Opinion[] }) {
  const { locale, t } = useLocale();
  return (
    <ol className={own.opinions}>
      {filed.map(({ id, conclusion, opinion, expert, filedAt }) => (
        <li key={id} className={own.opinion}>
          <Mark tone={tones[conclusion]}>{t(conclusions[conclusion])}</Mark>
          <p className={own.text}>{opinion}</p>
          <p className={styles.quiet}>
            {t(opinions.filed, { name: expert.name, when: formatInstant(filedAt, locale) })}
          </p>
        </li>
      ))}
    </ol>
  );
}

const empty = () => ({ email: '', from: dayOf(new Date()), until: '' });

function InviteForm() {
  const { t } = useLocale();
  const { pilot, lookAgain } = useCase();
  const [made, setMade] = useState<InvitedExpert | null>(null);
  const form = useFormDraft(`case.${pilot.id}.expert`, empty());
  const change = useChange(inviteExpert, async (done) => {
    setMade(done);
    form.reset(empty());
    await lookAgain();
  });
  const errors = fieldErrors(change.error);
  const field = (name: 'email' | 'from' | 'until') => ({
    value: form.values[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => form.set(name, event.currentTarget.value),
    error: errors[name],
    required: true,
  });
  return (
    <Block title={t(opinions.invite)} note={t(opinions.inviteNote)} screenOnly>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setMade(null);
          const { email, from, until } = form.values;
          change.mutate({ pilotId: pilot.id, email: email.trim(), from, until });
        }}
      >
        <TextInput
          type="email"
          label={t(opinions.email)}
          autoComplete="off"
          maxLength={254}
          {...field('email')}
        />
        <div className={styles.pair}>
          <TextInput type="date" label={t(opinions.from)} {...field('from')} />
          <TextInput type="date" label={t(opinions.until)} min={form.values.from} {...field('until')} />
        </div>
        {change.error && !allBesideFields(change.error, ['email', 'from', 'until']) && (
          <FailureNotice error={change.error} />
        )}
        <div className={styles.buttons}>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t(opinions.send)}
          </Button>
          <Link to="/office/experts">{t(opinions.all)}</Link>
        </div>
        <p role="status" className={styles.status}>
          {made &&
            t(made.state === 'held' ? opinions.appointed : opinions.invited, {
              who: made.person?.name ?? made.email,
            })}
        </p>
      </form>
    </Block>
  );
}
