import type { FieldError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';
import { ITEM_STATUS_NAMES, type Item, isDone, statusOf } from './checklist.ts';
import { FINDING_STATE_NAMES, type Finding, isUnsettled } from './finding.ts';

/** What the gate looks at, all as of today. */
export interface Standing {
  /** Something was submitted and screened. */
  screened: boolean;
  findings: readonly Finding[];
  items: readonly Item[];
  /** Why the licence that a finding rests on does not carry it, by the finding's id. */
  faults: ReadonlyMap<string, Bilingual>;
  /** Ids of findings whose entry has changed since, and that are still to be reopened for it. */
  outdated: ReadonlySet<string>;
  /** What is wrong with the licensed host. */
  host: Bilingual | null;
  /** Civil date. */
  today: string;
}

/** What stands between a pilot and its expert review: every licence, filing, prohibition and warning is settled. */
export function obstaclesToReview({ screened, findings, outdated }: Standing): FieldError[] {
  if (!screened) {
    const zh = '尚未进行持牌合规筛查。';
    return [{ path: 'findings', zh, en: 'The licence boundary has not been screened yet.' }];
  }
  return findings.flatMap((finding) => {
    const { id, entry, state } = finding;
    const path = `findings.${id}`;
    const { zh, en } = FINDING_STATE_NAMES[state];
    if (isUnsettled(finding))
      return [
        { path, zh: `“${entry.name.zh}”未办结：${zh}。`, en: `“${entry.name.en}” is not settled: ${en}.` },
      ];
    if (state !== 'settled' || !outdated.has(id)) return [];
    return [
      {
        path,
        zh: `“${entry.name.zh}”所依据的规定已有变化，须重新审查。`,
        en: `The law behind “${entry.name.en}” has changed: it is to be looked at again.`,
      },
    ];
  });
}

/** The same and whatever else stands between it and testing, as of today in Shanghai. */
export function obstaclesToTesting(standing: Standing): FieldError[] {
  const { findings, items, faults, host, today } = standing;
  const licences = findings.flatMap(({ id, state, entry }): FieldError[] => {
    const fault = faults.get(id);
    if (state !== 'settled' || fault === undefined) return [];
    return [
      {
        path: `findings.${id}`,
        zh: `“${entry.name.zh}”：${fault.zh}`,
        en: `“${entry.name.en}”: ${fault.en}`,
      },
    ];
  });
  const open = items.flatMap((item): FieldError[] => {
    const { id, content, removedAt } = item;
    const status = statusOf(item, today);
    if (removedAt !== null || !content.blocking || isDone(status)) return [];
    const { zh, en } = ITEM_STATUS_NAMES[status];
    return [
      {
        path: `checklist.${id}`,
        zh: `检查项“${content.requirement.zh}”：${zh}。`,
        en: `Checklist item “${content.requirement.en}”: ${en}.`,
      },
    ];
  });
  return [
    ...obstaclesToReview(standing),
    ...licences,
    ...(host === null ? [] : [{ path: 'host', ...host }]),
    ...open,
  ];
}
