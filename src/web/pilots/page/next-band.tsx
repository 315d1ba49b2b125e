import { useQuery } from '@tanstack/react-query';
import { dayOf } from '../../../shared/clock.ts';
import { hasRunToAct, type Place, type Thing, thingsToDo } from '../../../shared/pilots/next-things.ts';
import { sayThing } from '../../../shared/pilots/say-thing.ts';
import { firstOpen } from '../../../shared/pilots/steps.ts';
import { enterpriseQuery } from '../../api/enterprises.ts';
import { complianceQuery, draftQuery, type Pilot } from '../../api/pilots.ts';
import { runQuery } from '../../api/runs.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Mark, type Tone } from '../../work/mark.tsx';
import { next } from '../next-messages.ts';
import { usePilotOf } from '../use-pilot.ts';
import styles from './next-band.module.css';

/** What there is to do about the pilot now. */
export function useThings(pilot: Pilot | undefined): Thing[] {
  const of = usePilotOf();
  const isLead = pilot?.lead.id === of.enterpriseId;
  const isWritten = pilot?.state === 'draft' || pilot?.state === 'returned';
  const { locale } = useLocale();
  const { data: enterprise } = useQuery(enterpriseQuery(of.enterpriseId));
  const isRun = pilot !== undefined && hasRunToAct(pilot, of.enterpriseId);
  const { data: run } = useQuery({ ...runQuery(of, locale), enabled: isRun });
  const { data: draft } = useQuery({ ...draftQuery(of), enabled: isLead && isWritten });
  const { data: compliance } = useQuery({
    ...complianceQuery(of),
    enabled: isLead && pilot?.track === 'district' && pilot.version > 0,
  });
  if (pilot === undefined) return [];
  const missing = draft?.value.missing;
  return thingsToDo({
    pilot,
    enterpriseId: of.enterpriseId,
    missing: missing ? { count: missing.length, first: firstOpen(missing) } : null,
    compliance: compliance?.value ?? null,
    run: run?.value ?? null,
    isVerified: enterprise === undefined || enterprise.value.verification === 'verified',
    today: dayOf(new Date()),
  });
}

const tones = { do: 'open', wait: 'waiting', over: 'good' } as const;
/** Where something went wrong, or is late. */
const AMISS: ReadonlySet<Thing['name']> = new Set([
  'correct',
  'bringLetters',
  'replace',
  'renewEvidence',
  'finalReturned',
  'finishNow',
  'reportOverdue',
  'pastLimits',
  'paused',
]);
const LEFT: ReadonlySet<Thing['name']> = new Set(['withdrawn', 'rejected', 'terminated']);

function toneOf({ name, turn }: Thing): Tone {
  if (AMISS.has(name)) return 'amiss';
  return LEFT.has(name) ? 'over' : tones[turn];
}
const turns = { do: next.yours, wait: next.theirs, over: next.over } as const;

/** What to do next stands on top; what waits for others says for whom. */
export function NextBand({ things }: { things: readonly Thing[] }) {
  const { t } = useLocale();
  if (things.length === 0) return null;
  return (
    <section className={styles.band} aria-label={t(next.title)}>
      <ul className={styles.things}>
        {things.map((thing) => (
          <li
            key={thing.name}
            className={styles.thing}
            data-turn={thing.turn}
            data-amiss={AMISS.has(thing.name)}
          >
            <Mark tone={toneOf(thing)}>{t(turns[thing.turn])}</Mark>
            <p className={styles.text}>
              <Said thing={thing} />
            </p>
            {thing.place && <Way place={thing.place} isFirst={thing === things[0]} name={thing.name} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ thing }: { thing: Thing }) {
  const { locale } = useLocale();
  const { said, when } = sayThing(thing, locale);
  return when === null ? (
    said
  ) : (
    <>
      {said} <span className={styles.date}>{when}</span>
    </>
  );
}

function Way({ place, isFirst, name }: { place: Place; isFirst: boolean; name: Thing['name'] }) {
  const { t } = useLocale();
  const of = usePilotOf();
  const looks = { variant: isFirst ? 'filled' : 'default', size: 'sm' } as const;
  if ('verification' in place) {
    return (
      <ButtonLink
        {...looks}
        to="/enterprises/$enterpriseId/verification"
        params={{ enterpriseId: of.enterpriseId }}
      >
        {t(next.toVerify)}
      </ButtonLink>
    );
  }
  if ('run' in place) {
    const looksAt = { ...looks, params: { ...of } };
    return place.report === undefined ? (
      <ButtonLink {...looksAt} to="/enterprises/$enterpriseId/pilots/$pilotId/run">
        {t(next.toRun)}
      </ButtonLink>
    ) : (
      <ButtonLink
        {...looks}
        to="/enterprises/$enterpriseId/pilots/$pilotId/reports/$report"
        params={{ ...of, report: place.report }}
      >
        {t(next.toReport)}
      </ButtonLink>
    );
  }
  if ('part' in place) {
    const labels = {
      compliance: next.toCompliance,
      people: next.toPeople,
      papers: next.toPapers,
      awards: next.toAwards,
      history: next.toHistory,
    } as const;
    return (
      <ButtonLink
        {...looks}
        to="/enterprises/$enterpriseId/pilots/$pilotId"
        params={{ ...of }}
        search={{ part: place.part }}
        {...(place.at && { hash: place.at })}
      >
        {t(place.at ? next.toChecklist : labels[place.part])}
      </ButtonLink>
    );
  }
  const label =
    name === 'correct'
      ? next.toCorrect
      : place.step === 'check'
        ? next.toCheck
        : place.step === 'applicants'
          ? next.toApplicants
          : next.toForm;
  return (
    <ButtonLink
      {...looks}
      to="/enterprises/$enterpriseId/pilots/$pilotId/edit/$section"
      params={{ ...of, section: place.step }}
    >
      {t(label)}
    </ButtonLink>
  );
}
