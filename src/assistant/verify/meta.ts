import type { PolicyVersion } from '../../policy/document.ts';
import type { Reason } from '../contract.ts';
import type { Clause } from './claim.ts';
import type { Fact } from './fact.ts';
import { findFacts, vouches } from './facts.ts';
import { flatten } from './text.ts';

/** What a statement about the document itself must agree with; null when the clause is no such statement. */
export interface MetaVerdict {
  reasons: Reason[];
  /** Sentence ids of the evidence. */
  roles: string[];
}

const ABOUT =
  /issuing (?:body|authority|office)|成文|印发|发布|施行|生效|截止|行动方案|方案|文件|文号|编号|落款|通知|有效期|该文|本文|条例|办法|规定|法律|^由|^于|\bplan\b|\bdocument\b|\bnotice\b|\bpolicy\b|\bregulations?\b|\blaw\b|^it\b|^(?:was |is )?(?:issued|dated|valid)/iu;
const SUBJECTS = /企业|机构|人才|项目|孵化器|主体|enterpris|compan|firm|talent|project|incubator/iu;
const NUMBER =
  /文号|编号|发文字号|文件号|document number|reference number|\bnumber is\b|numbered|doc(?:ument)?\.? no|(?:bears|carries|has) the number/iu;
/** The number of another document that this one carries out. */
const OTHERS = /上位|上级|落实|依据的|市级|higher|municipal|implement/iu;
const OF_HIGHER =
  /上位|上级|市级|市政府办公厅.*(?:通知|文件)|municipal (?:notice|plan|document|action plan)|citywide|city-wide/iu;
const COUNT =
  /(?:全文|全部|共|分|有|包含|包括|由|设|含|用|以|一共|总共|列|consists? of|ha(?:s|ve)|contains?|comprises?|made up of|divided into|includes?|there are|sets out|in)\s*(?:为|成|了|有)?\s*(?:[\d,]+|[一二三四五六七八九十百两]+|[a-z-]+)\s*(?:个|大|项|numbered |main |operative |substantive )?(?:条|部分|条款|章节|方面的?措施|大项|articles?\b|sections?\b|parts\b|headings\b|points\b|chapters?\b)/iu;

type Date = 'issued' | 'drafted' | 'published' | 'validFrom' | 'validTo';
const DATES: readonly (readonly [Date, RegExp])[] = [
  [
    'validTo',
    /有效|管到|用到|失效|到期|届满|截止|废止|终止|expir|valid|in force until|end|laps|remain|run until|until|through|runs? out|ceas|finish/iu,
  ],
  [
    'validFrom',
    /生效|施行|实施|起执行|开始执行|执行|takes? effect|took effect|effective|come.*force|came.*force|enter.*force|in force|in effect|start|commenc|implement|begin|began|applies from|appl/iu,
  ],
  ['published', /发布|公布|公开|publish|releas|promulgat/iu],
  ['drafted', /成文|落款|签发|签署|dated|sign|drawn up|drafted|date of the notice|bears the date/iu],
  ['issued', /印发|下发|发文|出台|颁布|issu|printed/iu],
];

/** @param about the sentence has already named the document: “行动方案” in “行动方案共十条” */
export function judgeMeta(clause: Clause, document: PolicyVersion, about: boolean): MetaVerdict | null {
  const { flat } = clause;
  const facts = findFacts(flat);
  const number = facts.find(({ type }) => type === 'document-number');
  const reasons = new Set<Reason>();
  const roles: string[] = [];
  if (NUMBER.test(flat)) {
    const named = number ?? facts.find(({ type }) => type === 'count' || type === 'number');
    if (!named) return null;
    const own = findFacts(flatten(document.number ?? '')).find(({ type }) => type === 'document-number');
    const holds = own !== undefined && vouches(own, named);
    if (!holds && OTHERS.test(flat)) return null;
    if (!holds) reasons.add('fact');
    roles.push('number');
  }
  const stranger = SUBJECTS.test(flat) && !/《/u.test(flat);
  if (roles.length === 0 && (stranger || !(about || ABOUT.test(flat)))) return null;
  if (COUNT.test(flat))
    return { reasons: countHolds(flat, facts, document) ? [] : ['fact'], roles: ['heading'] };
  if (
    clause.units.some(
      ({ kind, text }) =>
        kind === 'benefit' || kind === 'get' || /^(?:申报|申请|claim\w*|appl\w*)$/u.test(text),
    ) &&
    !/《/u.test(flat)
  )
    return null;
  const another =
    number !== undefined ||
    OF_HIGHER.test(flat) ||
    (OTHERS.test(flat) && clause.units.some(({ kind }) => kind === 'body'));
  for (const date of another ? [] : facts.filter(({ type }) => type === 'date')) {
    const verdict = judgeDate(flat, date, document);
    if (!verdict) return null;
    roles.push(...verdict.roles);
    for (const reason of verdict.reasons) reasons.add(reason);
  }
  if (facts.some(({ type }) => type !== 'date' && type !== 'document-number')) return null;
  const issuer = issuerIn(clause);
  if (issuer !== null) {
    roles.push('letterhead', 'imprint');
    if (!issuedBy(issuer, document)) reasons.add('name');
  }
  return roles.length > 0 ? { reasons: [...reasons], roles } : null;
}

function countHolds(flat: string, facts: readonly Fact[], document: PolicyVersion): boolean {
  const counts = facts.filter(({ type }) => type === 'count');
  const articles = document.articles.filter(({ ordinal }) => ordinal !== null);
  const chapters = new Set(articles.flatMap(({ chapter }) => (chapter ? [chapter.split(/\s/u)[0]] : [])))
    .size;
  const expected = /章|chapter/u.test(flat) ? chapters : articles.length;
  return counts.length > 0 && counts.every(({ value }) => Number(value) === expected);
}

function judgeDate(flat: string, given: Fact, document: PolicyVersion): MetaVerdict | null {
  // Of a season or a quarter no more than the year can be told.
  const date = /^\d|^-/u.test(given.value)
    ? given
    : { ...given, value: /\d{4}/u.exec(given.value)?.[0] ?? '' };
  const end = document.dates.validTo;
  if (LAPSED.test(flat) && end !== null) {
    const past = date.value >= end || date.value.slice(0, 4) > end.slice(0, 4);
    return { reasons: past ? [] : ['fact'], roles: ['text'] };
  }
  if (WITHIN.test(flat) && end !== null) {
    const begin = document.dates.validFrom ?? document.dates.issued ?? document.dates.drafted ?? '';
    const inside =
      date.value >= begin.slice(0, date.value.length) && date.value <= end.slice(0, date.value.length);
    return { reasons: inside ? [] : ['fact'], roles: ['text'] };
  }
  const role = roleOf(flat, given);
  if (!role) return null;
  const roles =
    role === 'validTo' || role === 'validFrom' ? ['text'] : role === 'issued' ? ['imprint'] : ['date'];
  const value = document.dates[role];
  const known: Fact | null = value === null ? null : { type: 'date', value, unit: '', start: 0, end: 0 };
  return { reasons: known && vouches(known, given) ? [] : ['fact'], roles };
}

/** What happened on the date, by the word nearest to it. */
function roleOf(flat: string, date: Fact): Date | null {
  let best: { role: Date; distance: number } | null = null;
  for (const [role, pattern] of DATES) {
    for (const match of flat.matchAll(new RegExp(pattern.source, 'giu'))) {
      const after = match.index - date.end;
      const distance = after >= 0 ? after : date.start - (match.index + match[0].length);
      if (distance >= 0 && (!best || distance < best.distance)) best = { role, distance };
    }
  }
  return best?.role ?? null;
}

/** 2027年10月仍在有效期内, still valid in November 2027. */
const WITHIN =
  /(?:仍|还|都|依然|依旧|继续|处于|尚)(?:然|旧)?(?:在|处于)?(?:有效期内|有效期|有效)|在有效期内|still (?:valid|in force|in effect)|remains? (?:valid|in force|in effect) (?:in|on|during|at)|(?:is|be) (?:valid|in force|in effect) (?:in|on|during|at|as of)|within (?:its|the) (?:validity|term|period)/iu;
/** 2027年12月31日之后不再有效, no longer valid in 2028. */
const LAPSED =
  /(?:之后|以后|起|时|元旦|年).*(?:过了有效期|已过有效期|超过有效期|有效期已过|有效期.{0,3}(?:届满|期满|结束)|届满|失效|不再有效|过期|到期)|no longer (?:be )?(?:valid|in force)|(?:ha(?:s|ve)|will(?: already)? have) (?:already )?(?:expired|lapsed|ended|run out)|after .* (?:expire|lapse)/iu;
const ISSUES = /印发|落款|发布|制定|出台|颁布|发文|下发|issu|publish|releas|promulgat|drafted|adopted/iu;

/** Who is said to have issued the document. */
function issuerIn(clause: Clause): string | null {
  if (!ISSUES.test(clause.flat)) return null;
  const named =
    /由(.{2,40}?)(?:印发|发布|制定|出台|颁布|发文|下发)|(?:印发|发文|发布|制定|落款)(?:的)?(?:机关|单位|部门|主体)(?:是|为)(.{2,40})$|^(?:是|为)([^,\d]{0,20}(?:政府|办公[室厅]|[委局部厅院]|银行|协会|公司|中心|部门|浦东新?区?|上海市?))(?:联合|统一|正式)?(?:印发|发布|制定|出台|颁布|发文|下发)的?$|^(.{2,40}?)(?:印发|发布|出台|颁布|制定)了?(?:该|本|这份|《|行动方案)/u.exec(
      clause.flat,
    );
  const chinese = named?.slice(1).find((one) => one !== undefined);
  if (chinese) return chinese.replace(/(?:于)?\d{4}年.*$/u, '').replace(/^是/u, '');
  const english =
    /\bissuing (?:body|authority|office|agency|unit) is (?:the )?(.+)$|\b(?:issued|published|released|promulgated|drafted|adopted|printed and issued)\b.*?\bby (.+?)(?: (?:on|in) .*)?$|^(.+?) (?:issued|published|released|promulgated|adopted) (?:the|this)\b/iu.exec(
      clause.flat,
    );
  return english?.slice(1).find((one) => one !== undefined) ?? null;
}

function issuedBy(name: string, document: PolicyVersion): boolean {
  const issuer = flatten(document.issuer ?? '');
  if (issuer === '') return false;
  const plain = (text: string) => flatten(text).replace(/^(?:the )|上海市|人民|总|[。.,]/gu, '');
  if (/\p{Script=Han}/u.test(name)) {
    const region = new RegExp(`${flatten(name)}(?:新区|市|区|县)?(?:人民)?政府`, 'u');
    return plain(issuer) === plain(name) || issuer.endsWith(flatten(name)) || region.test(issuer);
  }
  if (/^(?:shanghai's |the )?pudong(?: new area| district)?$/iu.test(name)) return /浦东/u.test(issuer);
  return englishIssuer(name, issuer);
}

/** 浦东新区人民政府办公室 has one natural English name in several orders; each of its parts must be named and no other authority. */
function englishIssuer(name: string, issuer: string): boolean {
  const parts: readonly (readonly [RegExp, RegExp])[] = [
    [/浦东/u, /pudong/iu],
    [/政府/u, /government/iu],
    [/办公/u, /office/iu],
  ];
  return (
    parts.every(([zh, en]) => !zh.test(issuer) || en.test(name)) &&
    !/municipal|commission|bureau|ministry|council|bank/iu.test(name)
  );
}
