import {
  alertsSeen,
  complaintsSeen,
  leadFile,
  leadSeen,
  leadsOfPilot,
  lookAtReport,
  lookAtReportVersion,
  lookAtRun,
} from '../../milestones/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import { dayOf, today } from '../../shared/clock.ts';
import {
  LEAD_OUTCOME_NAMES,
  LEAD_SOURCE_NAMES,
  LEAD_STATE_NAMES,
  SEVERITY_NAMES,
} from '../../shared/milestones/leads.ts';
import { LEVEL_NAMES } from '../../shared/milestones/level-names.ts';
import { ALERT_NAMES, CAP_NAMES, FINAL, MILESTONE_STATE_NAMES } from '../../shared/milestones/names.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import type { PilotState } from '../../shared/pilots/states.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import type { Gathering } from './gathering.ts';
import { form, list, momentOf, type Piece, record, text } from './piece.ts';
import { PILOT_WORDS } from './pilot-words.ts';
import { reportBlocks, shownCap } from './report-paper.ts';

type Run = Awaited<ReturnType<typeof lookAtRun>>['body'];

/** Before these a pilot has not run. */
const RAN: ReadonlySet<PilotState> = new Set([
  'testing',
  'paused',
  'final_report',
  'assessed',
  'completed',
  'terminated',
  'followed',
  'reported',
]);
const FINISHED: ReadonlySet<PilotState> = new Set(['final_report', 'reported', 'assessed', 'completed']);

/** Everything of how a pilot ran. */
export async function runPieces(gathering: Gathering): Promise<Piece[]> {
  const { room, caller, pilot, locale } = gathering;
  const { body: run } = await lookAtRun(room, caller, { pilotId: pilot.id, locale });
  if (!RAN.has(pilot.state) && run.milestones.length === 0) return [];
  return [
    planPiece(gathering, run),
    ...(await reportPieces(gathering, run)),
    figuresPiece(gathering, run),
    ...(await alertPieces(gathering)),
    ...(await leadPieces(gathering)),
    ...(await complaintPieces(gathering)),
  ];
}

function planPiece({ pilot, locale, say, lead }: Gathering, { milestones }: Run): Piece {
  const piece = { title: say('plan'), responsible: lead, on: null };
  if (milestones.length === 0) return { ...piece, content: 'missing' };
  const rows = milestones.map(({ title, from, until, dueOn, responsible, state, moves, reportedAt }) => [
    title,
    `${from} – ${until}`,
    dueOn,
    responsible,
    MILESTONE_STATE_NAMES[state][locale],
    moves.map((move) => `${move.from} → ${move.to} ${move.reason}`).join('\n'),
    reportedAt && dayOf(reportedAt),
  ]);
  const blocks = list(
    locale,
    [
      [DOSSIER_WORDS.name, 20],
      [PILOT_WORDS.period, 18],
      [PILOT_WORDS.due, 12],
      [PILOT_WORDS.person, 12],
      [DOSSIER_WORDS.state, 10],
      [PILOT_WORDS.moves, 16],
      [PILOT_WORDS.reported, 12],
    ],
    rows,
  );
  return { ...piece, content: { paper: record(locale, say('plan'), pilot.title, blocks) } };
}

/** Every version of every report with its files; what was due and never came, or nobody confirmed, is missing. */
async function reportPieces(gathering: Gathering, { milestones, final }: Run): Promise<Piece[]> {
  const { room, pilot, say, lead } = gathering;
  const day = today(room.clock);
  const pieces: Piece[] = [];
  for (const { id, title, state, dueOn, version } of milestones) {
    const name = `${say('report')} · ${title}`;
    if (version !== null) pieces.push(...(await versionsOf(gathering, id, name)));
    else if (state === 'agreed' && dueOn < day)
      pieces.push({ title: name, responsible: lead, on: dueOn, content: 'missing' });
  }
  if (final.version !== null) pieces.push(...(await versionsOf(gathering, FINAL, say('final'))));
  else if (FINISHED.has(pilot.state))
    pieces.push({ title: say('final'), responsible: lead, on: null, content: 'missing' });
  return pieces;
}

async function versionsOf(gathering: Gathering, report: string, name: string): Promise<Piece[]> {
  const { room, caller, pilot, locale, say, lead, file } = gathering;
  const about = { pilotId: pilot.id, report, locale };
  const { versions, host } = (await lookAtReport(room, caller, about)).body;
  const pieces: Piece[] = [];
  const known = new Set<string>();
  for (const { number } of [...versions].reverse()) {
    const shown = await lookAtReportVersion(room, caller, { ...about, number });
    const title = `${name} · ${say('version')} ${number}`;
    const paper = record(locale, name, pilot.title, reportBlocks(shown, locale));
    pieces.push({ title, responsible: lead, on: dayOf(shown.submittedAt), content: { paper } });
    for (const one of shown.content.files) {
      if (known.has(one.id)) continue;
      known.add(one.id);
      const piece = { title: `${say('reportFile')} · ${one.name}`, responsible: lead };
      pieces.push(await file(one.id, { ...piece, on: dayOf(shown.submittedAt) }));
    }
    if (shown.letterFile !== null)
      pieces.push(
        await file(shown.letterFile, {
          title: `${say('letter')} · ${name}`,
          responsible: host?.name ?? '',
          on: shown.confirmedAt && dayOf(shown.confirmedAt),
        }),
      );
  }
  const newest = versions[0];
  if (host !== null && newest?.confirmation === 'none')
    pieces.push({
      title: `${say('confirmation')} · ${name}`,
      responsible: host.name,
      on: null,
      content: 'missing',
    });
  return pieces;
}

function figuresPiece({ pilot, locale, say, lead }: Gathering, { indicators, caps }: Run): Piece {
  const blocks: Block[] = [
    ...list(
      locale,
      [
        [PILOT_WORDS.indicator, 40],
        [PILOT_WORDS.target, 20],
        [PILOT_WORDS.latest, 20],
        [DOSSIER_WORDS.on, 20],
      ],
      indicators.map(({ name, unit, target, latest }) => [
        `${name}（${unit}）`,
        target,
        latest?.value,
        latest?.on,
      ]),
    ),
    ...list(
      locale,
      [
        [PILOT_WORDS.cap, 40],
        [PILOT_WORDS.limit, 30],
        [PILOT_WORDS.used, 30],
      ],
      caps.map(({ cap, limit, used }) => [
        CAP_NAMES[cap][locale],
        shownCap(cap, limit, locale),
        shownCap(cap, used, locale),
      ]),
    ),
  ];
  const paper = record(locale, say('figures'), pilot.title, blocks);
  return { title: say('figures'), responsible: lead, on: null, content: { paper } };
}

async function alertPieces({ room, caller, pilot, locale, say }: Gathering): Promise<Piece[]> {
  const alerts = await alertsSeen(room, caller, { pilotId: pilot.id, locale });
  if (alerts.length === 0) return [];
  const blocks = list(
    locale,
    [
      [DOSSIER_WORDS.on, 13],
      [PILOT_WORDS.alert, 22],
      [PILOT_WORDS.subject, 17],
      [PILOT_WORDS.level, 8],
      [PILOT_WORDS.value, 14],
      [PILOT_WORDS.handled, 26],
    ],
    alerts.map(({ day, kind, name, level, value, threshold, handled }) => [
      day,
      ALERT_NAMES[kind][locale],
      name,
      LEVEL_NAMES[level][locale],
      value === null ? '' : threshold === null ? value : `${value} / ${threshold}`,
      handled && `${handled.note}\n${handled.by ?? ''} ${momentOf(handled.at)}`,
    ]),
  );
  const paper = record(locale, say('alerts'), pilot.title, blocks);
  const responsible = DOSSIER_WORDS.system[locale];
  return [{ title: say('alerts'), responsible, on: alerts[0]?.day ?? null, content: { paper } }];
}

/** Without a word on who reported. Who receives objections learns of none. */
async function leadPieces({ room, caller: { actor }, pilot, locale, say }: Gathering): Promise<Piece[]> {
  if (!actor.office.some((role) => role === 'case-officer' || role === 'approver' || role === 'auditor'))
    return [];
  const pieces: Piece[] = [];
  for (const { id: leadId } of (await leadsOfPilot(room, actor, { pilotId: pilot.id, locale })).items) {
    const { body: lead } = await leadSeen(room, actor, { leadId, locale });
    const { about, source, severity, state, outcome, transfers, receivedOn } = lead;
    const name = `${say('leads')} · ${about}`;
    const blocks = [
      ...form(locale, [
        [PILOT_WORDS.source, LEAD_SOURCE_NAMES[source][locale]],
        [PILOT_WORDS.received, receivedOn],
        [PILOT_WORDS.severity, severity && SEVERITY_NAMES[severity][locale]],
        [DOSSIER_WORDS.state, LEAD_STATE_NAMES[state][locale]],
        [PILOT_WORDS.transferred, transfers.map(({ to, on }) => `${to} ${on}`).join('\n')],
        [DOSSIER_WORDS.result, outcome && LEAD_OUTCOME_NAMES[outcome][locale]],
        [DOSSIER_WORDS.by, lead.owner?.name],
      ]),
      ...text(locale, PILOT_WORDS.content, lead.content),
      ...text(locale, PILOT_WORDS.measures, lead.measures),
      ...text(locale, DOSSIER_WORDS.answer, lead.answer),
    ];
    const responsible = lead.enterprise ?? DOSSIER_WORDS.office[locale];
    const paper = record(locale, say('leads'), pilot.title, blocks);
    pieces.push({ title: name, responsible, on: receivedOn, content: { paper } });
    for (const { id: fileId, name: called } of lead.files)
      pieces.push({
        title: `${say('leadFile')} · ${called}`,
        responsible,
        on: receivedOn,
        content: { file: await leadFile(room, actor, { leadId, fileId }) },
      });
  }
  return pieces;
}

const MOST = 10_000;

async function complaintPieces({ room, caller, pilot, locale, say, lead }: Gathering): Promise<Piece[]> {
  const wanted = { pilotId: pilot.id, open: false, before: null, limit: MOST };
  const { items } = await complaintsSeen(room, caller, wanted);
  if (items.length === 0) return [];
  const oldest = [...items].reverse();
  const blocks = list(
    locale,
    [
      [DOSSIER_WORDS.order, 8],
      [PILOT_WORDS.received, 14],
      [PILOT_WORDS.claim, 32],
      [PILOT_WORDS.claimed, 14],
      [DOSSIER_WORDS.answer, 20],
      [PILOT_WORDS.paid, 12],
    ],
    oldest.map(({ number, receivedOn, claim, claimed, answer, answeredOn, paid }) => [
      number,
      receivedOn,
      claim,
      claimed === null ? '' : shownMoney(claimed, locale),
      [answer, answeredOn].filter(Boolean).join('\n'),
      paid === null ? '' : shownMoney(paid, locale),
    ]),
  );
  const paper = record(locale, say('complaints'), pilot.title, blocks);
  return [
    { title: say('complaints'), responsible: lead, on: oldest[0]?.receivedOn ?? null, content: { paper } },
  ];
}
