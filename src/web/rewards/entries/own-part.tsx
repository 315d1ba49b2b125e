import '../rewards.css';
import { useQuery } from '@tanstack/react-query';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { BATCH_STATE_NAMES } from '../../../shared/rewards/batch-states.ts';
import { CONDITION_STATE_NAMES, ENTRY_STATE_NAMES } from '../../../shared/rewards/batches.ts';
import { shownShare } from '../../../shared/rewards/entries.ts';
import { type OwnAward, ownAwardsQuery } from '../../api/award-entries.ts';
import type { PilotOf } from '../../api/pilots.ts';
import { formatDate, formatDay } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { usePilotOf } from '../../pilots/use-pilot.ts';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Facts } from '../../work/facts.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { Mark } from '../../work/mark.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import { OwnAward as Awarded } from '../awards/own-award.tsx';
import { OwnLetter } from '../awards/own-letter.tsx';
import { CONDITION_TONES } from './conditions-block.tsx';
import { DeclareForm } from './declare-form.tsx';
import own from './entries.module.css';
import { GiveUp } from './give-up.tsx';
import { own as messages, one as words } from './messages.ts';

/** 奖励申报: which batches looked at a pilot, what its applicants declare, and how it stands. */
export default function OwnAwardsPart() {
  const { t } = useLocale();
  const of = usePilotOf();
  const query = useQuery(ownAwardsQuery(of));
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t(messages.none)}>{t(messages.noneNext)}</Empty>
        ) : (
          items.map((award) => <Award key={award.id} of={of} award={award} />)
        )
      }
    </Loaded>
  );
}

const TONES = { nominated: 'good', 'left-out': 'over', excluded: 'amiss', withdrawn: 'over' } as const;

function Award({ of, award }: { of: PilotOf; award: OwnAward }) {
  const { locale, t } = useLocale();
  const { batch, state, reason, applicants, declaredAt, mayDeclare, conditions } = award;
  const waits = state === 'nominated' && declaredAt === null;
  const tone = TONES[state];
  return (
    <Block
      title={batch.title}
      actions={<Mark tone={tone}>{ENTRY_STATE_NAMES[state][locale]}</Mark>}
      note={[
        BATCH_STATE_NAMES[batch.state][locale],
        ...(batch.state === 'open' && batch.declaredUntil !== null
          ? [
              t(batch.isOver ? messages.over : messages.until, {
                date: formatDate(batch.declaredUntil, locale),
              }),
            ]
          : []),
      ].join(' · ')}
    >
      {state === 'nominated' && (
        <Awarded of={{ ...of, entryId: award.id }} hasLetter={award.hasLetter} batch={batch} />
      )}
      {reason !== null && <p>{t(messages.reason, { reason })}</p>}
      {state !== 'nominated' && award.hasLetter && <OwnLetter of={{ ...of, entryId: award.id }} />}
      {waits && batch.state === 'open' && (
        <p>{t(batch.isOver ? messages.tooLate : mayDeclare ? messages.toDeclare : messages.byLead)}</p>
      )}
      {declaredAt !== null && (
        <>
          <p className={own.declared}>
            {t(mayDeclare ? messages.declaredOn : messages.declared, {
              date: formatDay(declaredAt, locale),
            })}
          </p>
          <Facts
            facts={[
              [
                t(messages.shares),
                applicants.map(({ name, share }) => `${name} ${shownShare(share)}`).join('\n'),
              ],
              [t(messages.funding), <Granted key="funding" award={award} />],
            ]}
          />
        </>
      )}
      <GiveUp of={of} award={award} />
      {mayDeclare && <DeclareForm key={award.updatedAt} award={award} />}
      {state === 'nominated' && conditions.length > 0 && (
        <>
          <h3 className={own.sub}>{t(messages.conditions)}</h3>
          <p className={blocks.note}>{t(messages.conditionsNote)}</p>
          <WideTable
            caption={t(messages.conditions)}
            rows={conditions}
            keyOf={({ id }) => id}
            columns={[
              { label: t(words.condition), cell: ({ name }) => name[locale] || name.zh },
              { label: t(messages.shownBy), cell: ({ evidence }) => evidence[locale] || evidence.zh },
              {
                label: t(words.finding),
                cell: ({ state: found }) => (
                  <Mark tone={CONDITION_TONES[found]}>{CONDITION_STATE_NAMES[found][locale]}</Mark>
                ),
              },
            ]}
          />
        </>
      )}
    </Block>
  );
}

function Granted({ award: { funding } }: { award: OwnAward }) {
  const { locale, t } = useLocale();
  if (funding === null || funding.length === 0) return t(messages.fundingNone);
  return (
    <ul className={own.lacks}>
      {funding.map(({ authority, matter, year, amount, same }) => (
        <li key={`${authority} ${matter} ${year} ${amount}`}>
          {[authority, matter, year, shownMoney(amount, locale)].join(' · ')}
          {same && ` · ${t(words.sameMatter)}`}
        </li>
      ))}
    </ul>
  );
}
