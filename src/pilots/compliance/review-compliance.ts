import {
  COMPLIANCE_JOB,
  candidates,
  complianceStream,
  type Due,
  dueNow,
  holdingsOf,
  type Licences,
  legalHashes,
  pinnedTemplate,
  readCatalogue,
  readCompliance,
  updateFinding,
  updateItem,
} from '../../compliance/index.ts';
import { commit, rerun } from '../../ledger/index.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { dayOf, today } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { workingDaysAfter } from '../../shared/working-days.ts';
import { formatDate } from '../../shared/written-date.ts';
import { readParties } from '../parties.ts';
import type { Room } from '../room.ts';
import { type Pilot, readPilot, streamOf } from '../store.ts';
import { applicantsOf, messages, officersOf, toPilot } from '../tell.ts';
import { readTerms } from '../terms.ts';
import { syncChecklist } from './sync-checklist.ts';

type Parts = Pick<Room, 'database' | 'clock' | 'library' | 'publicUrl'>;

const WARNED_DAYS_BEFORE = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Laws change and evidence lapses while nobody looks: what rests on them is opened again, and its people are told. */
export function complianceJob(parts: Parts): Job {
  return {
    name: COMPLIANCE_JOB,
    title: { zh: '复核持牌合规与证明有效期', en: 'Laws that changed, licences and evidence that lapse' },
    everySeconds: 60 * 60,
    run: () => reviewCompliance(parts),
  };
}

/**
 * One commit a pilot, so that one that fails keeps no other waiting; run twice, it does nothing the second time.
 * @throws the first that failed, once all others are done
 */
export async function reviewCompliance(parts: Parts): Promise<void> {
  const { database: db, clock, library } = parts;
  const catalogue = await readCatalogue(library);
  const days = { today: today(clock), warnUntil: warnUntil(clock()) };
  const pilots = await candidates(db, { hashes: await legalHashes(catalogue.entries), ...days });
  const failed: unknown[] = [];
  for (const pilotId of pilots) {
    await rerun(() => reviewOne(parts, pilotId, catalogue, days)).catch((error: unknown) =>
      failed.push(error),
    );
  }
  if (failed.length > 0) throw failed[0];
}

function warnUntil(now: Date): string {
  return dayOf(now.getTime() + WARNED_DAYS_BEFORE * DAY_MS);
}

const LAW: Bilingual = {
  zh: '这一项所依据的规定或事项有变化。',
  en: 'The law or the finding that this item rests on has changed.',
};

async function reviewOne(
  parts: Parts,
  pilotId: string,
  catalogue: Licences,
  days: { today: string; warnUntil: string },
): Promise<void> {
  const { database: db, clock, library } = parts;
  const { pilot, head } = await readPilot(db, pilotId);
  const parties = await readParties(db, pilotId);
  const before = await readCompliance(db, pilotId);
  const { screened } = before;
  if (screened === null || screened.closedAt !== null) return;
  const holdings = await holdingsOf(db, before.findings, parties);
  const { workingDays } = await readTerms(library);
  const at = clock().toISOString();
  const dueOn = workingDaysAfter(days.today, workingDays.reopened).on;
  const hashes = await legalHashes(catalogue.entries);
  const due = dueNow({ ...before, catalogue, hashes, holders: parties, holdings }, { at, dueOn, ...days });
  if (due.findings.length === 0 && due.items.length === 0) return;
  const { template } = await pinnedTemplate(library, screened.template);
  const checklist = syncChecklist(
    db,
    template,
    { findings: replaced(before.findings, due.findings), items: replaced(before.items, due.items) },
    { pilotId, at, dueOn, cause: 'law', why: LAW, newId: () => uuidv7(clock) },
  );
  const { warnings } = due;
  const known = new Set(due.findings.filter(({ state }) => state === 'reopened').map(({ id }) => id));
  const reopened = [
    ...due.reopened,
    ...checklist.reopened
      .filter(({ findingId }) => findingId === null || !known.has(findingId))
      .map(({ content }) => ({ name: content.requirement, why: LAW })),
  ];
  await commit(db, clock, {
    actor: 'system',
    append: [
      {
        stream: complianceStream(pilotId),
        version: before.head,
        action: reopened.length > 0 ? 'compliance.reopened' : 'compliance.reviewed',
        payload: {
          catalogue: catalogue.version,
          findings: due.findings.map(({ id, state }) => ({ id, state })),
          items: due.items.map(({ id, state }) => ({ id, state })),
          reopened: reopened.map(({ name, why }) => ({ name: { ...name }, why: { ...why } })),
          warned: warnings.map(({ name, on }) => ({ name: { ...name }, on })),
          ...(reopened.length > 0 && { dueOn }),
          ...checklist.payload,
        },
      },
    ],
    rely: [
      { stream: streamOf(pilotId), version: head },
      ...[...holdings.values()].map(({ stream, version }) => ({ stream, version })),
    ],
    rows: [
      ...due.findings.map((finding) => updateFinding(db, finding)),
      ...due.items.map((item) => updateItem(db, item)),
      ...checklist.rows,
      ...(await told(parts, pilot, due, dueOn)),
    ],
  });
}

function replaced<T extends { id: string }>(all: readonly T[], changed: readonly T[]): T[] {
  const by = new Map(changed.map((one) => [one.id, one]));
  return all.map((one) => by.get(one.id) ?? one);
}

async function told(parts: Parts, pilot: Pilot, { reopened, warnings }: Due, dueOn: string) {
  if (reopened.length === 0 && warnings.length === 0) return [];
  const people = [...(await applicantsOf(parts, pilot)), ...(await officersOf(parts, pilot))];
  const words = {
    subject:
      reopened.length > 0
        ? { zh: '持牌合规：有事项须重新办理', en: 'Compliance: something is to be looked at again' }
        : { zh: '持牌合规：许可或证明即将到期', en: 'Compliance: a licence or evidence expires soon' },
    text: {
      zh: listed(pilot, reopened, warnings, dueOn, 'zh'),
      en: listed(pilot, reopened, warnings, dueOn, 'en'),
    },
    link: toPilot(pilot.id, { part: 'compliance', tab: 'findings' }),
  };
  return messages(parts, people, words, 'system');
}

function listed(
  { title }: Pilot,
  reopened: Due['reopened'],
  warnings: Due['warnings'],
  dueOn: string,
  locale: 'zh' | 'en',
): string {
  const zh = locale === 'zh';
  const date = (day: string) => formatDate(day, locale);
  const again = reopened.map(({ name, why }) => `· ${name[locale]}${zh ? '：' : ': '}${why[locale]}`);
  const soon = warnings.map(
    ({ name, on }) => `· ${name[locale]}${zh ? `：${date(on)}到期` : `: until ${date(on)}`}`,
  );
  const lines = [
    ...(again.length === 0
      ? []
      : [
          zh
            ? `“${title}”以下事项须于${date(dueOn)}前重新办理：`
            : `“${title}”: to be answered again by ${date(dueOn)}:`,
          ...again,
        ]),
    ...(soon.length === 0
      ? []
      : [
          zh ? `“${title}”以下许可或证明即将到期：` : `“${title}”: licences or evidence that expire soon:`,
          ...soon,
        ]),
  ];
  return lines.join('\n');
}
