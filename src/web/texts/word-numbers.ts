import { formatNumeral } from '../../shared/chinese-numerals.ts';
import { all, attribute, child, type Element, readXml, valueAt } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** "%1、": each sign stands for the number of a level. */
  text: string;
}

interface Place {
  list: string;
  level: number;
}

/** Writes before a paragraph the number that Word would; '' where it has none, null where it has one that is not known here. */
export type NumberOf = (properties: Element | undefined) => string | null;

const circled = (value: number) => (value <= 20 ? String.fromCharCode(0x245f + value) : String(value));
const letters = (value: number) => String.fromCharCode(96 + ((value - 1) % 26) + 1);

/** ECMA-376 17.18.59, those that Chinese papers use. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  chineseCounting: formatNumeral,
  chineseCountingThousand: formatNumeral,
  japaneseCounting: formatNumeral,
  taiwaneseCountingThousand: formatNumeral,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
};
const UNNUMBERED = new Set(['bullet', 'none']);

function levelsOf(definition: Element): Level[] {
  const levels: Level[] = [];
  for (const one of all(definition, 'w:lvl')) {
    levels[Number(attribute(one, 'w:ilvl') ?? 0)] = {
      start: Number(valueAt(one, 'w:start') ?? 1),
      format: valueAt(one, 'w:numFmt') ?? 'decimal',
      text: valueAt(one, 'w:lvlText') ?? '',
    };
  }
  return levels;
}

/** The numbers of a Word file's paragraphs, asked for in their order. */
export function wordNumbers(numbering: string | null, styles: string | null): NumberOf {
  const definitions = numbering ? child(readXml(numbering), 'w:numbering') : undefined;
  const abstracts = new Map(
    (definitions ? all(definitions, 'w:abstractNum') : []).map((one) => [
      attribute(one, 'w:abstractNumId'),
      levelsOf(one),
    ]),
  );
  const lists = new Map(
    (definitions ? all(definitions, 'w:num') : []).map((one) => {
      const abstract = valueAt(one, 'w:abstractNumId');
      // A list that starts anew counts by itself; others that share a definition count on.
      const own = child(one, 'w:lvlOverride', 'w:startOverride') !== undefined;
      return [
        attribute(one, 'w:numId'),
        { abstract, counter: own ? `own ${attribute(one, 'w:numId')}` : abstract },
      ];
    }),
  );
  const byStyle = styles ? stylesOf(styles) : new Map<string, Style>();
  const counts = new Map<string | null, number[]>();

  return (properties) => {
    const place = placeOf(properties, byStyle);
    const list = place && lists.get(place.list);
    const levels = list && abstracts.get(list.abstract);
    const level = levels?.[place!.level];
    if (!place || !list || !levels || !level || UNNUMBERED.has(level.format)) return '';
    const reached = counts.get(list.counter) ?? [];
    counts.set(list.counter, reached);
    reached[place.level] = (reached[place.level] ?? level.start - 1) + 1;
    reached.length = place.level + 1;
    let known = true;
    const written = level.text.replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      const format = FORMATS[levels[at]?.format ?? ''];
      known &&= format !== undefined;
      return format?.(reached[at] ?? levels[at]?.start ?? 1) ?? '';
    });
    return known ? written : null;
  };
}

interface Style {
  place: Partial<Place>;
  basedOn: string | null;
}

function stylesOf(styles: string): Map<string, Style> {
  const found = child(readXml(styles), 'w:styles');
  return new Map(
    (found ? all(found, 'w:style') : []).map((one) => [
      attribute(one, 'w:styleId') ?? '',
      { place: written(child(one, 'w:pPr')), basedOn: valueAt(one, 'w:basedOn') },
    ]),
  );
}

function written(properties: Element | undefined): Partial<Place> {
  const list = child(properties, 'w:numPr', 'w:numId');
  const level = child(properties, 'w:numPr', 'w:ilvl');
  return {
    ...(list && { list: attribute(list, 'w:val') ?? '0' }),
    ...(level && { level: Number(attribute(level, 'w:val') ?? 0) }),
  };
}

/** As the paragraph itself says, else its style, else what that one is based on. 0 is no list. */
function placeOf(properties: Element | undefined, styles: ReadonlyMap<string, Style>): Place | null {
  let place = written(properties);
  let style = valueAt(properties, 'w:pStyle');
  for (let depth = 0; style !== null && depth < 10; depth++) {
    const found = styles.get(style);
    place = { ...found?.place, ...place };
    style = found?.basedOn ?? null;
  }
  return place.list === undefined || place.list === '0'
    ? null
    : { list: place.list, level: place.level ?? 0 };
}
