import type { Context } from 'hono';
import { asFile } from '../milestones/index.ts';
import type { Paper } from '../platform/documents/paper.ts';
import { CONTENT_TYPES } from '../platform/files/content-type.ts';
import { fileName } from '../platform/files/file-name.ts';
import { AppError } from '../shared/errors.ts';
import type { Room } from './room.ts';

/** Headers of an office file made for who asks; its name may hold anything that people type. */
export const officeFile = (type: 'docx' | 'xlsx', name: string) =>
  asFile(CONTENT_TYPES[type], fileName(`${name}.${type}`));

/** @throws AppError not-offered: this host writes none */
export async function sendWord(
  { writePaper }: Pick<Room, 'writePaper'>,
  c: Context,
  { paper, name }: { paper: Paper; name: string },
): Promise<never> {
  if (writePaper === null) throw notOffered();
  return c.body(await writePaper(paper), 200, officeFile('docx', name)) as never;
}

export function notOffered(): AppError {
  return new AppError('not-offered', 'no documents are written here', {
    fields: [
      {
        path: 'format',
        zh: '此处的部署不生成文件，请在主站下载。',
        en: 'This deployment writes no documents; download it from the main site.',
      },
    ],
  });
}
