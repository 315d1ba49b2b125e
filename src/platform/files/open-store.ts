import type { FilesAddress } from '../addresses.ts';
import type { FileStore } from './file-store.ts';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

/** What FILES_URL names; Node only. Nothing is touched before it is used. */
export function openFileStore(address: FilesAddress): FileStore {
  return address.kind === 'folder' ? folderStore(address.path) : s3Store(address);
}
