import { lookAtVersion, printReceipt, printRemarks, printVersion } from '../../pilots/index.ts';
import { dayOf } from '../../shared/clock.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import type { Gathering } from './gathering.ts';
import type { Piece } from './piece.ts';

/** What was declared, version by version, with its seal, its files, and what the office answered. */
export async function versionPieces(gathering: Gathering): Promise<Piece[]> {
  const { pilot, say, file } = gathering;
  const pieces: Piece[] = [];
  if (pilot.regulator !== null) {
    const { regulator: responsible, number, admittedOn: on, document } = pilot.regulator;
    const piece = { title: say('admission'), responsible, number, on };
    pieces.push(document === null ? { ...piece, content: 'missing' } : await file(document, piece));
  }
  for (const { letterFile, name } of pilot.parties)
    if (letterFile !== null)
      pieces.push(
        await file(letterFile, { title: `${say('consent')} · ${name}`, responsible: name, on: null }),
      );
  const known = new Set<string>();
  const oldest = [...pilot.versions].reverse();
  for (const { number } of oldest) pieces.push(...(await ofVersion(gathering, number, known)));
  return pieces;
}

/** @param known files that lie in the dossier already */
async function ofVersion(
  { room, caller, pilot, locale, say, lead, file }: Gathering,
  number: number,
  known: Set<string>,
): Promise<Piece[]> {
  const about = { pilotId: pilot.id, locale, number };
  const office = DOSSIER_WORDS.office[locale];
  const version = await lookAtVersion(room, caller, about);
  const { code, seal, submittedAt, returned } = version;
  const named = (title: string) => `${title} · ${code}`;
  const handedIn = { number: code, responsible: lead };
  const pieces: Piece[] = [
    {
      ...handedIn,
      title: named(say('declaration')),
      on: dayOf(submittedAt),
      content: { paper: (await printVersion(room, caller, about)).paper },
    },
  ];
  const counts = pilot.receipt?.version === number || pilot.version === number;
  const sealed = { ...handedIn, title: named(say('sealed')), on: seal && dayOf(seal.at) };
  if (seal !== null) pieces.push(await file(seal.file, sealed));
  else if (counts && pilot.track === 'district') pieces.push({ ...sealed, content: 'missing' });
  for (const { id, name, uploadedAt } of version.files) {
    if (known.has(id)) continue;
    known.add(id);
    const piece = { title: `${say('attachment')} · ${name}`, responsible: lead, on: dayOf(uploadedAt) };
    pieces.push(await file(id, piece));
  }
  if (returned !== null)
    pieces.push({
      title: named(say('remarks')),
      number: code,
      responsible: office,
      on: dayOf(returned.at),
      content: { paper: (await printRemarks(room, caller, about)).paper },
    });
  if (pilot.receipt?.version === number)
    pieces.push({
      title: named(say('receipt')),
      number: code,
      responsible: office,
      on: pilot.receipt.on,
      content: { paper: (await printReceipt(room, caller, about)).paper },
    });
  return pieces;
}
