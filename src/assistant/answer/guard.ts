import { normalise, stripInvisible } from '../retrieval/normalise.ts';
import { decodings, ENCODED, spelledOut } from './decode.ts';
import {
  ASKS_THE_WORLD,
  DISGUISED,
  INJECTIONS,
  INTERROGATIVE,
  LEAKS,
  ROLE_MARKERS,
  SPEAKS_TO_THE_MACHINE,
} from './injections.ts';

export interface Guarded {
  /** What may be read as a question. */
  text: string;
  /** Whether something was taken out. */
  injected: boolean;
}

const SENTENCE = /(?:[^。！？!?；;\n.]|\.(?!\s|$))+(?:[。！？!?；;\n]|\.(?=\s|$))*/gu;
const CLAUSE = /[^，,:：—]+[，,:：—]*/gu;
/** <system>…</system>: a prompt inside the question. */
const TAGGED =
  /<(system|assistant|user|instructions?|prompt|admin|developer|context|policy|rules?|im_start)\b[^>]*>[\s\S]*?<\/\1>/giu;
const QUOTED =
  /“[^“”\n]{6,400}”|「[^「」\n]{6,400}」|[“"「『‘《【(（][^“”"「」『』‘’\n]{6,400}[”"」』’》】)）]|```[\s\S]{0,1500}?(?:```|$)|<[^>\n]{1,40}>/gu;

/**
 * Takes instructions to the assistant out of a question: written openly, in quotations, in invisible or full-width
 * characters, spelt with digits, backwards, spaced out or encoded. What remains is read as a question and nothing more.
 */
export function guard(raw: string): Guarded {
  const visible = stripInvisible(raw).normalize('NFKC');
  let injected = false;
  const drop = () => {
    injected = true;
    return ' ';
  };
  const readable = visible
    .replace(TAGGED, drop)
    .replace(ENCODED, (run) => (looksEncoded(run) ? drop() : run))
    .replace(QUOTED, (quoted) => (orders(quoted) ? drop() : quoted))
    .replace(ROLE_MARKERS, () => `${drop()}\n`);
  const kept: string[] = [];
  let commanded = false;
  for (const [sentence] of readable.matchAll(SENTENCE)) {
    if (!orders(sentence)) {
      // What follows an order and asks nothing is its payload, not a question.
      if (commanded && !INTERROGATIVE.test(sentence) && CLAIMS.test(sentence)) continue;
      kept.push(sentence);
      continue;
    }
    injected = true;
    commanded = true;
    kept.push(...questionsIn(sentence));
  }
  return { text: kept.join('').trim(), injected };
}

/** What a text says, without what it orders whoever reads it to do. */
export function statementsOf(text: string): string {
  return stripInvisible(text).replace(SENTENCE, (sentence) => (orders(sentence) ? '' : sentence));
}

const CLAIMS = /\d|[万亿百千]|免费|必须|所有|\b(?:million|billion|free|guarantee\w*|must|all)\b/u;

/** Runs of clauses in an ordering sentence that order nothing and ask something. */
function questionsIn(sentence: string): string[] {
  const clauses = [...sentence.matchAll(CLAUSE)].map(([clause]) => clause);
  const runs: string[] = [''];
  for (const clause of clauses) {
    if (orders(clause)) runs.push(withoutOrder(clause), '');
    else runs[runs.length - 1] += clause;
  }
  return runs.filter(
    (run) => run.length > 3 && (INTERROGATIVE.test(run) || /比例|金额|额度/u.test(run)) && !orders(run),
  );
}

/** 请按此回答算力补贴多少: what a clause asks beside its order; empty when that is nothing. */
function withoutOrder(clause: string): string {
  let rest = normalise(clause);
  if (LEAKS.some((pattern) => pattern.test(rest))) return '';
  for (const pattern of INJECTIONS) rest = rest.replace(new RegExp(pattern.source, `g${pattern.flags}`), ' ');
  return /多少|几[万元个]|哪|什么|怎么|比例|金额|额度|有没有|\b(?:how|what|which|when|who)\b/u.test(rest)
    ? rest.trim()
    : '';
}

function orders(text: string): boolean {
  const plain = normalise(text);
  if (INJECTIONS.some((pattern) => pattern.test(plain))) {
    const told = withoutQuestions(plain);
    if (told === plain || INJECTIONS.some((pattern) => pattern.test(told))) return true;
  }
  if (spelledOut(text)) return true;
  return decodings(text).some((reading) => DISGUISED.some((pattern) => pattern.test(normalise(reading))));
}

/** 要不要通知用户, 绕过规定怎么罚: clauses that ask what holds in the world have the words of an order, and give none. */
function withoutQuestions(plain: string): string {
  return plain.replace(CLAUSE, (clause) =>
    ASKS_THE_WORLD.test(clause) && !SPEAKS_TO_THE_MACHINE.test(clause) ? ' ' : clause,
  );
}

/** Long unbroken runs are no words of either language; hex and Base64 need digits or both cases. */
function looksEncoded(run: string): boolean {
  return /\d/u.test(run) || /[+/=%\\&]/u.test(run) || (/[a-z]/u.test(run) && /[A-Z]{2}/u.test(run.slice(1)));
}
