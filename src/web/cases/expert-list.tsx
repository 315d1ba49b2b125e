import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AskedExpert, caseExpertsQuery } from '../api/cases.ts';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { EndAppointment, type Ending } from '../office/end-appointment.tsx';
import { experts as endings } from '../office/messages.ts';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Mark, type Tone } from '../work/mark.tsx';
import { useCase } from './case-context.ts';
import { asked as messages } from './expert-messages.ts';
import own from './experts-tab.module.css';

const tones: Record<AskedExpert['state'], Tone> = {
  invited: 'waiting',
  expired: 'amiss',
  held: 'open',
  over: 'over',
};

const nameOf = ({ name, email }: AskedExpert) => name ?? email ?? '';
const canEnd = ({ state, filedAt }: AskedExpert) =>
  state === 'invited' || (state === 'held' && filedAt === null);

/** Who was asked, until when, and what became of it. */
export function ExpertList() {
  const { locale, t } = useLocale();
  const { pilot, lookAgain } = useCase();
  const [ending, setEnding] = useState<Ending | null>(null);
  const { data } = useQuery(caseExpertsQuery(pilot.id));
  const mayEnd = pilot.verbs.includes('invite-expert');
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Block title={t(messages.title)}>
      <ul className={own.opinions}>
        {data.items.map((one) => {
          const held = one.state === 'held';
          const end = t(held ? endings.end : endings.withdraw);
          return (
            <li key={one.id} className={own.asked}>
              <span className={own.who}>
                <strong>{nameOf(one)}</strong>
                {one.until !== null && (
                  <span className={styles.quiet}>
                    {t(messages.until, { date: formatDate(one.until, locale) })}
                  </span>
                )}
              </span>
              <Standing expert={one} />
              {mayEnd && canEnd(one) && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${end} ${nameOf(one)}`}
                  onClick={() => setEnding({ id: one.id, held, who: nameOf(one) })}
                >
                  {end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <EndAppointment ending={ending} onClose={() => setEnding(null)} onDone={lookAgain} />
    </Block>
  );
}

function Standing({ expert: { state, recused, filedAt } }: { expert: AskedExpert }) {
  const { locale, t } = useLocale();
  if (filedAt !== null)
    return <Mark tone="good">{t(messages.filed, { when: formatInstant(filedAt, locale) })}</Mark>;
  if (recused) return <Mark tone="amiss">{t(messages.recused)}</Mark>;
  return <Mark tone={tones[state]}>{t(messages[state])}</Mark>;
}
