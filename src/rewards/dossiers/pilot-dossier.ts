import { assertMay, type Caller } from '../../access/index.ts';
import { CONCLUSION_NAMES, filesOwner, look, readTerms, untied } from '../../pilots/index.ts';
import { dayOf } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { type PilotState, STATE_NAMES } from '../../shared/pilots/states.ts';
import type { Room } from '../room.ts';
import { assertBinds, type Dossier } from './bind-dossier.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import type { Gathering } from './gathering.ts';
import { historyPiece } from './history-piece.ts';
import { form, type Piece, record, text } from './piece.ts';
import { awardPieces } from './pieces-of-awards.ts';
import { compliancePieces } from './pieces-of-compliance.ts';
import { objectionPieces } from './pieces-of-objections.ts';
import { runPieces } from './pieces-of-run.ts';
import { versionPieces } from './pieces-of-versions.ts';
import { PILOT_WORDS } from './pilot-words.ts';

/**
 * 案卷 of a pilot, as far as an official may see it.
 * @throws AppError not-found; not-offered; forbidden: 回避, tied to an applicant
 */
export async function pilotDossier(
  room: Room,
  caller: Caller,
  { pilotId, locale }: { pilotId: string; locale: Locale },
): Promise<Dossier> {
  assertMay(caller.actor, 'pilot.read', { pilotId });
  assertBinds(room);
  const { body: pilot } = await look(room, caller, { pilotId, locale });
  await untied(room, caller.actor.id, pilot.parties);
  const { retention, example } = await readTerms(room.library);
  const gathering: Gathering = {
    ...{ room, caller, pilot, locale },
    say: (word) => PILOT_WORDS[word][locale],
    lead: pilot.lead.name,
    file: async (id, piece) => {
      const file = await room.files.find(filesOwner(pilotId), id);
      return { ...piece, content: file === null ? 'missing' : { file } };
    },
  };
  const parts = [
    versionPieces,
    compliancePieces,
    opinionPieces,
    noticePieces,
    objectionPieces,
    registrationPieces,
    requestPieces,
    runPieces,
    assessmentPieces,
    awardPieces,
  ];
  const pieces: Piece[] = [];
  for (const part of parts) pieces.push(...(await part(gathering)));
  pieces.push(await historyPiece(gathering));
  return {
    kind: DOSSIER_WORDS.pilotKind,
    title: pilot.title,
    number: pilot.number ?? pilot.regulator?.number ?? null,
    state: STATE_NAMES[pilot.state],
    parties: pilot.parties.map(({ name }) => name),
    retention: retention.pilot,
    example: example !== null,
    pieces,
  };
}

/** States in which a pilot has come this far, whatever became of it. */
const ADMITTED: ReadonlySet<PilotState> = new Set([
  'public_notice',
  'registered',
  'testing',
  'paused',
  'final_report',
  'assessed',
  'completed',
]);
const REGISTERED: ReadonlySet<PilotState> = new Set<PilotState>(
  [...ADMITTED].filter((state) => state !== 'public_notice'),
);
const ASSESSED: ReadonlySet<PilotState> = new Set(['assessed', 'completed']);

async function opinionPieces({ pilot, locale, say }: Gathering): Promise<Piece[]> {
  const opinions = pilot.opinions ?? [];
  const wanted = pilot.track === 'district' && ADMITTED.has(pilot.state);
  if (opinions.length === 0 && wanted)
    return [{ title: say('opinion'), responsible: say('expert'), on: null, content: 'missing' }];
  return opinions.map(({ version, expert, conclusion, opinion, filedAt }) => ({
    title: `${say('opinion')} · ${expert.name}`,
    responsible: expert.name,
    on: dayOf(filedAt),
    content: {
      paper: record(locale, say('opinion'), pilot.title, [
        ...form(locale, [
          [PILOT_WORDS.expert, expert.name],
          [PILOT_WORDS.version, version],
          [PILOT_WORDS.conclusion, CONCLUSION_NAMES[conclusion][locale]],
          [DOSSIER_WORDS.on, dayOf(filedAt)],
        ]),
        { style: 'text', text: opinion },
      ]),
    },
  }));
}

async function noticePieces({ pilot, locale, say }: Gathering): Promise<Piece[]> {
  const { notice } = pilot;
  const office = DOSSIER_WORDS.office[locale];
  if (notice === null) {
    if (pilot.track !== 'district' || !ADMITTED.has(pilot.state)) return [];
    return [{ title: say('notice'), responsible: office, on: null, content: 'missing' }];
  }
  const rows = form(locale, [
    [PILOT_WORDS.from, notice.on],
    [PILOT_WORDS.until, notice.until],
    [PILOT_WORDS.days, notice.workingDays],
    [PILOT_WORDS.version, pilot.version],
  ]);
  const paper = record(locale, say('notice'), pilot.title, rows);
  return [{ title: say('notice'), responsible: office, on: notice.on, content: { paper } }];
}

async function registrationPieces({ pilot, locale, say }: Gathering): Promise<Piece[]> {
  const { number, startsOn, endsOn } = pilot;
  const piece = { title: say('registration'), responsible: DOSSIER_WORDS.office[locale], on: startsOn };
  if (number === null) {
    if (pilot.track !== 'district' || !REGISTERED.has(pilot.state)) return [];
    return [{ ...piece, content: 'missing' }];
  }
  const rows = form(locale, [
    [PILOT_WORDS.number, number],
    [PILOT_WORDS.startsOn, startsOn],
    [PILOT_WORDS.endsOn, endsOn],
  ]);
  return [{ ...piece, number, content: { paper: record(locale, say('registration'), pilot.title, rows) } }];
}

async function requestPieces({ pilot, locale, say, lead }: Gathering): Promise<Piece[]> {
  const oldest = [...pilot.requests].reverse();
  return oldest.map(({ kind, reason, version, endsOn, state, askedAt, decidedAt, answer }) => ({
    title: `${say('requests')} · ${say(kind)}`,
    responsible: lead,
    on: dayOf(askedAt),
    content: {
      paper: record(locale, `${say('requests')} · ${say(kind)}`, pilot.title, [
        ...form(locale, [
          [PILOT_WORDS.asked, dayOf(askedAt)],
          [PILOT_WORDS.version, version],
          [PILOT_WORDS.endsOn, endsOn],
          [DOSSIER_WORDS.result, say(state)],
          [DOSSIER_WORDS.on, decidedAt && dayOf(decidedAt)],
        ]),
        ...text(locale, DOSSIER_WORDS.reason, reason),
        ...text(locale, DOSSIER_WORDS.answer, answer),
      ]),
    },
  }));
}

async function assessmentPieces({ pilot, locale, say }: Gathering): Promise<Piece[]> {
  if (!ASSESSED.has(pilot.state)) return [];
  const rows = form(locale, [
    [DOSSIER_WORDS.state, STATE_NAMES[pilot.state][locale]],
    [DOSSIER_WORDS.on, dayOf(pilot.stateSince)],
    [DOSSIER_WORDS.note, say('seeHistory')],
  ]);
  return [
    {
      title: say('assessment'),
      responsible: DOSSIER_WORDS.office[locale],
      on: dayOf(pilot.stateSince),
      content: { paper: record(locale, say('assessment'), pilot.title, rows) },
    },
  ];
}
