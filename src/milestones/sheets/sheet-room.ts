import type { TableWork } from '../../platform/documents/table-work.ts';
import type { Log } from '../../platform/log.ts';
import { AppError } from '../../shared/errors.ts';
import type { Room } from '../room.ts';

/** Where office files are read and written, too. */
export interface SheetRoom extends Room {
  tableWork: TableWork | null;
  log: Log;
}

/** @throws AppError not-offered: this host does none of it */
export function tableWorkOf({ tableWork }: Pick<SheetRoom, 'tableWork'>): TableWork {
  if (tableWork !== null) return tableWork;
  throw new AppError('not-offered', 'no office files here', {
    fields: [
      {
        path: 'file',
        zh: '此服务不读写 Excel 和 Word 文件。请在网页上逐日填写，或通过接口报送。',
        en: 'This service reads and writes no Excel or Word files. Enter figures day by day on the page, or send them through the interface.',
      },
    ],
  });
}
