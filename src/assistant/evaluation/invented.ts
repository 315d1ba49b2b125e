import type { PolicyVersion } from '../../policy/index.ts';

/**
 * Figures that must be the text's own: sums, percentages, dates, document numbers, telephones, addresses on the web.
 * Written apart from the assistant's own rules, so that a hole in those does not hide itself.
 */
const FIGURES: readonly RegExp[] = [
  /[0-9０-９一二三四五六七八九十百千两零〇]+[余多]?个?(?:万|亿|百万|千万)?元/gu,
  /[0-9０-９][0-9０-９.,]*\s*(?:万|亿|million|billion|thousand)/giu,
  /(?:rmb|cny|usd|[¥￥$€])\s*[0-9][0-9.,]*/giu,
  /[0-9０-９.]+\s*(?:%|％|percent)|百分之[0-9一二三四五六七八九十百]+/giu,
  /20[0-9]{2}\s*年(?:\s*[0-9]{1,2}\s*月)?(?:\s*[0-9]{1,2}\s*日)?|20[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}/gu,
  /\p{Script=Han}{2,8}〔[0-9]{4}〕[0-9]{1,4}号/gu,
  /1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}|\b12345\b|[0-9]{8,}/gu,
  /https?:\/\/[!-~]+|www\.[!-~]+|[\w.]+@[\w.]+\.\w+|[\w-]+\.(?:gov\.cn|com|cn|org)\b/giu,
];

export function inventedIn(answer: string, plan: Pick<PolicyVersion, 'original' | 'translation'>): string[] {
  const source = plan.original.replace(/\s+/gu, '');
  const english = Object.values(plan.translation).join('\n').replace(/\s+/gu, '').toLowerCase();
  return FIGURES.flatMap((figure) => [...answer.matchAll(figure)].map(([text]) => text)).filter((text) => {
    const bare = text.replace(/\s+/gu, '').toLowerCase();
    return !source.includes(bare) && !english.includes(bare);
  });
}

/** Several texts read as one source. */
export function asOne(
  texts: readonly Pick<PolicyVersion, 'documentId' | 'original' | 'translation'>[],
): Pick<PolicyVersion, 'original' | 'translation'> {
  return {
    original: texts.map(({ original }) => original).join('\n'),
    // Sentences of different texts bear the same ids.
    translation: Object.fromEntries(
      texts.flatMap(({ documentId, translation }) =>
        Object.entries(translation).map(([id, english]) => [`${documentId} ${id}`, english]),
      ),
    ),
  };
}
