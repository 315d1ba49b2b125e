/**
 * Names of GB/T 9704-2012's faces. A machine that has not the one named first takes another: the same face under the
 * name it has elsewhere, then one of the same kind.
 */
const FONTS = {
  仿宋: 'FangSong,仿宋_GB2312,FangSong_GB2312,STFangsong,华文仿宋',
  宋体: 'SimSun,STSong,华文宋体,Songti SC,Noto Serif CJK SC,Source Han Serif SC',
  黑体: 'SimHei,STHeiti,华文黑体,Heiti SC,Noto Sans CJK SC,Source Han Sans SC',
  楷体: 'KaiTi,楷体_GB2312,KaiTi_GB2312,STKaiti,华文楷体',
} as const;
export type ChineseFont = keyof typeof FONTS;

const LATIN = 'Times New Roman';

export const fontOf = (chinese: ChineseFont) => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia: chinese,
});

const chineseEntry = ([name, others]: [string, string]) =>
  `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;

/** The file in which a document says what its fonts are called elsewhere (ECMA-376 part 1, 17.8.3.1). */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...Object.entries(FONTS).map(chineseEntry),
    `<w:font w:name="${LATIN}"><w:altName w:val="Liberation Serif"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
    '</w:fonts>',
  ].join(''),
};
