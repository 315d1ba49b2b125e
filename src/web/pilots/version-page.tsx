import './pilots.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { shownValue } from '../../shared/pilots/shown-value.ts';
import { parksQuery } from '../api/enterprises.ts';
import { fileAddress } from '../api/files.ts';
import {
  changesQuery,
  declarationAddress,
  type PilotVersion,
  pilotQuery,
  remarksAddress,
  versionQuery,
} from '../api/pilots.ts';
import { DeclarationView } from '../declaration/declaration-view.tsx';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { PrintButton } from '../shell/print-button.tsx';
import { PrintPage } from '../shell/print-page.tsx';
import blocks from '../work/blocks.module.css';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { parties } from './party-messages.ts';
import { usePilotOf } from './use-pilot.ts';
import { versions as messages } from './version-messages.ts';
import styles from './version-page.module.css';

/** A version as it was submitted, to be read on the screen and printed to be stamped. */
export function VersionPage() {
  const t = useT();
  const of = usePilotOf();
  const { number = '' } = useParams({ strict: false });
  const pilot = useQuery(pilotQuery(of));
  const version = useQuery(versionQuery(of, Number(number)));
  return (
    <WorkPage
      title={version.data?.content.declaration.identity.title ?? t(messages.title)}
      above={{
        to: '/enterprises/$enterpriseId/pilots/$pilotId',
        params: { ...of },
        label: pilot.data?.value.title ?? t(messages.back),
      }}
      sections={[...(pilot.data?.value.versions ?? [])].map((one) => ({
        to: '/enterprises/$enterpriseId/pilots/$pilotId/versions/$number',
        params: { ...of, number: String(one.number) },
        label: t(messages.nth, { number: one.number }),
      }))}
      focusOn={number}
    >
      <Loaded query={version}>{(found) => <Document version={found} />}</Loaded>
    </WorkPage>
  );
}

function Document({ version }: { version: PilotVersion }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const { data: parks = [] } = useQuery(parksQuery);
  const { number, code, hash, content, files, seal, returned, submittedAt, submittedBy } = version;
  const names = {
    files: new Map(files.map(({ id, name }) => [id, name])),
    parks: new Map(parks.map(({ id, ...name }) => [id, name])),
  };
  const scope = content.parties.find(({ lead }) => lead)?.scope;
  const remarksOn = (path: string) => returned?.remarks.filter((remark) => remark.path === path) ?? [];
  return (
    <>
      <PrintPage title={content.declaration.identity.title} mark={t(messages.printMark, { code })} />
      <header className={styles.head}>
        <p className={styles.kind}>{t(messages.kind)}</p>
        <dl className={styles.facts}>
          <Fact name={t(messages.code)} value={<strong className={styles.code}>{code}</strong>} />
          <Fact
            name={t(messages.submitted)}
            value={t(messages.submittedBy, {
              when: formatInstant(submittedAt, locale),
              name: submittedBy,
            })}
          />
          <Fact name={t(messages.hash)} value={<span className={styles.hash}>{hash}</span>} />
        </dl>
        <div className={styles.tools} data-screen-only>
          {seal ? (
            <span className={styles.seal}>
              <Mark tone="good">{t(seal.kind === 'stamped' ? messages.stamped : messages.eSigned)}</Mark>{' '}
              <a href={fileAddress(of.enterpriseId, seal.file, of.pilotId)} download>
                {t(messages.sealFile)}
              </a>
            </span>
          ) : (
            <Mark tone="open">{t(messages.notSealed)}</Mark>
          )}
          <PrintButton variant="filled" />
          <a href={declarationAddress(of, number, 'docx')} download>
            {t(messages.word)}
          </a>
          {returned && (
            <a href={remarksAddress(of, number)} download>
              {t(messages.remarksWord)}
            </a>
          )}
        </div>
      </header>
      <Changes number={number} names={names} />
      <section className={styles.parties} aria-labelledby="parties">
        <h2 id="parties">{t(parties.title)}</h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(messages.party)}</th>
              <th scope="col">{t(messages.uscc)}</th>
              <th scope="col">{t(messages.role)}</th>
            </tr>
          </thead>
          <tbody>
            {content.parties.map(({ name, uscc, lead, host }) => (
              <tr key={uscc}>
                <th scope="row">{name}</th>
                <td>{uscc}</td>
                <td>
                  {[t(lead ? parties.lead : parties.joint), ...(host ? [t(parties.host)] : [])].join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {scope !== undefined && (
          <div className={styles.scope}>
            <h3>{t(messages.scope)}</h3>
            <p>{scope}</p>
          </div>
        )}
      </section>
      <div className={styles.declaration}>
        <DeclarationView
          value={content.declaration}
          {...names}
          whole
          fileAddress={(fileId) => fileAddress(of.enterpriseId, fileId, of.pilotId)}
          below={(path) =>
            remarksOn(path).map(({ reason }) => (
              <p key={reason} className={styles.remark}>
                <strong>{t(messages.remark)}</strong> {reason}
              </p>
            ))
          }
        />
      </div>
      <OtherRemarks version={version} />
      <Signatures />
    </>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What was said of no field, but of the stamped file or of who applies. */
function OtherRemarks({ version: { returned } }: { version: PilotVersion }) {
  const { locale, t } = useLocale();
  const others = returned?.remarks.filter(({ path }) => !path.includes('.')) ?? [];
  if (others.length === 0) return null;
  return (
    <div data-screen-only>
      {others.map(({ path, name, reason }) => (
        <p key={`${path} ${reason}`} className={styles.remark}>
          <strong>
            {t(messages.remark)} · {name[locale]}
          </strong>{' '}
          {reason}
        </p>
      ))}
    </div>
  );
}

/** On paper only: where it is signed and stamped. */
function Signatures() {
  const t = useT();
  return (
    <section className={styles.signatures} aria-hidden="true">
      <p>{t(messages.declare)}</p>
      <div>
        <p>{t(messages.representative)}</p>
        <p>{t(messages.stampHere)}</p>
        <p>{t(messages.date)}</p>
      </div>
    </section>
  );
}

type Names = Parameters<typeof shownValue>[3];

/** Field by field against another version; the one before, unless the address names another. */
function Changes({ number, names }: { number: number; names: Names }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const heading = useId();
  const { from = number - 1 } = useSearch({
    from: '/signed-in/enterprises/$enterpriseId/pilots/$pilotId/versions/$number',
  });
  const isCompared = from > 0 && from !== number;
  const query = useQuery({ ...changesQuery(of, number, from), enabled: isCompared });
  const { data: pilot } = useQuery(pilotQuery(of));
  if (!isCompared) return null;
  const others = (pilot?.value.versions ?? []).filter((one) => one.number !== number);
  return (
    <section className={styles.changes} aria-labelledby={heading} data-screen-only>
      <details>
        <summary id={heading}>
          {t(messages.changes, { from, count: query.data?.changes.length ?? 0 })}
        </summary>
        {others.length > 1 && (
          <p className={blocks.buttons}>
            <span className={blocks.quiet}>{t(messages.compare)}</span>
            {others.map((one) => (
              <Link
                key={one.number}
                to="/enterprises/$enterpriseId/pilots/$pilotId/versions/$number"
                params={{ ...of, number: String(number) }}
                search={{ from: one.number }}
              >
                {t(messages.nth, { number: one.number })}
              </Link>
            ))}
          </p>
        )}
        <Loaded query={query}>
          {({ changes }) =>
            changes.map(({ path, name, before, after }) => (
              <div key={path} className={styles.change}>
                <h3>{name[locale]}</h3>
                <p>
                  <span className={blocks.quiet}>{t(messages.before)}</span>{' '}
                  <del>{shownValue(path, before, locale, names) || t(messages.nothing)}</del>
                </p>
                <p>
                  <span className={blocks.quiet}>{t(messages.after)}</span>{' '}
                  <ins>{shownValue(path, after, locale, names) || t(messages.nothing)}</ins>
                </p>
              </div>
            ))
          }
        </Loaded>
      </details>
    </section>
  );
}
