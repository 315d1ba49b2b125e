import { z } from 'zod';
import type { Bilingual } from './locale.ts';
import { enterpriseNameFault, NAME_FAULTS, type NameFault, normaliseName, personNameFault } from './names.ts';
import { normaliseUscc, USCC_FAULTS, usccFault } from './uscc.ts';

/** A check of ours, with a sentence of its own in both languages. */
export function says(fault: (value: string) => Bilingual | null) {
  return (value: string, context: z.RefinementCtx<string>) => {
    const sentence = fault(value);
    if (sentence) context.addIssue({ code: 'custom', params: { ...sentence } });
  };
}

const nameFault = (fault: NameFault | null) => fault && NAME_FAULTS[fault];

export const enterpriseName = z
  .string()
  .max(400)
  .overwrite(normaliseName)
  .superRefine(says((name) => nameFault(enterpriseNameFault(name))))
  .meta({ description: '2 to 100 characters, as registered', example: '示例科技（上海）有限公司' });

export const personName = z
  .string()
  .max(400)
  .overwrite(normaliseName)
  .superRefine(says((name) => nameFault(personNameFault(name))));

export const uscc = z
  .string()
  .max(100)
  .overwrite(normaliseUscc)
  .superRefine(
    says((code) => {
      const fault = usccFault(code);
      return fault && USCC_FAULTS[fault];
    }),
  )
  .meta({
    description: '统一社会信用代码 (GB 32100-2015), 18 characters; blanks and small letters are put right',
  });

/** Control characters but the line's end, and what turns the direction of writing, have no place in a text. */
const HIDDEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]|(?!\n)\p{Cc}/u;

const plain = (text: string) => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

function textFault(text: string, most: number): Bilingual | null {
  if (text.length > most && Array.from(text).length > most)
    return { zh: `至多 ${most} 个字符。`, en: `${most} characters at most.` };
  return HIDDEN.test(text)
    ? { zh: '含有看不见的或控制字符。', en: 'It has invisible or control characters.' }
    : null;
}

/** @param most characters */
export function plainText(most: number) {
  return z
    .string()
    .max(most * 2)
    .overwrite(plain)
    .superRefine(
      says((text) => (text === '' ? { zh: '请填写。', en: 'Fill this in.' } : textFault(text, most))),
    );
}

/** The same of a draft, where nothing is written yet. */
export function draftText(most: number) {
  return z
    .string()
    .max(most * 2)
    .overwrite(plain)
    .superRefine(says((text) => textFault(text, most)));
}

/** Calendar date in Shanghai. */
export const civilDate = z.iso.date().meta({ example: '2026-12-31' });
export const id = z.string().min(1).max(64);
export const instant = z.iso.datetime();
