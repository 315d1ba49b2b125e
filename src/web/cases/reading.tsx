import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FIELDS } from '../../shared/pilots/fields.ts';
import { valuesAt } from '../../shared/pilots/missing.ts';

import {
  type CaseChange,
  type CaseVersion,
  caseChangesQuery,
  caseComplianceQuery,
  caseFileAddress,
  caseVersionQuery,
} from '../api/cases.ts';
import { parksQuery } from '../api/enterprises.ts';
import { DeclarationView } from '../declaration/declaration-view.tsx';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Loaded } from '../work/loaded.tsx';
import { compare } from './act-messages.ts';
import { useCase } from './case-context.ts';
import { BeforeNote } from './change-list.tsx';
import styles from './reading.module.css';
import { RemarkBox, RemarkButton } from './remark-box.tsx';
import { RemarksBar } from './remarks-bar.tsx';
import { ToldBefore, useToldBefore } from './told-before.tsx';
import { useRemarks } from './use-remarks.ts';
import { useWantedPlace } from './use-wanted-place.ts';

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
        {(shown) => <Shown shown={shown} changes={changes} only={only === 'changes' && changes.length > 0} />}
      </Loaded>
      <RemarksBar />
    </div>
  );
}

interface ShownProps {
  shown: CaseVersion;
  changes: readonly CaseChange[];
  only: boolean;
}

const isWithin = (path: string, under: string) => path === under || path.startsWith(`${under}.`);

const listOf = (path: string) => path.replace(/\.\d+(?=\.|$).*/u, '');

function Shown({ shown, changes, only }: ShownProps) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { texts } = useRemarks();
  const { data: parks = [] } = useQuery(parksQuery);
  const { data: compliance } = useQuery(caseComplianceQuery(pilot.id));
  const told = useToldBefore(shown.number);
  useWantedPlace();
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
  const there = new Set(
    Object.keys(FIELDS).flatMap((pattern) =>
      valuesAt(shown.content.declaration, pattern.split('.')).map(({ path }) => path),
    ),
  );
  // What was told of an item that was taken out since stands with its list.
  const toldAt = (path: string) =>
    told
      .filter((remark) => path === (there.has(remark.path) ? remark.path : listOf(remark.path)))
      .map(({ reason }) => reason);
  const touched = (path: string) =>
    changes.some((change) => isWithin(change.path, path)) ||
    Object.keys(texts).some((one) => isWithin(one, path));
  const isReviewed = shown.number === pilot.version;
  return (
    <>
      <p className={styles.submitted}>
        {t(compare.submitted, {
          when: formatInstant(shown.submittedAt, locale),
          name: shown.submittedBy,
        })}
      </p>
      <DeclarationView
        value={shown.content.declaration}
        {...known}
        fileAddress={(fileId) => caseFileAddress(pilot.id, fileId)}
        {...(only && { shows: touched })}
        lit={compliance?.value.findings.flatMap(({ because }) =>
          because.flatMap((reason) => ('text' in reason ? [reason.text] : [])),
        )}
        control={isReviewed ? (path) => <RemarkButton path={path} /> : undefined}
        below={(path) => (
          <>
            {changesAt(path).map((change) => (
              <BeforeNote key={change.path} change={change} here={change.path === path} />
            ))}
            <ToldBefore reasons={toldAt(path)} />
            {isReviewed && <RemarkBox path={path} />}
          </>
        )}
      />
    </>
  );
}
