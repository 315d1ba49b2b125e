import { assertMay, type Caller } from '../../access/index.ts';
import {
  type Compliance,
  differencesOf,
  isReopened,
  publishedTemplate,
  readCompliance,
  type Screened,
  updateScreened,
  wantedItems,
} from '../../compliance/index.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { formatDate } from '../../shared/written-date.ts';
import { assertHandedIn } from '../pilot.ts';
import type { Room } from '../room.ts';
import { readPilot } from '../store.ts';
import { applicantsOf, messages, toPilot } from '../tell.ts';
import { type Changing, changeCompliance } from './change-compliance.ts';
import { syncChecklist } from './sync-checklist.ts';

/** What an upgrade to the published template would change. @throws AppError not-found: there is no checklist */
export async function lookAtUpgrade(room: Room, caller: Caller, pilotId: string) {
  const { database: db, library } = room;
  assertMay(caller.actor, 'pilot.read', { pilotId });
  assertHandedIn((await readPilot(db, pilotId)).pilot);
  const compliance = await readCompliance(db, pilotId);
  const screened = pinnedOf(compliance);
  const { version: to, template } = await publishedTemplate(library);
  const { added, removed, changed } = differencesOf(
    compliance.items,
    wantedItems(template, compliance.findings),
  );
  return {
    version: compliance.head,
    body: {
      from: screened.template,
      to,
      added: added.map(({ wanted: { item, content } }) => ({ item, after: content })),
      removed: removed.map(({ item, content }) => ({ item, before: content })),
      changed: changed.map(({ item, wanted }) => ({
        item: item.item,
        before: item.content,
        after: wanted.content,
        reopens: isReopened(item),
      })),
    },
  };
}

const UPGRADED: Bilingual = {
  zh: '检查清单已升级，这一项的要求有变化。',
  en: 'The checklist was upgraded, and this item asks for something else.',
};

/**
 * Holds a pilot to the template published now: items that are untouched keep what was decided, changed ones are opened
 * again, removed ones stay readable.
 * @throws AppError not-found; conflict: it is at that version already; precondition-failed: another one is published by now
 */
export function upgradeChecklist(room: Room, caller: Caller, { to, ...at }: Changing & { to: number }) {
  const { database: db, clock, library } = room;
  const options = { action: 'pilot.handle', status: 200 } as const;
  return changeCompliance(room, caller, options, at, async ({ pilot, compliance, at: now, dueOn }) => {
    const screened = pinnedOf(compliance);
    const { version: template, template: asked } = await publishedTemplate(library);
    if (template !== to) throw new AppError('precondition-failed');
    if (template <= screened.template) throw upToDate();
    const checklist = syncChecklist(db, asked, compliance, {
      pilotId: pilot.id,
      at: now,
      dueOn,
      cause: 'template',
      why: UPGRADED,
      newId: () => uuidv7(clock),
    });
    const words = {
      subject: { zh: '检查清单已升级', en: 'The checklist was upgraded' },
      text: {
        zh: `“${pilot.title}”的检查清单已升级到第 ${template} 版，有变化的项目请于${formatDate(dueOn, 'zh')}前办理。`,
        en: `The checklist of “${pilot.title}” is at version ${template} now; see to what changed by ${formatDate(dueOn, 'en')}.`,
      },
      link: toPilot(pilot.id, { part: 'compliance' }),
    };
    return {
      entry: 'compliance.checklist-upgraded',
      payload: {
        before: { template: screened.template },
        after: { template },
        ...checklist.payload,
      },
      rows: [
        updateScreened(db, { ...screened, template, pinnedAt: now }),
        ...checklist.rows,
        ...messages(room, await applicantsOf(room, pilot), words, caller.actor.id),
      ],
      body: { template },
    };
  });
}

function pinnedOf({ screened }: Compliance): Screened {
  if (screened === null) throw new AppError('not-found');
  return screened;
}

function upToDate(): AppError {
  const field = { path: 'to', zh: '已是最新版本。', en: 'It is at the newest version.' };
  return new AppError('conflict', undefined, { fields: [field] });
}
