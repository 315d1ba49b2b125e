import { AppError } from '../shared/errors.ts';
import type { Lists } from './catalogue.ts';

/** @throws AppError invalid-input: no park on the list now; `kept` is the one chosen when it still was */
export function assertPark({ parks }: Lists, park: string | null, kept: string | null = null): void {
  if (park === null || park === kept || parks.items.some(({ id }) => id === park)) return;
  throw new AppError('invalid-input', undefined, {
    fields: [{ path: 'park', zh: '园区列表中没有这一项。', en: 'The list of parks has no such entry.' }],
  });
}

/** @throws AppError invalid-input: no code of the catalogue; `kept` is the one chosen when it still was */
export function assertLicenceCode({ licenceCodes }: Lists, code: string, kept?: string): void {
  if (code === kept || licenceCodes.items.some((known) => known.code === code)) return;
  throw new AppError('invalid-input', undefined, {
    fields: [
      { path: 'code', zh: '许可目录中没有这一项。', en: 'The catalogue of licences has no such code.' },
    ],
  });
}
