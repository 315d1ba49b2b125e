import { asHeld } from './as-held.ts';
import readings from './pinyin-readings.json' with { type: 'json' };

/**
 * Mandarin readings of the 3,755 characters of GB 2312's first level, which that standard orders by reading, with the
 * second readings that matter in this field. Wrong characters in a question are mostly right sounds.
 */
const READINGS = asHeld<string[]>(readings);

const reading = new Map<string, string>();
for (const entry of READINGS.join(' ').split(' ')) {
  const sound = /^[a-z]+/u.exec(entry)?.[0];
  if (sound) for (const c of entry.slice(sound.length)) if (!reading.has(c)) reading.set(c, sound);
}

/** Toneless reading of one character, lü written lv; null for rare ones. */
export function pinyinOf(character: string): string | null {
  return reading.get(character) ?? null;
}

/** A reading as carelessly heard or typed: no retroflex, no -ng, so that zhi is zi and jing is jin. */
export function slurred(sound: string): string {
  return sound.replace(/^([zcs])h/u, '$1').replace(/([aei])ng$/u, '$1n');
}
