import type { Paper } from '../../platform/documents/paper.ts';
import type { Binder, Volume, VolumeItem, ZipPart } from '../../platform/documents/volume.ts';
import { CONTENT_TYPES } from '../../platform/files/content-type.ts';
import { fileName } from '../../platform/files/file-name.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import type { Room } from '../room.ts';
import { speaking } from './dossier-words.ts';
import { dateIn, form, type Piece } from './piece.ts';

/** A matter with all that lies in its dossier, in order. */
export interface Dossier {
  kind: Bilingual;
  title: string;
  number: string | null;
  state: Bilingual;
  parties: readonly string[];
  retention: Bilingual;
  /** The retention period is the software's. */
  example: boolean;
  pieces: readonly Piece[];
}

/** What is taken into one volume: more lies beside it only. Bytes of files, and of one of them. */
const MOST_TAKEN = 60 * 1024 * 1024;
const MOST_OF_ONE = 25 * 1024 * 1024;
const TAKEN: ReadonlySet<string> = new Set([CONTENT_TYPES.pdf, CONTENT_TYPES.png, CONTENT_TYPES.jpeg]);

export interface Bound {
  /** Of the archive. */
  name: string;
  bytes: AsyncGenerator<Uint8Array>;
  lacking: readonly string[];
}

/**
 * 一键成卷: one PDF, and beside it every uploaded file as it came, in one ZIP.
 * @throws AppError not-offered; unavailable: too many wait, or bytes are gone
 */
export async function bindDossier(
  room: Room,
  dossier: Dossier,
  { locale, by }: { locale: Locale; by: string },
): Promise<Bound> {
  const { binder } = room;
  if (binder === null) throw notHere();
  const volume = await volumeOf(room, dossier, { locale, by });
  const pdf = await binder.bind(volume);
  const name = fileName(`${dossier.title} ${speaking(locale)('dossier')}`);
  return {
    name,
    bytes: binder.zip([
      { name: `${name}.pdf`, bytes: async () => pdf },
      ...originals(room, dossier, { volume, locale }),
    ]),
    lacking: lackingIn(volume.items),
  };
}

/** Before anything is gathered. @throws AppError not-offered */
export function assertBinds({ binder }: { binder: Binder | null }): void {
  if (binder === null) throw notHere();
}

/** Numbered as the list numbers them. */
function originals(
  { files }: Room,
  { pieces }: Dossier,
  { volume, locale }: { volume: Volume; locale: Locale },
): ZipPart[] {
  const there = pieces.filter((_, at) => volume.items[at]?.content.kind !== 'missing');
  return there.flatMap(({ content }, at) => {
    if (content === 'missing' || !('file' in content)) return [];
    const { file } = content;
    const number = String(at + 1).padStart(3, '0');
    return [
      {
        name: `${speaking(locale)('folder')}/${number} ${fileName(file.name)}`,
        // What is gone breaks off no archive that is under way.
        bytes: () => files.read(file).catch(() => new Uint8Array(0)),
      },
    ];
  });
}

const lackingIn = (items: readonly VolumeItem[]) =>
  items.flatMap(({ title, content }) => (content.kind === 'missing' ? [title] : []));

async function volumeOf(
  room: Room,
  dossier: Dossier,
  { locale, by }: { locale: Locale; by: string },
): Promise<Volume> {
  const say = speaking(locale);
  const { title, pieces, retention, example } = dossier;
  const items: VolumeItem[] = [];
  let left = MOST_TAKEN;
  for (const piece of pieces) {
    const item = await itemOf(room, piece, { locale, matter: title, left });
    left -= item.taken;
    items.push(item.item);
  }
  const dates = pieces
    .flatMap(({ on, content }) => (on === null || content === 'missing' ? [] : [on]))
    .sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const lacking = lackingIn(items);
  const facts = form(locale, [
    [words('matter'), title],
    [words('kind'), dossier.kind[locale]],
    [words('code'), dossier.number],
    [words('state'), dossier.state[locale]],
    [words('parties'), dossier.parties.join('\n')],
    [words('span'), first === '' ? '' : `${dateIn(first, locale)} – ${dateIn(last, locale)}`],
    [words('retention'), retention[locale]],
    [words('amount'), say('pieces')],
    [words('madeOn'), dateIn(today(room.clock), locale)],
  ]);
  const noted = example ? [{ style: 'note', text: say('retentionExample') } as const] : [];
  return {
    locale,
    title: `${title} ${say('dossier')}`,
    cover: [{ style: 'title', text: say('dossier') }, { style: 'subtitle', text: title }, ...facts, ...noted],
    catalogue: {
      title: say('catalogue'),
      head: [
        say('order'),
        say('number'),
        say('responsible'),
        say('title'),
        say('date'),
        say('page'),
        say('remark'),
      ],
      missing: say('missing'),
    },
    items,
    closing: [
      { style: 'title', text: say('closing') },
      ...form(locale, [
        [words('matter'), title],
        [words('amount'), say('pieces')],
        [words('retention'), retention[locale]],
        [words('lacking'), lacking.join('\n') || say('complete')],
        [words('madeBy'), by],
        [words('madeOn'), dateIn(today(room.clock), locale)],
      ]),
      { style: 'topic', text: say('notes') },
      { style: 'text', text: say('seenBy') },
      { style: 'text', text: say('originals') },
      { style: 'text', text: say('signaturesNote') },
      ...noted,
      {
        widths: [50, 50],
        head: [say('filedBy'), say('checkedBy')],
        rows: [['', '']],
        rowHeight: 22,
      },
    ],
  };
}

const words = (word: Parameters<ReturnType<typeof speaking>>[0]): Bilingual => ({
  zh: speaking('zh')(word),
  en: speaking('en')(word),
});

async function itemOf(
  { files }: Room,
  { title, number = '', responsible, on, content }: Piece,
  { locale, matter, left }: { locale: Locale; matter: string; left: number },
): Promise<{ item: VolumeItem; taken: number }> {
  const say = speaking(locale);
  const row = { title, number, responsible, date: on ?? '' };
  if (content === 'missing')
    return { item: { ...row, remark: say('missingNote'), content: { kind: 'missing' } }, taken: 0 };
  if ('paper' in content)
    return { item: { ...row, remark: '', content: { kind: 'paper', paper: content.paper } }, taken: 0 };
  const { file } = content;
  const isTaken = TAKEN.has(file.type) && file.size <= Math.min(MOST_OF_ONE, left);
  let bytes: Uint8Array | null = null;
  try {
    bytes = isTaken ? await files.read(file) : null;
  } catch {
    return { item: { ...row, remark: say('gone'), content: { kind: 'missing' } }, taken: 0 };
  }
  const slip = slipOf(file, { title, matter, locale });
  return {
    item: { ...row, remark: say('original'), content: { kind: 'file', type: file.type, bytes, slip } },
    taken: bytes?.byteLength ?? 0,
  };
}

/** Stands in for a file that has no pages. */
function slipOf(
  { name, size, digest }: StoredFile,
  { title, matter, locale }: { title: string; matter: string; locale: Locale },
): Paper {
  const say = speaking(locale);
  return {
    locale,
    title: say('slip'),
    head: [matter, say('slip')],
    blocks: [
      { style: 'title', text: say('slip') },
      { style: 'subtitle', text: title },
      { style: 'text', text: say('slipNote') },
      ...form(locale, [
        [words('file'), name],
        [words('size'), size],
        [words('digest'), digest],
      ]),
    ],
  };
}

function notHere(): AppError {
  const field = {
    path: 'document',
    zh: '此服务不制作案卷，请在主站制作。',
    en: 'This service makes no dossiers; make it on the main site.',
  };
  return new AppError('not-offered', 'no dossiers are made here', { fields: [field] });
}
