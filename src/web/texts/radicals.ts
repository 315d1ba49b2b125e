/**
 * Fonts of PDF files often give a character by the radical of the same shape. Kangxi radicals are decomposed by Unicode;
 * of the supplement, these stand for simplified characters (Unicode, EquivalentUnifiedIdeograph).
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺠民⺟母⺝月⺁厂⺆冂⺈刀⺌小⺍小⺎兀⺐尢⺓幺⺕彐⺖心⺗心⺘手⺙攴⺛旡⺡水⺢水⺣火⺤爪⺥爪⺦丬⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糸⺰纟⺱网⺳网⺴网⺵网⺶羊⺷羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艸⺿艸⻀艸⻁虎⻂衣⻃西⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical, character]) => [radical, character],
  ),
);

export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (sign) => SUPPLEMENT[sign] ?? sign.normalize('NFKC'));
