import type { Fact } from '../fact.ts';
import { shareSaid } from '../text.ts';
import type { Located } from './alike.ts';
import { vouchesInLaw } from './law-facts.ts';
import { casesIn, type LawSentence, type Stretch, stretchAt } from './source.ts';
import type { Token } from './tokens.ts';

/** What is said of one stretch, with the figure that another gives for the same: 一人不超过10%，关联方合计不超过15%. */
export function swapsFigures(
  located: readonly Located[],
  sentence: LawSentence,
  facts: readonly Fact[],
): boolean {
  const figures = located.filter(({ token }) => token.fact);
  const said = (fact: Fact) => figures.some(({ token }) => vouchesInLaw(fact, token.fact!));
  const stretch = (at: number) => stretchAt(sentence, at).from;
  return figures.some(({ token: { fact }, places }) => {
    const here = new Set(places.map(stretch));
    const there = new Set(
      facts
        .filter((one) => one.type === fact!.type && one.unit === fact!.unit && !said(one))
        .map(({ start }) => stretch(start))
        .filter((from) => !here.has(from)),
    );
    return (
      there.size > 0 &&
      located.some(
        ({ token, places, byReading }) =>
          !token.fact &&
          !token.idle &&
          !byReading &&
          places.length > 0 &&
          places.every((at) => there.has(stretch(at))),
      )
    );
  });
}

/** One figure said for two that the sentence tells apart: 三年利润足以支付一年的利息 is not 三年的利息. */
export function repeatsFigure(tokens: readonly Token[], facts: readonly Fact[]): boolean {
  const said = tokens.flatMap(({ fact }) => fact ?? []);
  return said.some((fact) => {
    const times = said.filter((one) => one.value === fact.value && one.unit === fact.unit).length;
    const alike = facts.filter((one) => vouchesInLaw(one, fact)).length;
    return (
      times > Math.max(alike, 1) &&
      facts.some((one) => one.type === fact.type && one.unit === fact.unit && one.value !== fact.value)
    );
  });
}

/** Of a list taken as a whole, a case put together from several of its items, or one with the figure of another. */
export function mixesItems(
  ofCase: readonly Located[],
  located: readonly Located[],
  { pieces }: LawSentence,
): boolean {
  if (pieces.length < 3) return false;
  const [lead, ...items] = pieces;
  const stands = (item: Stretch, { places }: Located) => places.some((at) => at >= item.from && at < item.to);
  const ofItems = (of: readonly Located[]) =>
    of.filter((one) => !one.token.idle && one.places.length > 0 && !stands(lead!, one));
  const words = ofItems(ofCase).filter(({ token }) => !token.fact);
  const meant = items.filter((item) => words.every((one) => stands(item, one)));
  const figures = ofItems(located).filter(({ token }) => token.fact);
  return (
    words.length > 0 &&
    (meant.length === 0 || !figures.every((one) => meant.some((item) => stands(item, one))))
  );
}

/** In a case that the article tells elsewhere, what follows from another: 证券公司承销…的, with what 情节严重的 get. */
export function mixesCases(claim: string, sentence: LawSentence): boolean {
  const elsewhere = sentence.cases.some(
    (one) => one.length >= CASE && claim.includes(one) && !sentence.flat.includes(one),
  );
  const own = elsewhere ? casesIn(sentence) : [];
  return own.length > 0 && own.every((one) => shareSaid(one, claim) < MOST);
}

/** Less says of no case by itself which one it is. */
const CASE = 6;
/** So much of a case says that it is meant. */
const MOST = 2 / 3;
