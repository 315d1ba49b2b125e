import type { PolicyVersion } from '../../../policy/index.ts';

/** Under the 2006 Law, …; 2006年的旧《反洗钱法》要求，…: which edition speaks, and what it says. */
const EN =
  /^(?:under|in|according to) the (?:(?:now |since )?(repealed|replaced|superseded|old|former|earlier|previous|current|new|present|revised|amended) )?(?:(\d{4}) )?(?:[a-z-]+ ){0,4}?(?:law|act|regulations?|rules|provisions|edition|version|text)(?: of (\d{4}))?(?: \(now (repealed|replaced|superseded)\))?,? (?=\p{L})/u;
const ZH =
  /^(?:按照?|依照?|根据)?(?:(\d{4})年(?:版|修订|通过|修订版)?的?)?(已?废止的?|已被取代的?|旧的?|原来?的?|现行的?|新的?)?(?:《[^》]{2,40}》|该?法|(?:旧|新)(?:法|条例|规定))(?:\((\d{4})年?[^)]*\))?(?:里|中)?(?:明确|曾)?(?:规定|要求|提出)?,?(?=\p{L})/u;
const PAST = /repealed|replaced|superseded|old|former|earlier|previous|废止|取代|旧|原/u;
const PRESENT = /current|new|present|revised|amended|现行|新/u;

/**
 * What is left of a claim without the edition that it begins with; null where the document is another one, by its year or
 * by whether it still holds.
 */
export function withoutEdition(flat: string, document: PolicyVersion): string | null {
  const found = EN.exec(flat) ?? ZH.exec(flat);
  if (!found || found[0].trim() === '') return flat;
  const [all, ...said] = found;
  const years = said.filter((one) => /^\d{4}$/u.test(one ?? ''));
  const age = said.find((one) => one !== undefined && !/^\d{4}$/u.test(one)) ?? '';
  if (years.length === 0 && age === '') return flat;
  const past = document.supersededBy !== null || document.repealedOn !== null;
  if ((PAST.test(age) && !past) || (PRESENT.test(age) && past)) return null;
  return years.every((year) => yearsOf(document).includes(year!)) ? flat.slice(all.length) : null;
}

/** Years that the text itself bears: when it was made, amended, published and from when it holds. */
function yearsOf({ title, dates }: PolicyVersion): string[] {
  const own = Object.values(dates).flatMap((date) => (date ? [date.slice(0, 4)] : []));
  return [...own, ...(title.match(/\d{4}/gu) ?? [])];
}
