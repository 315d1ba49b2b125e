import type { LawMatter } from './law-matters.ts';
import type { Passage } from './passages.ts';

/** What an article begins with, it is about: 设立融资担保公司，应当… */
const OPENING = 0.05;
const BEGINNING = 40;
/** The field's own order: penalties stand in a chapter of theirs and name each act again. */
const PENALTY = 0.14;
const DEFINING = 0.12;
const FORBIDDING = 0.06;
const CLOSING = 0.1;
/** Whom a question is about, its article speaks of: what holds for banks tells nothing of brokers. */
const OF_OTHERS = 0.06;
const SPOKEN_OF = 0.3;

export const LIABILITY = /法律责任|罚则/u;
export const PENALISES = /罚款|责令|没收|吊销|警告|拘留|刑事责任|处分|取缔/u;
const FORBIDS = /不得|禁止|严禁/u;

/** What kind of answer a question wishes for. */
export interface WishedKind {
  penalty: boolean;
  forbidden: boolean;
  meaning: boolean;
}

interface Standing {
  chapter: string;
  passages: readonly Passage[];
  matters: readonly LawMatter[];
  about: readonly number[];
}

/** What kind of article it is, as far as it bears on what kind of question is asked. */
export function kindOf({ chapter, passages, matters, about }: Standing, wishes: WishedKind) {
  const whole = matters.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const text = passages.map(({ sentence }) => sentence.text).join('');
  const flag = (holds: boolean) => (holds ? 1 : 0);
  const liable = LIABILITY.test(chapter);
  const signs = {
    opens: opens(passages[0]?.search ?? '', matters, whole),
    punishes: flag(wishes.penalty && liable),
    penal: flag(wishes.penalty && PENALISES.test(text)),
    blames: flag(!wishes.penalty && liable),
    forbids: flag(!wishes.penalty && wishes.forbidden && FORBIDS.test(text)),
    defines: flag(wishes.meaning && matters.some((matter) => defines(matter, passages))),
    others: flag(matters.some(({ subject }, i) => subject && about[i]! < SPOKEN_OF)),
    closing: flag(/附则/u.test(chapter) && !wishes.meaning),
  };
  const bonus =
    OPENING * signs.opens +
    PENALTY * (signs.punishes + signs.penal / 2 - signs.blames) +
    FORBIDDING * signs.forbids +
    DEFINING * signs.defines -
    OF_OTHERS * signs.others -
    CLOSING * signs.closing;
  return { signs, bonus };
}

/** How much of what is asked the first clause speaks of, and of how little else. */
function opens(search: string, matters: readonly LawMatter[], whole: number): number {
  const clause = search.slice(0, BEGINNING).split(/[，,：:；;。、]/u)[0]!;
  let said = 0;
  let length = 0;
  for (const { texts, weight } of matters) {
    const text = texts.find((one) => clause.includes(one));
    if (text === undefined) continue;
    said += weight;
    length += text.length;
  }
  return (said / whole) * Math.min(1, length / (clause.length || 1));
}

/** 本法所称X，是指…: right after the word comes what it means. */
function defines({ texts }: LawMatter, passages: readonly Passage[]): boolean {
  return passages.some(({ search }) =>
    texts.some((text) => {
      const at = search.indexOf(text);
      return (
        at >= 0 && at <= 24 && /^[^。；]{0,12}?(?:是指|，指|包括|是)/u.test(search.slice(at + text.length))
      );
    }),
  );
}

/** Share of the question's weight that its least spoken of telling word has, as far as it is not spoken of. */
export function leastSpoken(matters: readonly LawMatter[], about: readonly number[], whole: number): number {
  let least = 0;
  for (const [i, { telling, weight }] of matters.entries())
    if (telling) least = Math.max(least, (weight / whole) * (1 - about[i]!));
  return least;
}
