import '../pilots.css';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { dayOf } from '../../../shared/clock.ts';
import { ALWAYS_PUBLIC } from '../../../shared/pilots/public-fields.ts';
import { STATE_NAMES } from '../../../shared/pilots/states.ts';
import { byStep, isStep, neighbours, STEP_IDS, STEPS, type Step } from '../../../shared/pilots/steps.ts';
import type { Versioned } from '../../api/client.ts';
import { parksQuery } from '../../api/enterprises.ts';
import type { UploadedFile } from '../../api/files.ts';
import { type Draft, draftQuery, type Pilot, pilotQuery, versionQuery } from '../../api/pilots.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Empty } from '../../work/empty.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { type Section, WorkPage } from '../../work/work-page.tsx';
import { lacksConsent } from '../lacks-consent.ts';
import { usePilotOf } from '../use-pilot.ts';
import { ApplicantsStep } from './applicants-step.tsx';
import { CheckStep } from './check-step.tsx';
import styles from './edit-page.module.css';
import { FieldProvider } from './field-context.tsx';
import { LimitsForm, MonitoringForm, PlanForm } from './plan-forms.tsx';
import { isMissing, isUntouched, problemsOf } from './problems.ts';
import { PublicationStep } from './publication-step.tsx';
import { toldOf } from './remarks.ts';
import { SaveStatus } from './save-status.tsx';
import { SectionConflict } from './section-conflict.tsx';
import {
  AssessmentsForm,
  ComplaintsForm,
  InnovationForm,
  ProjectForm,
  RiskForm,
  ServiceForm,
} from './step-forms.tsx';
import { StepMark } from './step-mark.tsx';
import { stepWords, wizard } from './step-messages.ts';
import { type DeclarationForm, useDeclaration } from './use-declaration.ts';

const ADDRESS = '/enterprises/$enterpriseId/pilots/$pilotId/edit/$section';

/** The steps that are nothing but fields. */
const FORMS: Partial<Record<Step, () => ReactNode>> = {
  project: ProjectForm,
  innovation: InnovationForm,
  service: ServiceForm,
  assessments: AssessmentsForm,
  risk: RiskForm,
  complaints: ComplaintsForm,
  plan: PlanForm,
  limits: LimitsForm,
  monitoring: MonitoringForm,
};

export function EditPage() {
  const t = useT();
  const of = usePilotOf();
  const pilot = useQuery(pilotQuery(of));
  // What is typed here is kept as it is typed: only another's change is asked for, when a save is refused.
  const draft = useQuery({ ...draftQuery(of), staleTime: 0, refetchOnWindowFocus: false });
  if (pilot.data && draft.data && pilot.data.value.verbs.includes('edit')) {
    return <Wizard key={of.pilotId} pilot={pilot.data} draft={draft.data} />;
  }
  return (
    <WorkPage title={t(wizard.title)}>
      <Loaded query={pilot}>
        {({ value }) =>
          value.verbs.includes('edit') ? (
            <Loaded query={draft}>{() => null}</Loaded>
          ) : (
            <NotEditable pilot={value} />
          )
        }
      </Loaded>
    </WorkPage>
  );
}

function NotEditable({ pilot: { state, lead } }: { pilot: Pilot }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  return (
    <Empty title={t(wizard.notEditable)}>
      <p>
        {lead.id === of.enterpriseId
          ? t(wizard.notEditableHint, { state: STATE_NAMES[state][locale] })
          : t(wizard.onlyLead, { name: lead.name })}
      </p>
      <ButtonLink to="/enterprises/$enterpriseId/pilots/$pilotId" params={{ ...of }}>
        {t(wizard.back)}
      </ButtonLink>
    </Empty>
  );
}

/** Leads to the field that the address names, once it is drawn. */
function useFieldOf(step: Step): void {
  const hash = useLocation({ select: ({ hash: named }) => named });
  const done = useRef('');
  useEffect(() => {
    const wanted = `${step} ${hash}`;
    if (hash === '' || done.current === wanted) return;
    // After the title of the step, which takes the focus on the way to another.
    const later = setTimeout(() => {
      done.current = wanted;
      const field = document.getElementById(hash);
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
    });
    return () => clearTimeout(later);
  }, [step, hash]);
}

/** Once it was checked, or one came from what is missing, what is missing is said beside each field. */
function useChecked(step: Step): boolean {
  const hash = useLocation({ select: (location) => location.hash });
  const [checked, setChecked] = useState(false);
  useEffect(() => {
    if (step === 'check' || hash !== '') setChecked(true);
  }, [step, hash]);
  return checked;
}

/** The pilot's files, those just uploaded too. */
function useFilesOf(pilot: Pilot) {
  const [uploaded, setUploaded] = useState<readonly UploadedFile[]>([]);
  const known = new Set(pilot.files.map(({ id }) => id));
  return {
    files: [...pilot.files, ...uploaded.filter(({ id }) => !known.has(id))],
    addFile: (file: UploadedFile) => setUploaded((before) => [...before, file]),
  };
}

function Wizard({ pilot, draft }: { pilot: Versioned<Pilot>; draft: Versioned<Draft> }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const { section: named } = useParams({ strict: false });
  const step: Step = isStep(named) ? named : 'project';
  const { value: about } = pilot;
  const form = useDeclaration(of, draft);
  const { declaration } = form;
  useFieldOf(step);
  const checked = useChecked(step);
  const { data: parks = [] } = useQuery(parksQuery);
  const parkNames = new Map(parks.map(({ id, zh, en }) => [id, { zh, en }]));
  const { files, addFile } = useFilesOf(about);
  const fileNames = new Map(files.map(({ id, name }) => [id, name]));
  const returnedIn = about.state === 'returned' ? about.versions.find(({ returned }) => returned) : undefined;
  const { data: returned } = useQuery({
    ...versionQuery(of, returnedIn?.number ?? 0),
    enabled: returnedIn !== undefined,
  });
  const told = toldOf(returned, declaration);

  const problems = problemsOf(declaration, dayOf(new Date()), about.state);
  const lacking = byStep(problems);
  const without = about.parties.filter(lacksConsent).length;
  const missingIn = (one: Step) => (one === 'applicants' ? without : (lacking.get(one)?.length ?? 0));
  const missing = problems.length + without;
  const source = {
    ...of,
    files,
    addFile,
    value: form.value,
    set: form.set,
    error: (path: string) => {
      const problem = problems.find((one) => one.path === path);
      if (problem && (checked || !isMissing(declaration, path))) return problem[locale];
      return form.refused[path];
    },
    remark: (path: string) => told.find((one) => one.path === path),
    isPublic: (path: string) => ALWAYS_PUBLIC.includes(path) || declaration.publication.fields.includes(path),
  };
  const sections = STEP_IDS.map(
    (id): Section => ({
      to: ADDRESS,
      params: { ...of, section: id },
      label: t(stepWords[id].name),
      ...(id !== 'check' &&
        id !== 'publication' && {
          mark: <StepMark missing={missingIn(id)} untouched={isUntouched(id, declaration)} />,
        }),
    }),
  );
  const Form = FORMS[step];
  const words = stepWords[step];
  const at = STEP_IDS.indexOf(step) + 1;
  return (
    <WorkPage
      title={t(words.name)}
      lead={t(words.lead)}
      about={declaration.identity.title || about.title}
      above={{ to: '/enterprises/$enterpriseId/pilots/$pilotId', params: { ...of }, label: t(wizard.back) }}
      sections={sections}
      focusOn={step}
      actions={
        <p className={styles.saved}>
          {t(wizard.stepOf, { at, total: STEP_IDS.length })} ·{' '}
          {missing === 0 ? t(wizard.complete) : t(wizard.progress, { count: missing })}
        </p>
      }
    >
      <FieldProvider value={source}>
        {words.source && (
          <p className={styles.source}>
            {t(words.source)} {t(wizard.sourceNote)}
          </p>
        )}
        <Standing pilot={about} />
        <div className={styles.form}>
          {STEPS[step].map((section) => (
            <SectionConflict
              key={section}
              form={form}
              section={section}
              parks={parkNames}
              files={fileNames}
            />
          ))}
          {Form && <Form key={step} />}
          {step === 'applicants' && <ApplicantsStep pilot={pilot} />}
          {step === 'publication' && <PublicationStep pilot={about} parks={parkNames} />}
          {step === 'check' && (
            <CheckStep pilot={pilot} problems={problems} told={told} isUnsaved={form.isUnsaved} />
          )}
        </div>
        <Foot step={step} form={form} />
      </FieldProvider>
    </WorkPage>
  );
}

/** The way to the step before and to the next, with whether it is saved between them. */
function Foot({ step, form }: { step: Step; form: DeclarationForm }) {
  const t = useT();
  const of = usePilotOf();
  const { previous, next } = neighbours(step);
  return (
    <div className={styles.foot}>
      {previous ? (
        <ButtonLink to={ADDRESS} params={{ ...of, section: previous }} variant="default">
          {t(wizard.previous)}
        </ButtonLink>
      ) : (
        <span />
      )}
      <SaveStatus form={form} />
      {next && (
        <ButtonLink to={ADDRESS} params={{ ...of, section: next }}>
          {t(next === 'check' ? wizard.toCheck : wizard.next)}
        </ButtonLink>
      )}
    </div>
  );
}

/** Where what is written here does not simply go to the office. */
function Standing({ pilot: { state, track, version } }: { pilot: Pilot }) {
  const t = useT();
  if (track === 'regulator') return <p className={styles.band}>{t(wizard.forRecord)}</p>;
  if (state !== 'testing' && state !== 'paused') return null;
  return <p className={styles.band}>{t(wizard.changing, { version })}</p>;
}
