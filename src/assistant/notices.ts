import { AppError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';

/** Why extracts are shown where a model was to write. */
export const INSTEAD = {
  unavailable: {
    zh: '人工智能模型暂时不可用，本次回答为原文摘录。',
    en: 'The AI model is unavailable at the moment; these are extracts from the text.',
  },
  busy: {
    zh: '人工智能模型正忙，本次回答为原文摘录。',
    en: 'The AI model is busy; these are extracts from the text.',
  },
  spent: {
    zh: '今天的人工智能模型用量已用完，本次回答为原文摘录。',
    en: 'What the AI model may be used for today is used up; these are extracts from the text.',
  },
  spentByCaller: {
    zh: '您今天的人工智能模型用量已用完，本次回答为原文摘录。',
    en: 'You have used up your share of the AI model for today; these are extracts from the text.',
  },
  unusable: {
    zh: '人工智能模型的表述未能与原文核对一致，均已隐去，本次回答为原文摘录。',
    en: 'What the AI model wrote could not be borne out by the text and was held back; these are extracts from the text.',
  },
} as const satisfies Record<string, Bilingual>;
export type Instead = keyof typeof INSTEAD;

/** Fixed sentences of the assistant's that are no claims about a text. */
export const NOTICES = {
  /** In a stream, where a sentence would have stood; a whole answer says how many there were. */
  withheldHere: {
    zh: '（此处有语句未能与原文核对一致，已隐去）',
    en: '(A sentence that the text does not bear out was held back here.)',
  },
  failed: {
    zh: '回答未能完成，请稍后再问一次。',
    en: 'The answer could not be finished. Please ask again in a moment.',
  },
} as const satisfies Record<string, Bilingual>;

/** Where nothing but a model could have answered. */
export function modelFailed(): AppError {
  return new AppError('unavailable', 'the model did not answer', {
    fields: [
      {
        path: 'model',
        zh: '人工智能模型没有给出可用的文字。',
        en: 'The AI model gave no text that can be used.',
      },
    ],
  });
}
