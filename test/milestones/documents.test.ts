import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertMilestone } from '../../src/milestones/milestone-store.ts';
import { frozen, insertReport, type ReportContent } from '../../src/milestones/report-store.ts';
import { readPilot, updatePilot } from '../../src/pilots/store.ts';
import { writeWord } from '../../src/platform/documents/write-word.ts';
import { finalReport, periodReport } from '../../src/shared/milestones/report.ts';
import type { Case } from '../pilots/applicants.ts';
import { clockAt, openDesk } from '../pilots/reviewed.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { readWord } from '../support/word.ts';
import { deflatedZip, unzipped, zipOf } from '../support/zip.ts';
import { push, testing } from './running.ts';

const TIME = '平均核保时间';
const SPECIAL = '<甲>&"乙"]]>\n第二行';
const DAY = '2026-04-02';
const QUARTER = '01990000-0000-7000-8000-0000000000aa';

let app: Awaited<ReturnType<typeof startTestApp>>;
let it1: Case;
let stranger: TestPerson;

beforeAll(async () => {
  const clock = clockAt('2026-01-05T02:00:00.000Z');
  app = await startTestApp({ clock });
  it1 = await testing(await openDesk(app.database, { clock, files: app.files }));
  stranger = await makePerson(app.database, { member: ['01990000-0000-7000-8000-0000000000ff'] });
  clock.set('2026-04-05T02:00:00.000Z');
  await push(it1, { day: '2026-03-31', values: { [TIME]: 70 }, use: { customers: 950, total: 123_450 } });
  const milestone = {
    id: QUARTER,
    pilotId: it1.id,
    title: '=1+1 第一季度报告',
    from: '2026-01-01',
    until: '2026-03-31',
    dueOn: '2026-04-15',
    responsible: '张三',
    state: 'agreed' as const,
    pending: null,
    moves: [{ from: '2026-04-10', to: '2026-04-15', reason: '清明', at: '2026-04-01T00:00:00.000Z' }],
    reportedAt: '2026-04-05T02:00:00.000Z',
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-01-05T02:00:00.000Z',
  };
  await app.database.atomic([
    insertMilestone(app.database, milestone),
    ...(await report(QUARTER, {
      period: periodReport.parse({
        indicators: [{ name: TIME, value: 42.5, note: SPECIAL }],
        use: { customers: 960 },
        commitments: [{ at: 0, note: '已履行' }],
        narrative: '=HYPERLINK("http://x")',
        filledBy: '李四 <&>',
      }),
      about: { title: milestone.title, from: milestone.from, until: milestone.until, dueOn: milestone.dueOn },
    })),
    ...(await report('final', {
      final: finalReport.parse({ commitments: [{ at: 0, outcome: 'met', explanation: '有凭证' }] }),
    })),
  ]);
});
afterAll(() => app.close());

async function report(id: string, what: Partial<ReportContent>) {
  const content: ReportContent = {
    ...{ pilotId: it1.id, report: id, number: 1, about: null, period: null, final: null, files: [] },
    ...what,
  };
  const { hash, text } = await frozen(content);
  const version = {
    ...{ pilotId: it1.id, report: id, number: 1, hash, reason: null, submittedBy: it1.lead.member.id },
    ...{ submittedAt: '2026-04-05T02:00:00.000Z', confirmation: 'account' as const, letterFile: null },
    ...{ confirmedBy: null, confirmedAt: null, remark: null },
  };
  return [insertReport(app.database, version, text)];
}

const ask = (path: string, person: TestPerson, init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { ...person.headers, 'Accept-Language': 'zh' } });
const bytesOf = async (answer: Response) => {
  expect(answer.status, app.lines.slice(-3).join()).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};
const ownTemplates = (rest = '') => `/api/v1/enterprises/${it1.lead.id}/report-templates${rest}`;
const own = (rest: string) => `/api/v1/enterprises/${it1.lead.id}/pilots/${it1.id}${rest}`;
const office = (rest: string) => `/api/v1/office/pilots/${it1.id}${rest}`;
const add = (path: string, person: TestPerson, body: Uint8Array<ArrayBuffer> | string, name = '季报.docx') =>
  ask(`${path}?name=${encodeURIComponent(name)}`, person, { method: 'POST', body });

/** A Word file as Word leaves it: a field lies in several runs, another in the head of the page. */
async function template(text: string): Promise<Record<string, string>> {
  const blocks = [
    { style: 'text' as const, text },
    { widths: [1, 1], rows: [['{{填报人}}', '{{ 上限：客户数 }}']] },
  ];
  const written = await writeWord({ locale: 'zh', title: 't', head: ['{{编号}}', ''], blocks });
  const parts = Object.fromEntries(unzipped(written));
  const split =
    '{{承</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>诺1}</w:t></w:r><w:r><w:t>}';
  parts['word/document.xml'] = parts['word/document.xml']!.replace('{{承诺1}}', split);
  return parts;
}

describe('Word templates', () => {
  it('are taken in with their fields, filled from a report, and removed', async () => {
    const member = it1.lead.member;
    const text = `{{项目名称}} {{指标:${TIME}}} {{指标说明:${TIME}}} {{承诺1}} {{used so far: Customers}} {{本期使用:客户数}} {{期间}} {{天气}} {{指标:没有的}} {{项目名称}}`;
    const added = await add(ownTemplates(), member, zipOf(await template(text)));
    expect(added.status).toBe(201);
    const made = (await added.json()) as { id: string; fields: { name: string; known: boolean }[] };
    expect(made.fields.filter(({ known }) => !known).map(({ name }) => name)).toEqual(['天气']);
    expect(made.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['项目名称', '承诺1', '填报人', '上限：客户数', '编号']),
    );

    // What came after the period is none of what was used by its end.
    await push(it1, { day: '2026-04-05', values: { [TIME]: 71 }, use: { customers: 1 } });
    const path = own(`/reports/${QUARTER}/filled.docx?template=${made.id}`);
    const word = readWord(await bytesOf(await ask(path, member)));
    const { pilot } = await readPilot(app.database, it1.id);
    expect(word.text).toContain(`${pilot.title} 42.5 <甲>&"乙"]]>\n第二行 `);
    expect(word.text).toContain(' 950 960 2026年1月1日至2026年3月31日 {{天气}} {{指标:没有的}} ');
    expect(word.text).toContain('李四 <&>');
    expect(word.text).toContain('1,000');
    expect(word.text).not.toContain('承诺1');
    expect(word.heads.join()).toContain(pilot.number);

    // Another enterprise's is nobody else's, and neither is it the office's.
    expect((await ask(ownTemplates(), stranger)).status).toBe(404);
    expect(
      (await ask(office(`/reports/${QUARTER}/filled.docx?template=${made.id}`), it1.desk.officer)).status,
    ).toBe(404);
    const shared = await add(
      '/api/v1/office/report-templates',
      it1.desk.officer,
      zipOf(await template('{{title}} {{commitment outcome 1}}')),
      '通用.docx',
    );
    const { id } = (await shared.json()) as { id: string };
    const listed = (await (await ask(ownTemplates(), member)).json()) as {
      items: { name: string; office: boolean }[];
    };
    expect(listed.items.map(({ name, office: shown }) => [name, shown])).toEqual([
      ['通用.docx', true],
      ['季报.docx', false],
    ]);
    expect(
      readWord(await bytesOf(await ask(own(`/reports/final/filled.docx?template=${id}`), member))).text,
    ).toContain('已兑现');
    expect((await ask(own(`/reports/unknown/filled.docx?template=${id}`), member)).status).toBe(409);
    expect((await ask(ownTemplates(`/${id}`), member, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(ownTemplates(`/${made.id}/file`), member)).status).toBe(200);
    expect((await ask(ownTemplates(`/${made.id}`), member, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(path, member)).status).toBe(404);
  });

  it('are refused with macros, with what leads out of them, as bombs, and without a field', async () => {
    const parts = await template('{{项目名称}}');
    const rels = 'word/_rels/document.xml.rels';
    const linked = parts[rels]!.replace(
      '</Relationships>',
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://x/y.dotm" TargetMode="External"/></Relationships>',
    );
    const big = 'x'.repeat(60 * 1024 * 1024);
    for (const [file, why] of [
      [zipOf({ ...parts, 'word/vbaProject.bin': 'x' }), 'DOCX'],
      [zipOf({ ...parts, 'word/embeddings/a.bin': 'x' }), '嵌入的文件'],
      [zipOf({ ...parts, [rels]: linked }), '远程模板'],
      [deflatedZip({ ...parts, 'word/media/a.png': big }), '过大'],
      [deflatedZip({ ...parts, 'word/media/a.png': big }, { 'word/media/a.png': 100 }), '过大'],
      [
        zipOf(
          await template('没有字段').then(({ 'word/document.xml': body, ...rest }) => ({
            ...rest,
            'word/document.xml': body!.replaceAll(/[{}]/g, ''),
            'word/header1.xml': rest['word/header1.xml']!.replaceAll(/[{}]/g, ''),
          })),
        ),
        '没有找到字段',
      ],
      ['%PDF-1.7 x', 'DOCX'],
    ] as const) {
      const answer = await add(ownTemplates(), it1.lead.member, file);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(why);
    }
  });
});

describe('what a run is taken away as', () => {
  it('is a workbook of everything, in which no text is a formula', async () => {
    const { status } = await app.post(
      own('/incidents'),
      {
        ...{ about: '短信通道中断', content: '二十分钟未送达。', happenedOn: '2026-04-02' },
        ...{ severity: 'major', measures: '切换备用通道。' },
      },
      it1.lead.member.headers,
    );
    expect(status).toBe(201);
    await push(it1, { day: DAY, values: { [TIME]: 43 }, use: { total: 12_345 } });
    await push(it1, { day: DAY, values: { [TIME]: 41 }, use: { total: 23_456 }, reason: '=统计口径有误' });
    const header = '日期,指标,数值,更正说明';
    for (const row of [`${DAY},${TIME},40,表格更正`, `2026-04-01,${TIME},39,`]) {
      const sheet = await ask(own('/values/sheet?name=a.csv'), it1.lead.member, {
        method: 'POST',
        body: `${header}\n${row}\n`,
      });
      expect(await sheet.text()).toContain('"imported":1');
    }
    for (const [path, person] of [
      [own('/run.xlsx'), it1.lead.member],
      [office('/run.xlsx'), it1.desk.officer],
    ] as const) {
      const parts = unzipped(await bytesOf(await ask(path, person)));
      const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
        ([, name]) => name,
      );
      expect(names).toEqual([
        '概况',
        '计划',
        '阶段报告',
        '指标数值',
        '数值更正',
        '上限使用',
        '预警',
        '承诺',
        '投诉',
        '事件与隐患',
      ]);
      const text = [...parts]
        .filter(([name]) => /sheet\d+\.xml$/.test(name))
        .map(([, xml]) => xml)
        .join('');
      expect(text).not.toMatch(/<f[ >]/);
      for (const word of [
        '=1+1 第一季度报告',
        '=HYPERLINK(',
        '2026-04-10 → 2026-04-15',
        '李四 &lt;&amp;&gt;',
        '1234.5',
        '42.5',
        '接近测试规模上限',
        '已兑现',
        '有凭证',
        '切换备用通道。',
        '=统计口径有误',
        '表格更正',
        '234.56',
      ])
        expect(text).toContain(word);
    }
    expect((await ask(own('/run.xlsx'), stranger)).status).toBe(404);
  });

  it('is its history as a table: whole, in Beijing time, for its team and for the office', async () => {
    for (const [path, person] of [
      [own('/history?format=csv&daily=true'), it1.lead.member],
      [office('/history?format=csv&daily=true'), it1.desk.officer],
    ] as const) {
      const answer = await ask(path, person);
      expect(answer.headers.get('content-disposition')).toContain(`history-${it1.id}.csv`);
      const lines = (await answer.text()).split('\r\n');
      expect(lines[0]).toContain('时间（北京时间）,人员,事项,字段,之前,之后,条目,哈希');
      const corrected = lines.filter((line) => line.includes('更正数值'));
      expect(corrected.join()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00,/u);
      expect(corrected.join()).toContain("'=统计口径有误");
      const all = (await (await ask(path.replace('csv', 'json'), person)).json()) as { items: object[] };
      expect(new Set(lines.slice(1, -1).map((line) => line.split(',').at(-1))).size).toBe(all.items.length);
    }
    expect((await ask(own('/history?format=csv'), stranger)).status).toBe(404);
  });

  it('is a risk notice where a regulator runs the pilot, which says whose power it is', async () => {
    const { officer } = it1.desk;
    const alerts = (await app.database.query
      .selectFrom('pilotAlerts')
      .select(['id', 'subject'])
      .execute()) as { id: string; subject: string }[];
    const { id } = alerts.find(({ subject }) => subject === TIME)!;
    const path = office(`/alerts/${id}/notice.docx`);
    expect((await ask(path, officer)).status).toBe(409);
    const { pilot } = await readPilot(app.database, it1.id);
    const regulator = {
      regulator: '中国人民银行上海总部',
      number: '沪试〔2026〕1号',
      admittedOn: '2026-01-02',
      document: 'x',
    };
    await app.database.atomic([updatePilot(app.database, { ...pilot, track: 'regulator', regulator })]);
    const word = readWord(await bytesOf(await ask(path, officer)));
    for (const said of [
      '风险提示',
      '中国人民银行上海总部：',
      '不暂停也不终止该项目',
      TIME,
      '70 分钟',
      '60 分钟',
      '951',
      '未作核实',
    ])
      expect(word.text).toContain(said);
    expect(word.heads.join()).toContain('沪试〔2026〕1号');
    expect((await ask(path, it1.lead.member)).status).toBe(403);
  });
});
