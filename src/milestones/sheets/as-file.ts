import { PRIVATE } from '../../pilots/index.ts';
import { attachment } from '../../platform/files/file-name.ts';

/** Headers of a file that is made for who asks. */
export const asFile = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': attachment(name),
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Language',
  ...PRIVATE,
});
