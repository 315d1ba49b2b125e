import { writeFileSync } from 'node:fs';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entriesOf, unpack } from '../../src/platform/documents/archive.ts';
import { insertObjection } from '../../src/rewards/notices/objection-store.ts';
import { handInFinal } from '../milestones/reports.ts';
import { testing } from '../milestones/running.ts';
import { openDesk, runningClock } from '../pilots/reviewed.ts';
import { startTestApp } from '../support/app.ts';
import { pdfLines } from '../support/pdf-text.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { ask, BATCHES, seeBatch } from './batch-scene.ts';
import { decided } from './decided-scene.ts';
import { begin, declareTies, hands, openPanel, written } from './panel-scene.ts';

const clock = runningClock();
let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

/** The dossier with its pages as text, and its own page numbers on those that bear one. */
async function dossierOf(path: string, as: TestPerson) {
  const answer = await app.request(`/api/v1/office/${path}/dossier.zip`, { headers: as.headers });
  const { status } = answer;
  if (status !== 200) return { status, files: [], pages: [], numbers: [], list: '', text: '' };
  const zip = new Uint8Array(await answer.arrayBuffer());
  const files = entriesOf(zip);
  const pdf = unpack(zip, files[0]!);
  if (process.env.KEEP) writeFileSync(`${process.env.KEEP}-${path.split('/')[0]}.pdf`, pdf);
  const pages = await pdfLines(pdf);
  // Cover, list, then the pages that bear a number, and the closing sheet.
  const count = Number(pages.at(-2)?.at(-1));
  const list = pages
    .slice(1, -1 - count)
    .flat()
    .join('');
  const numbers = pages.slice(-1 - count, -1).map((lines) => Number(lines.at(-1)));
  const text = pages.flat().join('');
  return { status, files: files.map(({ name }) => name), pages, numbers, list, text };
}

/** A scan that lies on its side, with a seal that is an annotation. */
async function scan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([400, 300]);
  page.setRotation(degrees(90));
  page.drawText('scan', { x: 40, y: 150, font, size: 30 });
  const field = document.getForm().createTextField('seal');
  field.setText('SEAL');
  field.addToPage(page, { x: 40, y: 40, width: 200, height: 40 });
  document.addPage([400, 300]);
  return document.save();
}

it('a pilot’s dossier is ordered, paged and complete but for what is named, and holds what its reader may see', async () => {
  const { database: db } = app;
  const desk = await openDesk(db, { clock });
  const pilot = await testing(desk);
  const { lead, id } = pilot;
  // The stamped file is there with its bytes; the declaration’s file has lost them.
  const uploaded = await app.request(`/api/v1/enterprises/${lead.id}/pilots/${id}/files?name=scan.pdf`, {
    method: 'POST',
    headers: { ...lead.owner.headers, 'Content-Type': 'application/pdf' },
    body: (await scan()) as Uint8Array<ArrayBuffer>,
  });
  expect(uploaded.status).toBe(201);
  const { id: fresh } = (await uploaded.json()) as { id: string };
  const row = await db.query
    .selectFrom('files')
    .selectAll()
    .where('id', '=', fresh)
    .executeTakeFirstOrThrow();
  await db.atomic([
    db.query
      .updateTable('files')
      .set({ digest: row.digest, size: row.size })
      .where('owner', '=', `pilot:${id}`)
      .where('name', '=', '盖章扫描件.pdf')
      .compile(),
  ]);
  await handInFinal(pilot);

  const { status, files, pages, numbers, list, text } = await dossierOf(`pilots/${id}`, desk.officer);
  expect(status).toBe(200);
  expect(files).toEqual(['示例智能核保测试 案卷.pdf', '原件/002 盖章扫描件.pdf']);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(pages.length - numbers.length).toBe(3);
  expect(pages[0]!.join('')).toContain(`${numbers.length} 页`);
  expect(pages[0]!.join('')).toContain('保管期限30 年');
  for (const title of [
    '创新应用声明书与测试方案',
    '受理通知书',
    '检查清单',
    '公示记录',
    '纳入台账记录',
    '结题报告',
    '办理过程',
  ])
    expect(list).toContain(title);
  expect(list).toContain('阶段报告计划缺应有而缺');
  expect(list).toContain('附件.pdf');
  expect(pages.at(-1)!.join('')).toContain('阶段报告计划');
  expect(text).toContain('联合建模缩短了核保时间。');
  expect(text).toContain('上传盖章文件');

  // Who is tied to an applicant gets none, nobody outside does, and there is none of a pilot that is not there.
  const tied = await makePerson(db, { office: ['case-officer'], member: [lead.id] }, clock);
  expect((await dossierOf(`pilots/${id}`, tied)).status).toBe(403);
  expect((await dossierOf(`pilots/${id}`, lead.owner)).status).toBe(403);
  expect((await dossierOf(`pilots/${id.replace(/.$/, '0')}0`, desk.officer)).status).toBe(404);
});

it('a batch’s dossier shows scores once they are locked, and who objected to who may know', async () => {
  const { database: db } = app;
  const panel = await openPanel(app, { experts: 3, sheetsEach: 3 });
  const { batchId, people, entries, experts } = panel;
  const { officer, auditor } = people;
  const path = `${BATCHES}/${batchId}`;
  for (const expert of experts) await declareTies(app, batchId, expert);
  await begin(app, panel);
  for (const [p, entry] of entries.entries())
    for (const expert of experts)
      await hands(
        app,
        batchId,
        entry.id,
        expert,
        await written(app, panel, 9_500 - 2_500 * p, '依据只有锁定后可见。'),
      );

  const before = await dossierOf(`batches/${batchId}`, officer);
  expect(before.text).not.toContain('依据只有锁定后可见');
  expect(before.list).toContain('签到表缺');

  const { version } = await seeBatch(app, batchId, officer);
  expect((await ask(app, 'POST', `${path}/lock`, officer, { version })).status).toBe(200);
  await decided(app, panel);
  const results = await ask(app, 'GET', `${path}/results`, auditor);
  const result = (results.body as { result: { hashes: { seen: string } } }).result.hashes.seen;
  await db.atomic([
    insertObjection(db, {
      id: crypto.randomUUID(),
      ...{ batchId, entryId: null, channel: 'letter', name: '异议人王五', telephone: '02160000000' },
      ...{ organisation: null, objection: '指标与实际不符。', fileId: null, state: 'dismissed' },
      ...{ receiptHash: null, receivedOn: '2026-06-10', receivedAt: '2026-06-10T02:00:00.000Z' },
      ...{
        answer: '经核查不成立。',
        finding: null,
        answeredBy: auditor.id,
        answeredAt: '2026-06-11T02:00:00.000Z',
      },
    }),
  ]);

  const { files, list, text } = await dossierOf(`batches/${batchId}`, officer);
  for (const title of [
    '政策依据',
    '冻结的规则',
    '申报项目名单',
    '专家组名单',
    '专家分配表',
    '评分表 · 智能核保测试1',
    '评审结果',
    '奖励建议',
    '决定会议',
    '批准',
    '异议及办理情况',
    '办理过程',
  ])
    expect(list.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''));
  expect(text).toContain('依据只有锁定后可见');
  expect(text).toContain(result);
  expect(list).toContain('财政意见缺');
  // The four that it stands on and three papers: no PDF that can be read, so slips, and the originals.
  expect(files).toHaveLength(8);
  expect(text).toContain('替代页');
  expect(text).not.toContain('异议人王五');
  expect((await dossierOf(`batches/${batchId}`, auditor)).text).toContain('异议人王五');
  const tied = await makePerson(db, { office: ['auditor'], member: [entries[0]!.enterpriseId] });
  expect((await dossierOf(`batches/${batchId}`, tied)).status).toBe(403);
});
