import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseView } from '../api/cases.ts';
import { caseDocumentAddress, caseFileAddress, caseRemarksAddress, checkLetter } from '../api/cases.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import { IconDownload } from '../icons.ts';
import { DossierBlock } from '../rewards/dossiers/dossier-block.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import { useFormDraft } from '../work/use-form-draft.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { useAct, useCase } from './case-context.ts';
import { ChangedSince } from './changed-since.tsx';
import { papers } from './paper-messages.ts';
import own from './papers-tab.module.css';
import { partyAnchor } from './places.ts';
import { Refusal } from './refusal.tsx';
import { RemarkBox, RemarkButton } from './remark-box.tsx';
import { SealCheck } from './seal-check.tsx';
import { ToldBefore, useToldBefore } from './told-before.tsx';

type Party = CaseView['parties'][number];

const tones: Record<Party['consent'], Tone> = {
  none: 'open',
  account: 'good',
  letter: 'waiting',
  checked: 'good',
  declined: 'over',
};

/** What is stamped and who takes part: compared with what lies on the desk. */
export function PapersTab() {
  const { t } = useLocale();
  const { pilot } = useCase();
  const told = useToldBefore(pilot.version);
  const toldOf = (path: string) => told.filter((remark) => remark.path === path).map(({ reason }) => reason);
  return (
    <>
      {pilot.version > 0 && (
        <Block title={t(papers.seal)} note={t(papers.sealNote)} actions={<RemarkButton path="seal" />}>
          <SealCheck />
          <p className={styles.after}>
            <a className={own.file} href={caseDocumentAddress(pilot.id, pilot.version)} download>
              <IconDownload size={16} stroke={1.6} aria-hidden="true" />
              {t(papers.docx)}
            </a>
          </p>
          <ToldBefore reasons={toldOf('seal')} />
          <RemarkBox path="seal" />
        </Block>
      )}
      <Block title={t(papers.parties)} note={t(papers.partiesNote)} actions={<RemarkButton path="parties" />}>
        <Parties />
        <ToldBefore reasons={toldOf('parties')} />
        <RemarkBox path="parties" />
      </Block>
      <Versions />
      <Files />
      <DossierBlock of={{ pilotId: pilot.id }} title={pilot.title} />
    </>
  );
}

function Parties() {
  const { t } = useLocale();
  const { pilot } = useCase();
  const [asked, setAsked] = useState<{ party: Party; accepted: boolean } | null>(null);
  const mayCheck = pilot.verbs.includes('check-letter');
  return (
    <>
      <ul className={own.parties}>
        {pilot.parties.map((party) => {
          const { id, enterpriseId, name, uscc, lead, host, consent, letterFile } = party;
          const roles = [t(lead ? papers.lead : papers.joint), ...(host ? [t(papers.host)] : [])];
          return (
            <li key={id} id={partyAnchor(id)} className={own.party}>
              <div>
                <p className={own.name}>
                  {enterpriseId ? (
                    <Link to="/enterprises/$enterpriseId" params={{ enterpriseId }}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </p>
                <p className={styles.quiet}>{[uscc, ...roles].join(' · ')}</p>
              </div>
              {!lead && <Mark tone={tones[consent]}>{t(papers[consent])}</Mark>}
              {letterFile && (
                <a className={own.file} href={caseFileAddress(pilot.id, letterFile)} download>
                  <IconDownload size={16} stroke={1.6} aria-hidden="true" />
                  {pilot.files.find((file) => file.id === letterFile)?.name ?? t(papers.letterFile)}
                </a>
              )}
              {mayCheck && consent === 'letter' && (
                <div className={styles.buttons} data-screen-only>
                  <Button
                    size="compact-sm"
                    aria-label={t(papers.letterRightOf, { name })}
                    onClick={() => setAsked({ party, accepted: true })}
                  >
                    {t(papers.letterRight)}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t(papers.letterWrongOf, { name })}
                    onClick={() => setAsked({ party, accepted: false })}
                  >
                    {t(papers.letterWrong)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {asked && <LetterDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}

const NO_REASON = { reason: '' };

function LetterDialog({
  party: { id, name },
  accepted,
  onClose,
}: {
  party: Party;
  accepted: boolean;
  onClose: () => void;
}) {
  const { t } = useLocale();
  const { pilot, moved } = useCase();
  const draft = useFormDraft(`case.${pilot.id}.letter.${id}`, NO_REASON);
  const { send, isPending, failure } = useAct(checkLetter, () => {
    draft.reset(NO_REASON);
    onClose();
  });
  const reason = draft.values.reason.trim();
  return (
    <Confirm
      opened
      title={t(accepted ? papers.letterRight : papers.letterWrong)}
      action={t(accepted ? papers.letterRight : papers.letterWrong)}
      pending={isPending}
      disabled={moved || (!accepted && reason === '')}
      onClose={onClose}
      onConfirm={() => send({ partyId: id, accepted, ...(!accepted && { reason }) })}
    >
      <ChangedSince />
      <p>{t(accepted ? papers.letterRightNote : papers.letterWrongNote, { name })}</p>
      {!accepted && (
        <Textarea
          mt="md"
          label={t(papers.letterReason)}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          value={draft.values.reason}
          onChange={(event) => draft.set('reason', event.currentTarget.value)}
          data-autofocus
        />
      )}
      {failure && <Refusal error={failure} onFollow={onClose} />}
    </Confirm>
  );
}

function Versions() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const columns: Column<CaseView['versions'][number]>[] = [
    { label: t(papers.code), cell: ({ code }) => <span className={styles.nowrap}>{code}</span> },
    {
      label: t(papers.submittedAt),
      cell: ({ submittedAt }) => formatInstant(submittedAt, locale),
    },
    {
      label: t(papers.isSealed),
      cell: ({ sealed }) => (
        <Mark tone={sealed ? 'good' : 'open'}>{t(sealed ? papers.sealedYes : papers.sealedNo)}</Mark>
      ),
    },
    {
      label: t(papers.outcome),
      cell: ({ number, returned }) =>
        returned ? (
          <span className={own.returned}>
            <Mark tone="amiss">{t(papers.returned)}</Mark>
            <a href={caseRemarksAddress(pilot.id, number)} download>
              {t(papers.remarks)}
            </a>
          </span>
        ) : (
          number === pilot.version && <Mark tone="good">{t(papers.inForce)}</Mark>
        ),
    },
    {
      label: t(papers.read),
      cell: ({ number, code }) => (
        <Link
          from="/office/pilots/$pilotId"
          to="/office/pilots/$pilotId"
          params={{ pilotId: pilot.id }}
          search={(before) => ({ ...before, version: number, from: undefined, tab: 'declaration' })}
          aria-label={t(papers.readVersion, { code })}
          resetScroll={false}
        >
          {t(papers.read)}
        </Link>
      ),
    },
  ];
  if (pilot.versions.length === 0) return null;
  return (
    <Block title={t(papers.versions)}>
      <WideTable
        caption={t(papers.versions)}
        columns={columns}
        rows={pilot.versions}
        keyOf={({ code }) => code}
      />
    </Block>
  );
}

function Files() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const columns: Column<CaseView['files'][number]>[] = [
    {
      label: t(papers.file),
      cell: ({ id, name }) => (
        <a href={caseFileAddress(pilot.id, id)} download>
          {name}
        </a>
      ),
    },
    { label: t(papers.size), cell: ({ size }) => sizeOf(size, t), numeric: true },
    {
      label: t(papers.uploadedAt),
      cell: ({ uploadedAt }) => formatInstant(uploadedAt, locale),
    },
  ];
  return (
    <Block title={t(papers.files)}>
      {pilot.files.length === 0 ? (
        <p className={styles.quiet}>{t(papers.noFiles)}</p>
      ) : (
        <WideTable caption={t(papers.files)} columns={columns} rows={pilot.files} keyOf={({ id }) => id} />
      )}
    </Block>
  );
}

const MEGABYTE = 1024 * 1024;

function sizeOf(bytes: number, t: Translate): string {
  return bytes >= MEGABYTE
    ? t(papers.megabytes, { size: (bytes / MEGABYTE).toFixed(1) })
    : t(papers.kilobytes, { size: Math.max(1, Math.round(bytes / 1024)) });
}
