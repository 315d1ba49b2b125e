import { useQuery } from '@tanstack/react-query';
import type { Thing } from '../../../shared/pilots/next-things.ts';
import { TRACK_NAMES } from '../../../shared/pilots/states.ts';
import { firstOpen } from '../../../shared/pilots/steps.ts';
import type { Versioned } from '../../api/client.ts';
import { fileAddress } from '../../api/files.ts';
import { draftQuery, type Pilot, receiptAddress, versionQuery } from '../../api/pilots.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { hasDeclined } from '../lacks-consent.ts';
import { told as messages } from '../messages.ts';
import { ToldList } from '../told-list.tsx';
import { usePilotOf } from '../use-pilot.ts';
import { toldOf } from '../wizard/remarks.ts';
import { ActBlocks } from './act-blocks.tsx';
import { ConsentBlock } from './consent-block.tsx';
import { DocumentBlock } from './document-block.tsx';
import { DraftView } from './draft-view.tsx';
import { consenting, page, requests } from './messages.ts';
import { NextBand } from './next-band.tsx';
import { RequestBlock } from './request-block.tsx';
import { SealBlock } from './seal-block.tsx';
import { StageLine } from './stage-line.tsx';

/** How a pilot stands and what to do next, with the means to do it. */
export function Overview({ pilot, things }: { pilot: Versioned<Pilot>; things: readonly Thing[] }) {
  const { t } = useLocale();
  const of = usePilotOf();
  const { value, version } = pilot;
  const has = (...names: string[]) => things.some(({ name }) => names.includes(name));
  const mayAsk = value.verbs.includes('ask') || value.requests.length > 0;
  return (
    <>
      <div className={blocks.block}>
        <NextBand things={things} />
      </div>
      {(value.verbs.includes('consent') || value.verbs.includes('decline')) && <ConsentBlock pilot={pilot} />}
      {has('stamp', 'stampChange') && value.verbs.includes('seal') && <SealBlock pilot={value} />}
      {has('bringDocument') && value.verbs.includes('name-document') && <DocumentBlock pilot={value} />}
      {value.state === 'returned' && <Returned pilot={value} />}
      <StageLine pilot={value} />
      <About pilot={value} />
      {mayAsk && <RequestBlock pilot={value} />}
      {value.track === 'regulator' && value.verbs.includes('run') && (
        <Block title={t(requests.title)}>
          <p className={blocks.quiet}>{t(requests.regulators)}</p>
          {value.verbs.includes('change-record') && (
            <p className={blocks.after}>
              <ButtonLink
                to="/enterprises/$enterpriseId/pilots/$pilotId/record"
                params={{ ...of }}
                variant="default"
                size="sm"
              >
                {t(page.changeRecord)}
              </ButtonLink>
            </p>
          )}
        </Block>
      )}
      <ActBlocks pilot={value} version={version} />
      {value.verbs.includes('consent') && !hasDeclined(value, of.enterpriseId) && (
        <Block title={t(consenting.draft)}>
          <DraftView />
        </Block>
      )}
    </>
  );
}

function Returned({ pilot }: { pilot: Pilot }) {
  const { t } = useLocale();
  const of = usePilotOf();
  const number = pilot.versions.find(({ returned }) => returned)?.number;
  const { data: version } = useQuery({ ...versionQuery(of, number ?? 0), enabled: number !== undefined });
  const { data: draft } = useQuery({ ...draftQuery(of), enabled: number !== undefined });
  if (!version || !draft) return null;
  return (
    <Block title={t(messages.title)} note={t(messages.note)}>
      <ToldList told={toldOf(version, draft.value.declaration)} />
    </Block>
  );
}

function About({ pilot }: { pilot: Pilot }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const { receipt, notice, regulator } = pilot;
  const day = (date: string) => formatDate(date, locale);
  const perhaps = (provisional: boolean) => (provisional ? ` · ${t(page.provisional)}` : '');
  return (
    <Block title={t(page.facts)} actions={<ToDeclaration pilot={pilot} />}>
      <Facts
        facts={[
          [t(page.track), TRACK_NAMES[pilot.track][locale]],
          [t(page.number), pilot.number],
          [t(page.leadOf), pilot.lead.name],
          [t(page.officer), pilot.caseOfficer],
          [t(page.due), pilot.dueOn && day(pilot.dueOn)],
          [
            t(page.receipt),
            receipt && (
              <>
                {t(page.receiptOn, {
                  on: day(receipt.on),
                  code: receipt.code,
                  dueOn: day(receipt.dueOn),
                  count: receipt.workingDays,
                })}
                {perhaps(receipt.provisional)}
                <br />
                <a href={receiptAddress(of)} download>
                  {t(page.receiptWord)}
                </a>
              </>
            ),
          ],
          [
            t(page.notice),
            notice &&
              t(page.noticeOn, { on: day(notice.on), until: day(notice.until), count: notice.workingDays }) +
                perhaps(notice.provisional),
          ],
          [
            t(page.test),
            pilot.startsOn &&
              pilot.endsOn &&
              t(page.fromTo, { from: day(pilot.startsOn), until: day(pilot.endsOn) }),
          ],
          [t(page.regulator), regulator?.regulator],
          [t(page.regulatorNumber), regulator?.number],
          [t(page.admittedOn), regulator && day(regulator.admittedOn)],
          [
            t(page.document),
            regulator?.document && (
              <a href={fileAddress(of.enterpriseId, regulator.document, of.pilotId)} download>
                {pilot.files.find(({ id }) => id === regulator.document)?.name ?? t(page.document)}
              </a>
            ),
          ],
        ]}
      />
      {pilot.track === 'regulator' && <p className={`${blocks.quiet} ${blocks.after}`}>{t(page.noRecord)}</p>}
    </Block>
  );
}

/** The declaration: to be written on, or as it was submitted. */
function ToDeclaration({ pilot }: { pilot: Pilot }) {
  const { t } = useLocale();
  const of = usePilotOf();
  const isWritten = pilot.verbs.includes('edit');
  const { data: draft } = useQuery({ ...draftQuery(of), enabled: isWritten });
  if (isWritten) {
    return (
      <ButtonLink
        to="/enterprises/$enterpriseId/pilots/$pilotId/edit/$section"
        params={{ ...of, section: draft ? firstOpen(draft.value.missing) : 'project' }}
        variant="default"
        size="sm"
      >
        {t(page.openForm)}
      </ButtonLink>
    );
  }
  if (pilot.version === 0 || pilot.awaitsConsent) return null;
  return (
    <ButtonLink
      to="/enterprises/$enterpriseId/pilots/$pilotId/versions/$number"
      params={{ ...of, number: String(pilot.version) }}
      variant="default"
      size="sm"
    >
      {t(page.readDeclaration)}
    </ButtonLink>
  );
}
