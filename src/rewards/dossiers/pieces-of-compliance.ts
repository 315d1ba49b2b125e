import { FINDING_STATE_NAMES, ITEM_STATUS_NAMES } from '../../compliance/index.ts';
import { lookAtCompliance } from '../../pilots/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import type { Gathering } from './gathering.ts';
import { form, list, type Piece, record, topic } from './piece.ts';
import { PILOT_WORDS } from './pilot-words.ts';

type Seen = Awaited<ReturnType<typeof lookAtCompliance>>['body'];

/** 持牌合规审查 and the checklist, as they stand, with the files that either rests on. */
export async function compliancePieces(gathering: Gathering): Promise<Piece[]> {
  const { room, caller, pilot, locale, say, file } = gathering;
  const { body } = await lookAtCompliance(room, caller, { pilotId: pilot.id });
  const { screened, checklist, findings } = body;
  const responsible = DOSSIER_WORDS.office[locale];
  const pieces: Piece[] = [];
  if (screened !== null)
    pieces.push({
      title: say('findings'),
      responsible,
      on: dayOf(screened.at),
      content: { paper: record(locale, say('findings'), pilot.title, findingBlocks(gathering, findings)) },
    });
  if (checklist !== null)
    pieces.push({
      title: say('checklist'),
      responsible,
      on: dayOf(checklist.pinnedAt),
      content: {
        paper: record(locale, say('checklist'), pilot.title, checklistBlocks(gathering, checklist)),
      },
    });
  for (const [id, { name, at }] of filesIn(body))
    pieces.push(
      await file(id, { title: `${say('evidence')} · ${name}`, responsible: gathering.lead, on: dayOf(at) }),
    );
  return pieces;
}

function findingBlocks({ locale, say }: Gathering, findings: Seen['findings']): Block[] {
  if (findings.length === 0) return [{ style: 'text', text: say('noFindings') }];
  return findings.flatMap(({ code, name, need, basis, state, answer, verdict }): Block[] => [
    topic(locale, name),
    ...form(locale, [
      [PILOT_WORDS.number, code],
      [DOSSIER_WORDS.state, FINDING_STATE_NAMES[state][locale]],
      [PILOT_WORDS.content, need[locale]],
      [
        PILOT_WORDS.basis,
        basis
          .map(({ law, number, articles }) =>
            [law[locale], number, articles?.[locale]].filter(Boolean).join(' '),
          )
          .join('\n'),
      ],
      [PILOT_WORDS.statement, answer && `${answer.statement}\n${answer.by.name[locale]} ${dayOf(answer.at)}`],
      [PILOT_WORDS.evidenceFiles, answer?.files.map((one) => one.name).join('\n')],
      [
        PILOT_WORDS.verdict,
        verdict &&
          `${say(verdict.outcome)}：${verdict.reason}\n${verdict.by.name[locale]} ${dayOf(verdict.at)}`,
      ],
    ]),
  ]);
}

function checklistBlocks(
  { locale }: Gathering,
  { example, version, sections }: NonNullable<Seen['checklist']>,
): Block[] {
  return [
    ...form(locale, [[PILOT_WORDS.version, version]]),
    ...sections.flatMap(({ name, items }): Block[] => [
      topic(locale, name),
      ...list(
        locale,
        [
          [PILOT_WORDS.item, 36],
          [DOSSIER_WORDS.result, 12],
          [PILOT_WORDS.statement, 28],
          [PILOT_WORDS.verdict, 24],
        ],
        items.map(({ requirement, status, answer, verdict }) => [
          requirement[locale],
          ITEM_STATUS_NAMES[status][locale],
          answer && [answer.statement, ...answer.evidence.map((one) => one.file.name)].join('\n'),
          verdict && `${verdict.reason}\n${verdict.by.name[locale]} ${dayOf(verdict.at)}`,
        ]),
      ),
    ]),
    ...(example === null ? [] : [{ style: 'note', text: example[locale] } as const]),
  ];
}

function filesIn({ findings, checklist }: Seen): Map<string, { name: string; at: string }> {
  const found = new Map<string, { name: string; at: string }>();
  for (const { answer } of findings)
    if (answer !== null) {
      const { licence, files, at } = answer;
      for (const { id, name } of [...files, ...(licence?.file ? [licence.file] : [])])
        found.set(id, { name, at });
    }
  const items = checklist?.sections.flatMap((section) => section.items) ?? [];
  for (const { answer } of items)
    for (const { file } of answer?.evidence ?? []) found.set(file.id, { name: file.name, at: answer!.at });
  return found;
}
