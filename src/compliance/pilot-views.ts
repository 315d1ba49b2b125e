import type { Bilingual } from '../shared/locale.ts';
import { type Evidence, type Item, type ItemStatus, isInForce, type Pinned, statusOf } from './checklist.ts';
import type { Examination } from './examine.ts';
import { type Finding, isUnsettled } from './finding.ts';
import { type Holder, licenceFault, licenceNow } from './licence-carries.ts';
import type { Licences } from './licences.ts';
import type { ComplianceView, FindingView, ItemView } from './pilot-schemas.ts';
import { QUESTIONS } from './screening/questions.ts';

/** What a view needs beside what was examined. */
export interface Shown {
  pilotId: string;
  examination: Examination;
  holders: readonly Holder[];
  catalogue: Licences;
  /** The template that the checklist is from; null before the first submission. */
  pinned: Pinned | null;
  /** Version of the template published now. */
  published: number;
  person: (id: string) => Bilingual;
  /** Names of the pilot's files. */
  fileName: (id: string) => string;
}

export function complianceView(shown: Shown): ComplianceView {
  const { pilotId, examination, catalogue } = shown;
  const { screened, findings } = examination.compliance;
  const order = new Map(catalogue.entries.map(({ code }, at) => [code, at]));
  const placeOf = ({ code }: Finding) => order.get(code) ?? catalogue.entries.length;
  return {
    pilotId,
    screened: screened && {
      version: screened.version,
      catalogue: screened.catalogue,
      at: screened.screenedAt,
    },
    findings: findings
      .toSorted((one, other) => placeOf(one) - placeOf(other))
      .map((finding) => findingView(finding, shown)),
    checklist: checklistView(shown),
    counts: countsOf(examination),
    obstacles: examination.obstacles,
  };
}

function findingView(finding: Finding, { examination, holders, person, fileName }: Shown): FindingView {
  const { answer, verdict, entry, ways, because, doubt, code } = finding;
  const file = (id: string) => ({ id, name: fileName(id) });
  const by = (id: string) => ({ id, name: person(id) });
  const { id, kind, origin, state, raised, raisedAt, catalogue, reopened } = finding;
  return {
    id,
    code,
    kind,
    origin,
    state,
    raised,
    raisedAt,
    doubt,
    questions: doubt
      ? QUESTIONS.filter(({ about }) => about.includes(code)).map(({ zh, en }) => ({ zh, en }))
      : [],
    name: entry.name,
    because: [...because],
    need: entry.need,
    regulator: entry.regulator,
    basis: [...entry.basis],
    mark: entry.mark,
    catalogue,
    ways: ways.map(({ way, said, institution }) => ({
      way,
      text: said,
      ...(institution !== undefined && { institution }),
    })),
    held: heldOf(code, examination, holders),
    answer: answer && {
      way: answer.way,
      statement: answer.statement,
      licence: licenceShown(finding, examination, holders, file),
      files: answer.files.map(file),
      by: by(answer.by),
      at: answer.at,
    },
    verdict: verdict && { ...verdict, by: by(verdict.by) },
    reopened,
  };
}

/** What an answer can rest on: the applicants themselves do not see each other's licences. */
function heldOf(code: string, { holdings }: Examination, holders: readonly Holder[]): FindingView['held'] {
  return holders.flatMap(({ id: partyId, name: holder, enterpriseId }) =>
    (holdings.get(enterpriseId ?? '')?.licences ?? [])
      .filter((licence) => licence.code === code)
      .map(({ id: licenceId, number, scope, expiresOn }) => ({
        partyId,
        holder,
        licenceId,
        number,
        scope,
        expiresOn,
      })),
  );
}

function licenceShown(
  finding: Finding,
  { holdings, standing: { today } }: Examination,
  holders: readonly Holder[],
  file: (id: string) => { id: string; name: string },
) {
  const { answer } = finding;
  if (answer?.licence == null) return null;
  const now = licenceNow(answer.licence, holders, holdings);
  const fault = licenceFault(finding, answer, { holders, holdings, today });
  if (now === null) {
    const gone = { holder: '', licenceId: null, number: '', scope: '', expiresOn: null, file: null };
    return { partyId: answer.licence.partyId, ...gone, fault };
  }
  const { holder, licenceId, number, scope, expiresOn } = now;
  return {
    partyId: holder.id,
    holder: holder.name,
    licenceId,
    number,
    scope,
    expiresOn,
    file: now.file === null ? null : file(now.file),
    fault,
  };
}

function checklistView(shown: Shown): ComplianceView['checklist'] {
  const { examination, pinned, published } = shown;
  const { screened, items } = examination.compliance;
  if (pinned === null || screened === null) return null;
  const live = items.filter(({ removedAt }) => removedAt === null);
  const view = (item: Item) => itemView(item, shown);
  return {
    version: pinned.version,
    example: pinned.template.example,
    pinnedAt: screened.pinnedAt,
    sections: pinned.template.sections.map(({ id, ...name }) => ({
      id,
      name,
      items: live.filter(({ content }) => content.section === id).map(view),
    })),
    removed: items.filter(({ removedAt }) => removedAt !== null).map(view),
    upgradeAvailable: published > pinned.version ? published : null,
  };
}

function itemView(item: Item, { examination, person, fileName }: Shown): ItemView {
  const { id, findingId, content, answer, verdict, reopened } = item;
  const { today } = examination.standing;
  const evidence = ({ file, name, digest, effectiveFrom, expiresOn }: Evidence) => ({
    file: { id: file, name: fileName(file) || name },
    digest,
    effectiveFrom,
    expiresOn,
    inForce: isInForce({ file, name, digest, effectiveFrom, expiresOn }, today),
  });
  return {
    id,
    item: item.item,
    findingId,
    requirement: content.requirement,
    basis: content.basis,
    blocking: content.blocking,
    evidenceNeeded: content.evidence,
    status: statusOf(item, today),
    answer: answer && {
      statement: answer.statement,
      evidence: answer.evidence.map(evidence),
      by: { id: answer.by, name: person(answer.by) },
      at: answer.at,
    },
    verdict: verdict && { ...verdict, by: { id: verdict.by, name: person(verdict.by) } },
    reopened,
  };
}

const GROUP_OF: Readonly<Record<ItemStatus, keyof ComplianceView['counts']['items']>> = {
  met: 'done',
  'not-applicable': 'done',
  answered: 'waiting',
  open: 'missing',
  reopened: 'missing',
  partly: 'returned',
  'not-met': 'returned',
  expired: 'expired',
};

function countsOf({ compliance, standing: { today } }: Examination): ComplianceView['counts'] {
  const { findings } = compliance;
  const items = { done: 0, waiting: 0, missing: 0, returned: 0, expired: 0 };
  for (const item of compliance.items) {
    if (item.removedAt === null) items[GROUP_OF[statusOf(item, today)]]++;
  }
  const duties = findings.filter(({ state }) => state === 'listed').length;
  const unsettled = findings.filter(isUnsettled).length;
  return { findings: { unsettled, duties, settled: findings.length - duties - unsettled }, items };
}

/** Everybody who is named in what is shown. */
export function peopleIn({ findings, items }: Examination['compliance']): string[] {
  return [...findings, ...items].flatMap(({ answer, verdict }) =>
    [answer?.by, verdict?.by].filter((id) => id !== undefined),
  );
}

/** Files of the pilot that are named in what is shown. */
export function filesIn({ findings, items }: Examination['compliance']): string[] {
  return [
    ...findings.flatMap(({ answer }) =>
      answer === null
        ? []
        : [...answer.files, ...(answer.licence && 'file' in answer.licence ? [answer.licence.file] : [])],
    ),
    ...items.flatMap(({ answer }) => answer?.evidence.map(({ file }) => file) ?? []),
  ];
}
