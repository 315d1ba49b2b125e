import { sentencesOn } from './aspects.ts';
import type { PolicyVersion } from './document.ts';

export interface ApplicationWindow {
  /** First and last civil day on which one may apply; null where the text gives none. */
  opens: string | null;
  closes: string | null;
}

const DAY = /(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日/gu;
const RANGE =
  /^(?:[（(][^（()）]{1,8}[）)])?\s*(?:\d{1,2}[:：时]\d{0,2}分?)?\s*(?:起)?\s*(?:至|到|[-—–~～])/u;
const LAST = /^[^，。；]{0,12}?(?:前|止|截止|截至|以前|之前)|^$/u;
const UNTIL = /(?:截止|截至|至|到|[-—–~～])[^，。；\d]{0,8}$/u;
/** 每年3月1日至3月31日: no year is meant. */
const YEARLY = /每年|每季度|每月|次年|当年/u;

/** What the office or others do then, and nobody who applies: 各街镇于…前完成初审. */
const OFFICES = /初审|审核|评审|公示|答辩|推荐|拨付|认定/u;
const APPLYING = /申报|申请|报送|提交|递交|报名|填报|截止/u;

/** When a call for applications (申报通知) is open, by its own words; nothing is guessed where it gives no year. */
export function applicationWindow(document: Pick<PolicyVersion, 'articles'>): ApplicationWindow {
  const found: ApplicationWindow = { opens: null, closes: null };
  for (const { text } of sentencesOn(document, 'deadline')) {
    const plain = text.replace(/\s/gu, '');
    if (YEARLY.test(plain) || (OFFICES.test(plain) && !APPLYING.test(plain))) continue;
    let year: string | null = null;
    for (const match of plain.matchAll(DAY)) {
      year = match[1] ?? year;
      if (year === null) continue;
      const day = `${year}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
      const after = plain.slice(match.index + match[0].length);
      const last = UNTIL.test(plain.slice(0, match.index)) || (!RANGE.test(after) && LAST.test(after));
      if (last && (found.closes ?? '') < day) found.closes = day;
      else if (!last && /^起/u.test(after.replace(RANGE, '起')) && (found.opens ?? day) >= day)
        found.opens = day;
    }
  }
  return found;
}
