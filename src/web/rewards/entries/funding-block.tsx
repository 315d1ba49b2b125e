import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { shownShare } from '../../../shared/rewards/entries.ts';
import type { EntryView } from '../../api/award-entries.ts';
import { formatDay } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import own from './entries.module.css';
import { one as messages } from './messages.ts';

/** How an award would be shared; what else was granted, as declared and as found. */
export function FundingBlock({ entry }: { entry: EntryView }) {
  const { t } = useLocale();
  const { funding, earlier } = entry;
  return (
    <>
      <Shares entry={entry} />
      <Block title={t(messages.funding)} note={t(messages.fundingNote)}>
        {funding === null || funding.length === 0 ? (
          <Mark tone={funding === null ? 'waiting' : 'good'}>
            {t(funding === null ? messages.fundingUndeclared : messages.fundingNone)}
          </Mark>
        ) : (
          <Declared funding={funding} />
        )}
        <h3 className={own.sub}>{t(messages.earlier)}</h3>
        {earlier.length === 0 ? (
          <p className={blocks.quiet}>{t(messages.earlierNone)}</p>
        ) : (
          <Earlier earlier={earlier} />
        )}
      </Block>
    </>
  );
}

function Shares({ entry: { applicants, declared } }: { entry: EntryView }) {
  const { locale, t } = useLocale();
  return (
    <Block
      title={t(messages.shares)}
      note={
        declared === null
          ? t(messages.sharesNone)
          : t(messages.declaredBy, {
              name: declared.by,
              date: formatDay(declared.at, locale),
            })
      }
    >
      <WideTable
        caption={t(messages.shares)}
        rows={applicants}
        keyOf={({ uscc }) => uscc}
        columns={[
          {
            label: t(messages.applicant),
            cell: ({ name, lead }) => (
              <span className={own.names}>
                <span>{name}</span>
                {lead && <span className={blocks.quiet}>{t(messages.lead)}</span>}
              </span>
            ),
          },
          { label: t(messages.code), cell: ({ uscc }) => uscc },
          {
            label: t(messages.share),
            numeric: true,
            cell: ({ share }) =>
              declared === null && applicants.length > 1 ? (
                <span className={blocks.quiet}>–</span>
              ) : (
                shownShare(share)
              ),
          },
        ]}
      />
    </Block>
  );
}

function Declared({ funding }: { funding: NonNullable<EntryView['funding']> }) {
  const { locale, t } = useLocale();
  return (
    <WideTable
      caption={t(messages.funding)}
      rows={funding.map((one, at) => ({ ...one, at }))}
      keyOf={({ at }) => String(at)}
      columns={[
        { label: t(messages.matter), cell: ({ matter }) => matter },
        { label: t(messages.authority), cell: ({ authority }) => authority },
        { label: t(messages.year), cell: ({ year }) => year },
        {
          label: t(messages.amount),
          numeric: true,
          cell: ({ amount }) => shownMoney(amount, locale),
        },
        {
          label: t(messages.sameMatter),
          cell: ({ same }) => (
            <Mark tone={same ? 'amiss' : 'good'}>{t(same ? messages.isSame : messages.isOther)}</Mark>
          ),
        },
      ]}
    />
  );
}

function Earlier({ earlier }: { earlier: EntryView['earlier'] }) {
  const { locale, t } = useLocale();
  return (
    <WideTable
      caption={t(messages.earlier)}
      rows={earlier}
      keyOf={({ batch, pilot, uscc }) => `${batch.id} ${pilot.id} ${uscc}`}
      columns={[
        {
          label: t(messages.batch),
          cell: ({ batch, tier }) => (
            <span className={own.names}>
              <span>{batch.title}</span>
              <span className={blocks.quiet}>{tier}</span>
            </span>
          ),
        },
        {
          label: t(messages.applicant),
          cell: ({ name, uscc }) => (
            <span className={own.names}>
              <span>{name}</span>
              <span className={blocks.quiet}>{uscc}</span>
            </span>
          ),
        },
        {
          label: t(messages.matter),
          cell: ({ pilot, samePilot }) => (
            <span className={own.names}>
              <span>{pilot.title}</span>
              {samePilot && <Mark tone="amiss">{t(messages.samePilot)}</Mark>}
            </span>
          ),
        },
        {
          label: t(messages.amount),
          numeric: true,
          cell: ({ amount }) => shownMoney(amount, locale),
        },
      ]}
    />
  );
}
