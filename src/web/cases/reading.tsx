import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import {
  type CaseChange,
  type CaseVersion,
  caseChangesQuery,
  caseFileAddress,
  caseVersionQuery,
} from '../api/cases.ts';
import { parksQuery } from '../api/enterprises.ts';
import { DeclarationView } from '../declaration/declaration-view.tsx';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Loaded } from '../work/loaded.tsx';
import { compare, remarks } from './act-messages.ts';
import { useCase } from './case-context.ts';
import { ChangeList } from './change-list.tsx';
import styles from './reading.module.css';
import { RemarkBox, RemarkButton } from './remark-box.tsx';
import { useRemarks } from './use-remarks.ts';

const ROUTE = '/signed-in/office/pilots/$pilotId';

/** The declaration, every field with what changed in it, what was told of it before, and room for a remark. */
export function Reading() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { version = pilot.version, from, only } = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/office/pilots/$pilotId' });
  const change = (search: {
    version?: number | undefined;
    from?: number | undefined;
    only?: 'changes' | undefined;
  }) => void navigate({ search: (before) => ({ ...before, ...search }), replace: true, resetScroll: false });
  const query = useQuery(caseVersionQuery(pilot.id, version, locale));
  // Since what was submitted before, as far as the address says nothing else; 0: compared with nothing.
  const before = from ?? version - 1;
  const { data: compared } = useQuery({
    ...caseChangesQuery(pilot.id, version, before),
    enabled: before > 0 && before !== version,
  });
  const told = useQuery({ ...caseVersionQuery(pilot.id, before, locale), enabled: before > 0 });
  const earlier = pilot.versions.filter(({ number }) => number !== version);
  const changes = before > 0 ? (compared?.changes ?? []) : [];
  return (
    <div className={styles.reading}>
      <div className={styles.bar}>
        <NativeSelect
          size="sm"
          label={t(compare.version)}
          value={version}
          onChange={({ currentTarget: { value } }) => change({ version: Number(value), from: undefined })}
          data={pilot.versions.map(({ number, code }) => ({
            value: String(number),
            label: number === pilot.version ? t(compare.inForce, { code }) : code,
          }))}
        />
        {earlier.length > 0 && (
          <NativeSelect
            size="sm"
            label={t(compare.against)}
            value={before}
            onChange={({ currentTarget: { value } }) => change({ from: Number(value) })}
            data={[
              { value: '0', label: t(compare.nothing) },
              ...earlier.map(({ number, code }) => ({ value: String(number), label: code })),
            ]}
          />
        )}
        {before > 0 && compared && (
          <div className={styles.count}>
            <p role="status">
              {changes.length > 0 ? t(compare.count, { count: changes.length }) : t(compare.none)}
            </p>
            {changes.length > 0 && (
              <Checkbox
                size="sm"
                label={t(compare.onlyChanged)}
                checked={only === 'changes'}
                onChange={({ currentTarget: { checked } }) =>
                  change({ only: checked ? 'changes' : undefined })
                }
              />
            )}
          </div>
        )}
      </div>
      {version !== pilot.version && <p className={styles.notice}>{t(compare.notInForce)}</p>}
      <Loaded query={query}>
        {(shown) => (
          <Shown
            shown={shown}
            changes={changes}
            told={told.data?.returned?.remarks ?? []}
            only={only === 'changes' && changes.length > 0}
          />
        )}
      </Loaded>
    </div>
  );
}

interface ShownProps {
  shown: CaseVersion;
  changes: readonly CaseChange[];
  /** What was told of the version it is compared with. */
  told: NonNullable<CaseVersion['returned']>['remarks'];
  only: boolean;
}

const isWithin = (path: string, under: string) => path === under || path.startsWith(`${under}.`);

function Shown({ shown, changes, told, only }: ShownProps) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { texts } = useRemarks();
  const { data: parks = [] } = useQuery(parksQuery);
  const known = {
    files: new Map([...pilot.files, ...shown.files].map(({ id, name }) => [id, name])),
    parks: new Map(parks.map(({ id, ...name }) => [id, name])),
  };
  // A list says itself what was put in, taken out or told of it as a whole; its parts say the rest.
  const isPart = (path: string) => /\.\d+\.\w+$/u.test(path);
  const changesAt = (path: string) =>
    isPart(path)
      ? changes.filter((change) => change.path === path)
      : changes.filter((change) => isWithin(change.path, path) && !isPart(change.path));
  const toldAt = (path: string) => told.filter((remark) => remark.path === path);
  const touched = (path: string) =>
    changes.some((change) => isWithin(change.path, path)) ||
    Object.keys(texts).some((one) => isWithin(one, path));
  const isReviewed = shown.number === pilot.version;
  return (
    <>
      <p className={styles.submitted}>
        {t(compare.submitted, {
          when: formatInstant(Date.parse(shown.submittedAt), locale),
          name: shown.submittedBy,
        })}
      </p>
      <DeclarationView
        value={shown.content.declaration}
        {...known}
        fileAddress={(fileId) => caseFileAddress(pilot.id, fileId)}
        {...(only && { shows: touched })}
        control={isReviewed ? (path) => <RemarkButton path={path} /> : undefined}
        below={(path) => (
          <>
            <ChangeList changes={changesAt(path)} />
            {toldAt(path).map(({ reason }) => (
              <p key={reason} className={styles.told}>
                <span>{t(remarks.before)}</span> {reason}
              </p>
            ))}
            {isReviewed && <RemarkBox path={path} />}
          </>
        )}
      />
    </>
  );
}
