import {
  complianceStream,
  insertFinding,
  insertScreened,
  isUnsettled,
  legalHashes,
  pinnedTemplate,
  publishedTemplate,
  raisedBy,
  readCompliance,
  reconcile,
  type Screened,
  screen,
  updateFinding,
  updateScreened,
} from '../../compliance/index.ts';
import type { Append, Json } from '../../ledger/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { workingDaysAfter } from '../../shared/working-days.ts';
import type { MoveRoom } from '../room.ts';
import { readTerms } from '../terms.ts';
import type { Version } from '../versions.ts';
import { screenedTexts } from './screened-texts.ts';
import { syncChecklist } from './sync-checklist.ts';

/** For the commit that submits, or asks for a change. */
export interface VersionScreened {
  append: Append;
  rows: readonly Statement[];
  /** What the applicants hear of it; null: nothing is to be settled. */
  detail: Bilingual | null;
}

const AGAIN: Bilingual = {
  zh: '新版本使这一项的要求有变化。',
  en: 'The new version changes what this item asks for.',
};

/**
 * Screens what a version declares, by the published catalogue: rules only. The checklist is pinned at the first version,
 * where its boundary items come from, so that there is one place and one time at which a pilot gets both.
 * @param today civil date
 */
export async function screenVersion(
  room: MoveRoom,
  { pilotId, number, content }: Pick<Version, 'pilotId' | 'number' | 'content'>,
  { at, today }: { at: string; today: string },
): Promise<VersionScreened> {
  const { database: db, clock, library, licences } = room;
  const before = await readCompliance(db, pilotId);
  const catalogue = await licences.current();
  const { version: template, template: asked } = await (before.screened === null
    ? publishedTemplate(library)
    : pinnedTemplate(library, before.screened.template));
  const { workingDays } = await readTerms(library);
  const newId = () => uuidv7(clock);
  const dueOn = workingDaysAfter(today, workingDays.reopened).on;
  const { name, scope } = content.parties.find(({ lead }) => lead) ?? {};
  const screening = screen({ description: screenedTexts(content.declaration), name, scope }, catalogue);
  const { added, changed, findings } = reconcile(
    before.findings,
    raisedBy(screening, await legalHashes(catalogue.entries)),
    { pilotId, version: number, catalogue: catalogue.version, at, dueOn, newId },
  );
  const screened: Screened = {
    pilotId,
    version: number,
    catalogue: catalogue.version,
    screenedAt: at,
    template,
    pinnedAt: before.screened?.pinnedAt ?? at,
    closedAt: null,
  };
  const checklist = syncChecklist(
    db,
    asked,
    { findings, items: before.items },
    { pilotId, at, dueOn, cause: 'words', why: AGAIN, newId },
  );
  const briefly = ({ id, code, kind, state }: (typeof findings)[number]): Json => ({ id, code, kind, state });
  return {
    append: {
      stream: complianceStream(pilotId),
      version: before.head,
      action: 'compliance.screened',
      payload: {
        version: number,
        catalogue: catalogue.version,
        template,
        raised: added.map(briefly),
        changed: changed.map((one) => ({ ...(briefly(one) as object), raised: one.raised })),
        ...checklist.payload,
      },
      private: {
        because: [...added, ...changed].map(({ id, because }) => ({
          id,
          because: because as unknown as Json,
        })),
      },
    },
    rows: [
      before.screened === null ? insertScreened(db, screened) : updateScreened(db, screened),
      ...added.map((finding) => insertFinding(db, finding)),
      ...changed.map((finding) => updateFinding(db, finding)),
      ...checklist.rows,
    ],
    detail: detailOf(findings.filter(isUnsettled).map(({ entry }) => entry.name)),
  };
}

function detailOf(open: readonly Bilingual[]): Bilingual | null {
  if (open.length === 0) return null;
  return {
    zh: `持牌合规筛查：以下事项须说明：${open.map(({ zh }) => zh).join('、')}。`,
    en: `Licence screening: to be answered: ${open.map(({ en }) => en).join(', ')}.`,
  };
}
