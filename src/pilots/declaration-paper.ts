import type { Block, Grid, Paper } from '../platform/documents/paper.ts';
import { formatNumeral } from '../shared/chinese-numerals.ts';
import type { Locale } from '../shared/locale.ts';
import { type Declaration, SECTIONS, type Section } from '../shared/pilots/declaration.ts';
import { FIELDS } from '../shared/pilots/fields.ts';
import { SECTION_NAMES } from '../shared/pilots/names.ts';
import { type Names, shownValue } from '../shared/pilots/shown-value.ts';
import { TRACK_NAMES } from '../shared/pilots/states.ts';
import { formatDate } from '../shared/written-date.ts';
import { headOf, ORDER, saying } from './paper-parts.ts';
import type { Pilot } from './store.ts';
import type { Content } from './versions.ts';

export interface Declared {
  pilot: Pick<Pilot, 'track' | 'number' | 'regulator'>;
  declaration: Declaration;
  parties: Readonly<Content['parties']>;
  /** Null: a draft, which nobody stamps. */
  version: { number: number; code: string; hash: string } | null;
  /** Civil date on which it was submitted, or last saved. */
  on: string;
  names: Names;
  locale: Locale;
}

/** Texts of pages, which stand under a heading of their own and in no table. */
const WHOLE_TEXTS: ReadonlySet<string> = new Set(['service.agreement', 'plan.disclosure']);
const PART_BEFORE: Partial<Record<Section, 'partDeclaration' | 'partPlan' | 'partPublic'>> = {
  identity: 'partDeclaration',
  plan: 'partPlan',
  publication: 'partPublic',
};
/** Shares of the columns that are not all alike; the number of a row comes before them. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  'identity.licences': [16, 18, 19, 22, 17],
  'plan.phases': [20, 18, 18, 36],
  'indicators.items': [14, 8, 10, 9, 9, 9, 9, 15, 12],
  'triggers.items': [52, 28, 14],
};
const SEAL_MM = 34;

/** 创新应用声明书与测试方案 as an office reads it: every field in the order of the form. */
export function declarationPaper(declared: Declared): Paper {
  const { declaration, locale, pilot, version } = declared;
  const say = saying(locale);
  return {
    locale,
    title: `${declaration.identity.title} ${say('declaration')}`,
    head: headOf(locale, { what: 'declaration', number: pilot.number, code: version?.code ?? null }),
    blocks: [
      ...(version === null ? [{ style: 'mark', text: say('draft') } as const] : []),
      { style: 'title', text: say('declaration') },
      { style: 'subtitle', text: declaration.identity.title || say('empty') },
      identityOf(declared),
      { style: 'section', text: say('applicants') },
      applicants(declared),
      ...scopeOf(declared),
      ...SECTIONS.flatMap((section, at) => sectionBlocks(declared, section, at + 1)),
      ...closing(declared),
    ],
  };
}

function identityOf({ pilot, version, on, locale }: Declared): Grid {
  const say = saying(locale);
  const { track, number, regulator } = pilot;
  const rows = [
    [say('track'), TRACK_NAMES[track][locale]],
    ...(regulator === null
      ? []
      : [
          [say('regulator'), regulator.regulator],
          [say('admittedOn'), formatDate(regulator.admittedOn, locale)],
        ]),
    ...(number === null ? [] : [[say('number'), number]]),
    ...(version === null
      ? [[say('savedOn'), formatDate(on, locale)]]
      : [
          [say('version'), String(version.number)],
          [say('code'), version.code],
          [say('submittedOn'), formatDate(on, locale)],
          [say('hash'), inGroups(version.hash)],
        ]),
  ];
  return { widths: [28, 72], labelled: true, rows };
}

/** A line breaks between groups, and nowhere within. */
const inGroups = (hash: string) => hash.replace(/.{8}(?=.)/g, '$& ');

function applicants({ parties, locale }: Declared): Grid {
  const say = saying(locale);
  const role = ({ lead, host }: Declared['parties'][number]) =>
    [say(lead ? 'lead' : 'joint'), ...(host ? [say('host')] : [])].join('\n');
  return {
    widths: [ORDER, 42, 30, 20],
    head: [say('order'), say('name'), say('uscc'), say('role')],
    rows: parties.map((party, at) => [String(at + 1), party.name, party.uscc, role(party)]),
  };
}

/** What the rules read beside the declaration is stamped with it. */
function scopeOf({ parties, locale }: Declared): Grid[] {
  const scope = parties.find(({ lead }) => lead)?.scope;
  if (scope === undefined) return [];
  return [{ widths: [28, 72], labelled: true, rows: [[saying(locale)('scope'), scope]] }];
}

function sectionBlocks(declared: Declared, section: Section, nth: number): Block[] {
  const { locale } = declared;
  const part = PART_BEFORE[section];
  const order = locale === 'zh' ? `${formatNumeral(nth)}、` : `${nth}. `;
  const blocks: Block[] = [
    ...(part === undefined ? [] : [{ style: 'part', text: saying(locale)(part) } as const]),
    { style: 'section', text: order + SECTION_NAMES[section][locale] },
  ];
  let form: string[][] = [];
  const endForm = () => {
    if (form.length > 0) blocks.push({ widths: [28, 72], labelled: true, rows: form });
    form = [];
  };
  for (const path of fieldsOf(section)) {
    const own = fieldBlocks(declared, path);
    if (own === null) form.push([FIELDS[path]![locale], shown(declared, path)]);
    else {
      endForm();
      blocks.push(...own);
    }
  }
  endForm();
  return blocks;
}

const fieldsOf = (section: Section) =>
  Object.keys(FIELDS).filter((path) => path.startsWith(`${section}.`) && !path.includes('*'));

function valueAt(declaration: Declaration, path: string): unknown {
  const [section = '', field = ''] = path.split('.');
  return (declaration as unknown as Record<string, Record<string, unknown>>)[section]?.[field];
}

function shown({ declaration, version, names, locale }: Declared, path: string): string {
  const nothing = saying(locale)(version === null ? 'empty' : 'none');
  return shownValue(path, valueAt(declaration, path), locale, names) || nothing;
}

/** Blocks of a field that is more than a row of a form; null for one that is not. */
function fieldBlocks(declared: Declared, path: string): Block[] | null {
  const { declaration, names, locale } = declared;
  const name = FIELDS[path]![locale];
  const section = path.split('.')[0] as Section;
  const topic: Block[] = name === SECTION_NAMES[section][locale] ? [] : [{ style: 'topic', text: name }];
  if (WHOLE_TEXTS.has(path)) {
    return [...topic, { style: 'text', text: shown(declared, path) }];
  }
  const columns = Object.keys(FIELDS).filter((pattern) => pattern.startsWith(`${path}.*.`));
  const items = valueAt(declaration, path) as Record<string, unknown>[];
  if (columns.length === 0 || items.length === 0) return null;
  const keys = columns.map((pattern) => pattern.slice(path.length + 3));
  const rows = items.map((item, at) => [
    String(at + 1),
    ...keys.map((key) => shownValue(`${path}.${at}.${key}`, item[key], locale, names)),
  ]);
  return [
    ...topic,
    {
      widths: [ORDER, ...(WIDTHS[path] ?? columns.map(() => (100 - ORDER) / columns.length))],
      head: [saying(locale)('order'), ...columns.map((pattern) => FIELDS[pattern]![locale])],
      rows,
    },
  ];
}

function closing({ parties, version, locale }: Declared): Block[] {
  const say = saying(locale);
  const notes = [say('noteFormat'), say('noteNoDecision'), say('noteNoFiling')];
  const small: Block[] = notes.map((text, at) => ({ style: 'note', text: `${at + 1}. ${text}` }));
  const noted: Block[] = [{ style: 'topic', text: say('notes') }, ...small];
  if (version === null) return [{ style: 'mark', text: say('draftHint') }, ...noted];
  const confirmed =
    locale === 'zh'
      ? `签字、盖章即确认本版本（版本码 ${version.code}）的全部内容；内容有任何修改，须就新版本重新签字、盖章。`
      : `Signature and seal confirm the whole of this version (code ${version.code}); after any change, the new version is signed and stamped again.`;
  return [
    { style: 'section', text: say('signatures') },
    { style: 'text', text: confirmed },
    {
      widths: [44, 30, 26],
      head: [say('applicants'), say('legalPerson'), say('date')],
      rows: parties.map(({ name }) => [`${name}\n${say('sealed')}`, '', say('dateLine')]),
      rowHeight: SEAL_MM,
    },
    ...noted,
  ];
}
