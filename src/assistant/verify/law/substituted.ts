import type { Reason } from '../../contract.ts';

/** A clause in the very words of a sentence but for one stretch, and what stands in its place there. */
interface Substitution {
  said: string;
  written: string;
}

/** Of a clause so much is the sentence's own, before and behind what is put in. */
const OWN = 0.7;
const PUT_IN = 6;

/** What a clause may have put in: behind the longest beginning that both have, or before the longest end. */
function substitutions(clause: string, sentence: string): Substitution[] {
  const backwards = behindBeginning(reversed(clause), reversed(sentence));
  return [
    ...behindBeginning(clause, sentence),
    ...backwards.map(({ said, written }) => ({ said: reversed(said), written: reversed(written) })),
  ];
}

const reversed = (text: string): string => [...text].reverse().join('');

function behindBeginning(clause: string, sentence: string): Substitution[] {
  let own = 0;
  while (sentence.includes(clause.slice(0, own + 1))) own++;
  const found: Substitution[] = [];
  if (own === 0) return found;
  const longest = Math.min(PUT_IN, clause.length - own, clause.length * (1 - OWN));
  const front = clause.slice(0, own);
  for (let at = sentence.indexOf(front); at >= 0; at = sentence.indexOf(front, at + 1))
    for (let put = own + 1; put <= own + longest; put++)
      for (let gone = at + own + 1; gone <= at + own + PUT_IN; gone++)
        if (sentence.startsWith(clause.slice(put), gone))
          found.push({ said: clause.slice(own, put), written: sentence.slice(at + own, gone) });
  return found;
}

/** Of these one character is the other's contrary, with whatever stands around it: 境外 for 境内, 以上 for 以下. */
const CONTRARY = new Set(
  [
    '内外',
    '上下',
    '前后',
    '先后',
    '买卖',
    '收付',
    '增减',
    '高低',
    '多少',
    '早晚',
    '长短',
    '大小',
    '升降',
    '进出',
    '借贷',
  ].flatMap(([one, other]) => [`${one}${other}`, `${other}${one}`]),
);
const STRENGTHS: readonly RegExp[] = [
  /^(?:应当?|必须|须)$/u,
  /^(?:可以?|有权)$/u,
  /^(?:不得|禁止|不能|不可以|严禁)$/u,
  /^(?:不必|无需|无须)$/u,
];
const strengthOf = (text: string): number => STRENGTHS.findIndex((one) => one.test(text));
/** How often or when: one of them is not another. */
const WHEN =
  /^(?:及时|立即|即时|当[日天场]|即日|按[日周月季年]度?|每[日周月季年]|定期|不定期|逐[日月年]|随时|事[先前后]|依法|自行|书面|口头|公开|秘密|无偿|有偿)$/u;

/** What a clause in the law's words puts in the place of one of them; null where nothing, or another word for the same. */
export function putsAnother(clause: string, sentences: readonly { flat: string }[]): Reason | null {
  if (sentences.some(({ flat }) => flat.includes(clause))) return null;
  for (const { flat } of sentences)
    for (const one of substitutions(clause, flat)) {
      const reason = reasonFor(one);
      if (reason) return reason;
    }
  return null;
}

function reasonFor({ said, written }: Substitution): Reason | null {
  if (CONTRARY.has(said + written)) return 'polarity';
  const [one, other] = [strengthOf(said), strengthOf(written)];
  if (one >= 0 && other >= 0 && one !== other) return 'force';
  return WHEN.test(said) && WHEN.test(written) ? 'manner' : null;
}
