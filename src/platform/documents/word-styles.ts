import type { IStylesOptions } from 'docx';
import type { Locale } from '../../shared/locale.ts';
import type { LineStyle } from './paper.ts';
import { fontOf } from './word-fonts.ts';

/** Lengths in twentieths of a point: not everything that opens the file reads millimetres. */
export const fromMm = (millimetres: number) => Math.round((millimetres / 25.4) * 72 * 20);

/** The page of an official document (GB/T 9704-2012, 5.2): A4, a type area of 156 × 225 mm. */
export const PAGE = {
  size: { width: fromMm(210), height: fromMm(297) },
  margin: {
    top: fromMm(37),
    bottom: fromMm(35),
    left: fromMm(28),
    right: fromMm(26),
    header: fromMm(20),
    footer: fromMm(26),
  },
};
export const TYPE_WIDTH = fromMm(156);

/** Sizes in half points: 二号, 三号, 四号, 小四, 五号, 小五. */
const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const;
/** 22 lines fill the 225 mm. */
const LINE = { line: 580, lineRule: 'exact' } as const;
const INDENT = { firstLine: SIZE.three * 20 };

export const STYLE_IDS: Readonly<Record<LineStyle, string>> = {
  title: 'Title',
  part: 'Heading1',
  section: 'Heading2',
  topic: 'Heading3',
  subtitle: 'PaperSubtitle',
  mark: 'PaperMark',
  address: 'PaperAddress',
  text: 'PaperText',
  note: 'PaperNote',
  closing: 'PaperClosing',
};
export const CELL = 'PaperCell';
/** For tables of so many columns that the usual size would break every word. */
export const NARROW_CELL = 'PaperNarrowCell';
export const HEAD = 'PaperHead';
export const FOOT = 'PaperFoot';

export function stylesFor(locale: Locale): IStylesOptions {
  const own = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: fontOf('仿宋'), size: SIZE.three, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
      },
      title: {
        run: { font: fontOf('宋体'), size: SIZE.two, bold: true, color: '000000' },
        paragraph: { alignment: 'center', spacing: { before: 240, after: 360 }, keepNext: true },
      },
      heading1: {
        run: { font: fontOf('黑体'), size: SIZE.three, color: '000000' },
        paragraph: { alignment: 'center', spacing: { before: 480, after: 240 }, keepNext: true },
      },
      heading2: {
        run: { font: fontOf('黑体'), size: SIZE.three, color: '000000' },
        paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
      },
      heading3: {
        run: { font: fontOf('楷体'), size: SIZE.four, color: '000000' },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
    },
    paragraphStyles: [
      own(
        STYLE_IDS.subtitle,
        'Paper Subtitle',
        { font: fontOf('楷体') },
        { alignment: 'center', spacing: { after: 240 }, keepNext: true },
      ),
      own(
        STYLE_IDS.mark,
        'Paper Mark',
        { font: fontOf('黑体'), bold: true, size: SIZE.four },
        { alignment: 'center', spacing: { before: 120, after: 120 } },
      ),
      own(STYLE_IDS.address, 'Paper Address', {}, { spacing: LINE, keepNext: true }),
      own(
        STYLE_IDS.text,
        'Paper Text',
        {},
        { spacing: { ...LINE, after: 100 }, ...(locale === 'zh' && { indent: INDENT }) },
      ),
      own(STYLE_IDS.note, 'Paper Note', { size: SIZE.five }, { spacing: { before: 60, after: 60 } }),
      own(
        STYLE_IDS.closing,
        'Paper Closing',
        {},
        // Room for a seal before the first line, and none between the lines.
        {
          alignment: 'right',
          indent: { right: 640 },
          spacing: { ...LINE, before: 600 },
          contextualSpacing: true,
          keepNext: true,
        },
      ),
      own(CELL, 'Paper Cell', { size: SIZE.smallFour }, { spacing: { before: 40, after: 40 } }),
      own(NARROW_CELL, 'Paper Narrow Cell', { size: SIZE.smallFive }, { spacing: { before: 20, after: 20 } }),
      own(HEAD, 'Paper Head', { font: fontOf('宋体'), size: SIZE.five }, {}),
      own(FOOT, 'Paper Foot', { font: fontOf('宋体'), size: SIZE.four }, { alignment: 'center' }),
    ],
  };
}
