import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '../../api/client.ts';
import { fileAddress } from '../../api/files.ts';
import { declarationAddress, type Pilot, type PilotFile, remarksAddress } from '../../api/pilots.ts';
import { DropZone } from '../../files/drop-zone.tsx';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Mark } from '../../work/mark.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { DocumentBlock } from './document-block.tsx';
import { papers as messages, sealing } from './messages.ts';
import { SealForm } from './seal-block.tsx';

/** What was submitted, what it is stamped with, and every file. */
export function PapersPart({ pilot: { value: pilot } }: { pilot: Versioned<Pilot> }) {
  const t = useT();
  const of = usePilotOf();
  const isDistrict = pilot.track === 'district';
  return (
    <>
      {isDistrict && (
        <Block title={t(messages.versions)}>
          {pilot.versions.length === 0 ? (
            <Empty title={t(messages.none)}>
              <p>{t(messages.noneHint)}</p>
            </Empty>
          ) : (
            <Versions pilot={pilot} />
          )}
          <ReplaceSeal pilot={pilot} />
        </Block>
      )}
      {pilot.verbs.includes('name-document') && pilot.regulator?.document && <DocumentBlock pilot={pilot} />}
      {pilot.verbs.includes('edit') && isDistrict && (
        <Block title={t(messages.draft)} note={t(messages.draftNote)}>
          <p className={blocks.buttons}>
            <a href={declarationAddress(of, 'draft', 'docx')} download>
              {t(messages.draftWord)}
            </a>
            <a href={declarationAddress(of, 'draft', 'json')} download>
              {t(messages.draftJson)}
            </a>
          </p>
        </Block>
      )}
      <Block title={t(messages.files)} note={t(messages.filesNote)}>
        <Files pilot={pilot} />
      </Block>
    </>
  );
}

type Row = Pilot['versions'][number];

/** From when on what was declared holds. */
const IN_FORCE: ReadonlySet<Pilot['state']> = new Set([
  'registered',
  'testing',
  'paused',
  'final_report',
  'assessed',
  'completed',
]);

function Versions({ pilot }: { pilot: Pilot }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  return (
    <WideTable<Row>
      caption={t(messages.versions)}
      rows={pilot.versions}
      keyOf={({ number }) => String(number)}
      columns={[
        {
          label: t(messages.version),
          cell: ({ number }) => (
            <>
              <Link
                to="/enterprises/$enterpriseId/pilots/$pilotId/versions/$number"
                params={{ ...of, number: String(number) }}
              >
                {t(messages.nth, { number })}
              </Link>
              {number === pilot.version && IN_FORCE.has(pilot.state) && (
                <span className={blocks.quiet}> {t(messages.inForce)}</span>
              )}
            </>
          ),
        },
        { label: t(messages.code), cell: ({ code }) => <span className={blocks.nowrap}>{code}</span> },
        {
          label: t(messages.submitted),
          cell: ({ submittedAt }) => formatInstant(submittedAt, locale),
        },
        {
          label: t(messages.seal),
          cell: ({ sealed, returned }) => (
            <>
              <Mark tone={sealed ? 'good' : 'open'}>{t(sealed ? sealing.sealed : sealing.notSealed)}</Mark>{' '}
              {returned && <Mark tone="amiss">{t(messages.returned)}</Mark>}
            </>
          ),
        },
        {
          label: t(messages.get),
          cell: ({ number, returned }) => (
            <span className={blocks.roles}>
              <a href={declarationAddress(of, number, 'docx')} download>
                {t(messages.word)}
              </a>
              <a href={declarationAddress(of, number, 'json')} download>
                {t(messages.json)}
              </a>
              {returned && (
                <a href={remarksAddress(of, number)} download>
                  {t(messages.remarks)}
                </a>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Until it is accepted, or decided on, the stamped file of the newest version may be replaced. */
function ReplaceSeal({ pilot }: { pilot: Pilot }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [newest] = pilot.versions;
  const waits = pilot.requests.some(
    ({ version, state }) => version === newest?.number && state === 'waiting',
  );
  const isOpenToIt = pilot.verbs.includes('seal') && (pilot.state === 'submitted' || waits);
  if (!newest || !isOpenToIt) return null;
  const { number, code, sealed } = newest;
  return isOpen || !sealed ? (
    <div className={blocks.after}>
      <SealForm number={number} code={code} onDone={() => setOpen(false)} />
    </div>
  ) : (
    <Button mt="md" size="sm" variant="default" onClick={() => setOpen(true)}>
      {t(sealing.replace)}
    </Button>
  );
}

const KILOBYTE = 1024;

function Files({ pilot }: { pilot: Pilot }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const refresh = useRefresh();
  return (
    <>
      {pilot.files.length === 0 ? (
        <p className={blocks.quiet}>{t(messages.noFiles)}</p>
      ) : (
        <WideTable<PilotFile>
          caption={t(messages.files)}
          rows={pilot.files}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t(messages.name),
              cell: ({ id, name }) => (
                <a href={fileAddress(of.enterpriseId, id, of.pilotId)} download>
                  {name}
                </a>
              ),
            },
            {
              label: t(messages.size),
              numeric: true,
              cell: ({ size }) => t(messages.kilobytes, { size: Math.ceil(size / KILOBYTE) }),
            },
            {
              label: t(messages.uploaded),
              cell: ({ uploadedAt }) => formatInstant(uploadedAt, locale),
            },
          ]}
        />
      )}
      {pilot.verbs.includes('add-file') && (
        <div className={blocks.after}>
          <DropZone owner={of} label={t(messages.add)} several kinds="evidence" onDone={refresh} />
        </div>
      )}
    </>
  );
}
