import { enumerates } from './align.ts';
import { readSpan, spanHolds } from './calendar.ts';
import type { Ground, Grounds } from './grounds.ts';
import type { FrameLibrary } from './library.ts';
import { LONGEST } from './plain.ts';
import { andNot, type Finding, joined } from './search.ts';
import type { Lexicon } from './terms.ts';
import { flatten } from './text.ts';
import { readCounted, readMove, readParts } from './turned.ts';
import { splitAtReferences } from './turns.ts';
import { readUnits } from './units.ts';
import { readUsage, usageHolds } from './usage.ts';

type Judge = (text: string, grounds: readonly Ground[]) => Finding;

/** What is said of the text's own words and dates, over all its places at once; null when it says anything else. */
export function judgeWhole(
  text: string,
  grounds: readonly Ground[],
  places: Grounds,
  library: FrameLibrary,
  judge: Judge,
): Finding | null {
  const bare = text.replace(/[\s。.!！；;]+$/u, '');
  if (text.length > LONGEST || /[?？]\s*$/u.test(text)) return null;
  const move = readMove(bare);
  if (move) {
    const everywhere = grounds.map(({ document }) => places.wholeOf(document));
    const at = (place: string) =>
      judge(`${place}${/\p{Script=Han}/u.test(place) ? '有' : ' mentions '}${move.what}`, everywhere);
    return andNot(at(move.but), at(move.not));
  }
  const parts = readParts(bare);
  if (parts) {
    const right = grounds.every(
      ({ document }) => document.articles.filter(({ ordinal }) => ordinal !== null).length === parts.count,
    );
    if (!right) return { reasons: ['fact'], frames: [] };
    return parts.rest === null
      ? { reasons: [], frames: [] }
      : joined(splitAtReferences(parts.rest).map((piece) => judge(piece, grounds)));
  }
  const counted = readCounted(bare);
  if (counted) {
    const finding = judge(counted.statement, grounds);
    const whole = counted.items.length === counted.count && isAllOf(counted.items, grounds, library.lexicon);
    return whole || finding.reasons.length > 0 ? finding : { reasons: ['fact'], frames: finding.frames };
  }
  const span = readSpan(flatten(bare));
  const documents = grounds.map(({ document }) => document);
  if (span && documents.every(({ dates }) => spanHolds(span, dates) !== null)) {
    const holds = documents.every(({ dates }) => spanHolds(span, dates));
    const frames = documents.flatMap((document) =>
      places.around({ document, articles: null, frames: [] }, ['date', 'imprint', 'text']),
    );
    return { reasons: holds ? [] : ['fact'], frames };
  }
  const usage = readUsage(bare);
  if (!usage) return null;
  const lexicon = library.lexicon;
  const holds = documents.every((document) => usageHolds(usage, library.ofDocument(document), lexicon));
  return { reasons: holds ? [] : ['fact'], frames: [] };
}

/** Some enumeration of the text names these and no more. */
function isAllOf(items: readonly string[], grounds: readonly Ground[], lexicon: Lexicon): boolean {
  const named = items.map((item) => readUnits(flatten(item), lexicon));
  return grounds.some(({ frames }) => frames.some((frame) => enumerates(frame, named, lexicon)));
}
