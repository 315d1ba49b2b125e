import { canonicalJson, type Json, sha256 } from '../ledger/index.ts';
import { AppError } from '../shared/errors.ts';

/** @throws AppError invalid-input: not JSON (a lone surrogate, say) */
export async function contentOf(value: unknown): Promise<{ text: string; hash: string }> {
  let text: string;
  try {
    text = canonicalJson(value as Json);
  } catch (cause) {
    const fields = [
      {
        path: 'content',
        zh: '内容含有无法保存的字符。',
        en: 'The content holds what cannot be stored as JSON.',
      },
    ];
    throw new AppError('invalid-input', undefined, { fields, cause });
  }
  return { text, hash: await sha256(text) };
}
