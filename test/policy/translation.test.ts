import { describe, expect, it } from 'vitest';
import { plan } from '../support/corpus.ts';

const policy = plan();
const pairs = policy.articles.flatMap(({ sentences }) =>
  sentences.map(({ id, role, text }) => ({ id, role, zh: text, en: policy.translation[id] ?? '' })),
);

/** Chinese words of force and manner with what the English must then say, and must not say without them. */
const EXACT: [RegExp, RegExp][] = [
  [/鼓励/, /\bencourage\b/i],
  [/支持/, /\bsupport\b/i],
  [/按照规定/, /in accordance with regulations/i],
  [/一定的/, /\bcertain\b/i],
  [/符合条件的/, /\beligible\b/i],
  [/一次性/, /\bone-off\b/i],
  [/按照标准级别/, /according to the level of the standard/i],
  [/力争/, /\bstrive\b/i],
  [/探索/, /\bexplore\b/i],
  [/奖励/, /\brewards?\b/i],
  [/资助/, /\bgrants\b/i],
  [/补贴|贴息/, /subsid/i],
  [/资金支持/, /financial support/i],
];
const INVENTED = /\b(?:must|shall|guarantee[sd]?\b(?! fee)|entitled|automatically|all eligible|up to)\b/i;

describe('the unofficial English', () => {
  it('has every sentence and nothing else', () => {
    expect(pairs.filter(({ en }) => en === '').map(({ id }) => id)).toEqual([]);
    expect(Object.keys(policy.translation).sort()).toEqual(pairs.map(({ id }) => id).sort());
  });

  it.each(pairs)('$id promises neither more nor less than the Chinese', ({ zh, en, role }) => {
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(INVENTED);
    if (role !== 'text') return;
    for (const [chinese, english] of EXACT)
      expect(english.test(en), `${chinese} · ${english}`).toBe(chinese.test(zh));
  });

  it('gives the numbers of the Chinese and no others', () => {
    const months =
      'January February March April May June July August September October November December'.split(' ');
    const words: Record<string, string> = { three: '3', one: '1' };
    const chinese: Record<string, string> = { 一: '1', 三: '3' };
    for (const { id, zh, en, role } of pairs) {
      const given = (role === 'heading' ? en.replace(/^\d+\./, '') : en)
        .replace(new RegExp(months.join('|'), 'g'), (month) => ` ${months.indexOf(month) + 1} `)
        .replace(/\bwithin three years\b|\bone-to-one\b/g, (one) =>
          one.replace(/three|one/g, (word) => ` ${words[word]} `),
        )
        .match(/\d+/g);
      const held = zh
        .replace(/三年|一对一/g, (one) => one.replace(/./g, (c) => (chinese[c] ? ` ${chinese[c]} ` : ' ')))
        .match(/\d+/g);
      expect([id, ...(given ?? []).sort()]).toEqual([id, ...(held ?? []).sort()]);
    }
  });

  it('gives each heading its number and each quoted name its quotation marks', () => {
    for (const { zh, en, role, id } of pairs) {
      if (role === 'heading') expect(en).toMatch(new RegExp(`^${/^a(\d+)s/.exec(id)![1]}\\. [A-Z]`));
      if (zh.includes('“')) expect(en).toContain('“');
    }
  });

  it('says what the whole text is called', () => {
    expect(policy.titleEn).toBe(policy.translation['preamble-s8']);
    expect(policy.shortTitleEn).toBe('Action Plan');
  });
});
