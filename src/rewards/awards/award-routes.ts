import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../access/index.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import { CONTENT_TYPES } from '../../platform/files/content-type.ts';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import type { Locale } from '../../shared/locale.ts';
import { publishAwards, startNotice } from '../notices/notice-verbs.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { notOffered, officeFile, sendWord } from '../word-file.ts';
import { listPaper, listSheet } from './award-papers.ts';
import * as schemas from './award-schemas.ts';
import { confirmAccount, enterAccount } from './enter-account.ts';
import { giveAccount } from './give-account.ts';
import { letterName, letterPaper } from './letter-text.ts';
import { letterTo, ownLetterTo } from './letters.ts';
import { awardsSeen, lettersSeen, listOf, ownAwardSeen } from './look-at-awards.ts';
import { recordPayment } from './pay.ts';

const ONE = '/api/v1/office/batches/{batchId}';
const OWN = '/api/v1/enterprises/{enterpriseId}/pilots/{pilotId}/awards/{entryId}';
const bytes = z.any().meta({ type: 'string', format: 'binary' });
const file = (type: 'docx' | 'xlsx') => ({
  200: { description: 'As an attachment', content: { [CONTENT_TYPES[type]]: { schema: bytes } } },
});

const seen = createRoute({
  method: 'get',
  path: `${ONE}/awards`,
  summary: '公示与拨付 · notice, awards and what was paid of them',
  request: { params: schemas.batchPath },
  responses: { 200: { description: 'With the batch’s version as ETag', ...json(schemas.awardsView) } },
});
const notice = createRoute({
  method: 'post',
  path: `${ONE}/notice`,
  summary: '公示拟支持名单 · put the approved list under public notice',
  request: { params: schemas.batchPath, headers: ifMatch },
  responses: { 200: { description: 'Under notice', ...json(schemas.moved) } },
});
const publish = createRoute({
  method: 'post',
  path: `${ONE}/publish`,
  summary: '正式公布 · publish the awards, once the window is over and objections are answered',
  request: { params: schemas.batchPath, headers: ifMatch },
  responses: { 200: { description: 'Published', ...json(schemas.moved) } },
});
const pay = createRoute({
  method: 'post',
  path: `${ONE}/awards/{awardId}/payments`,
  summary: '记录拨付、退回或追回 · record what was paid, returned or reclaimed',
  request: { params: schemas.awardPath, headers: ifMatch, ...body(schemas.recording) },
  responses: { 201: { description: 'On record', ...json(schemas.recorded) } },
});
const enter = createRoute({
  method: 'put',
  path: `${ONE}/awards/{awardId}/account`,
  summary: '录入收款账户 · an account out of a stamped document, for a second official to confirm',
  request: { params: schemas.awardPath, headers: ifMatch, ...body(schemas.enteringAccount) },
  responses: { 200: { description: 'Entered', ...json(schemas.accountGiven) } },
});
const confirm = createRoute({
  method: 'post',
  path: `${ONE}/awards/{awardId}/account/confirmation`,
  summary: '确认收款账户 · the number once more, by another official',
  request: { params: schemas.awardPath, headers: ifMatch, ...body(schemas.confirmingAccount) },
  responses: { 200: { description: 'Paid there from now on', ...json(schemas.accountGiven) } },
});
const listWord = createRoute({
  method: 'get',
  path: `${ONE}/list.docx`,
  summary: '名单 · the list of awards',
  request: { params: schemas.batchPath, query: schemas.langQuery },
  responses: file('docx'),
});
const listBook = createRoute({
  method: 'get',
  path: `${ONE}/list.xlsx`,
  summary: '名单 · the list of awards as a workbook',
  request: { params: schemas.batchPath, query: schemas.langQuery },
  responses: file('xlsx'),
});
const letters = createRoute({
  method: 'get',
  path: `${ONE}/letters`,
  summary: '通知书 · letters that are due, to whoever was awarded, was not, was left out or excluded',
  request: { params: schemas.batchPath, query: schemas.lettersQuery },
  responses: { 200: { description: 'By kind, then by rank', ...json(schemas.letterPage) } },
});
const letter = createRoute({
  method: 'get',
  path: `${ONE}/entries/{entryId}/letter.docx`,
  summary: '通知书 · the letter to one applicant',
  request: { params: schemas.letterPath, query: schemas.letterQuery },
  responses: file('docx'),
});

const letterPlain = createRoute({
  method: 'get',
  path: `${ONE}/entries/{entryId}/letter`,
  summary: '通知书 · the letter to one applicant, to be read in the page and printed',
  request: { params: schemas.letterPath, query: schemas.letterQuery },
  responses: { 200: { description: 'Once it is due', ...json(schemas.letterShown) } },
});

const own = createRoute({
  method: 'get',
  path: OWN,
  summary: '本单位的奖励 · what was awarded to an applicant, and what was paid',
  request: { params: schemas.ownAwardPath },
  responses: { 200: { description: 'Once it is published; else none', ...json(schemas.ownAward) } },
});
const account = createRoute({
  method: 'put',
  path: `${OWN}/account`,
  summary: '填写收款账户 · where an award is paid to',
  request: { params: schemas.ownAwardPath, ...body(schemas.account) },
  responses: { 200: { description: 'Kept', ...json(schemas.accountGiven) } },
});
const ownLetter = createRoute({
  method: 'get',
  path: `${OWN}/letter`,
  summary: '通知书 · what the applicant is written about a pilot in a batch, to be read in the page',
  request: { params: schemas.ownAwardPath },
  responses: { 200: { description: 'Once it is due', ...json(schemas.letterShown) } },
});
const ownLetterWord = createRoute({
  method: 'get',
  path: `${OWN}/letter.docx`,
  summary: '通知书 · the letter to the applicant',
  request: { params: schemas.ownAwardPath, query: schemas.langQuery },
  responses: file('docx'),
});

type Written = Awaited<ReturnType<typeof letterTo>>;

function shownLetter({ letter: { kind, on, pilot }, text }: Written) {
  const basis = text.basis.map(([name, value]): [string, string] => [name, value]);
  return { kind, on, pilot, ...text, parts: [...text.parts], basis };
}

export function awardRoutes(room: Room) {
  const word = (c: Context, paper: Paper, name: string) => sendWord(room, c, { paper, name });
  const sendLetter = (c: Context, { letter: of, text }: Written, locale: Locale) =>
    word(c, letterPaper(text, of, locale), letterName(text, of));
  return createRouter()
    .openapi(seen, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      const { view, version } = await awardsSeen(room, callerOf(c).actor, wanted);
      return c.json(view, 200, { ...PRIVATE, ETag: etagOf(version) });
    })
    .openapi(notice, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await startNotice(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(publish, async (c) => {
      const wanted = { ...c.req.valid('param'), seen: versionFrom(c) };
      const answer = await publishAwards(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(pay, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await recordPayment(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(enter, async (c) => {
      const { file, ...account } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), account, file, seen: versionFrom(c) };
      const answer = await enterAccount(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(confirm, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json'), seen: versionFrom(c) };
      const answer = await confirmAccount(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(listWord, async (c) => {
      const { batch } = await readAsOffice(room.database, callerOf(c).actor, c.req.valid('param').batchId);
      const paper = listPaper({ batch, ...(await listOf(room, batch)), locale: c.req.valid('query').lang });
      return word(c, paper, paper.title);
    })
    .openapi(listBook, async (c) => {
      if (room.writeSheet === null) throw notOffered();
      const { batch } = await readAsOffice(room.database, callerOf(c).actor, c.req.valid('param').batchId);
      const { name, columns, rows } = listSheet(
        { batch, ...(await listOf(room, batch)) },
        c.req.valid('query').lang,
      );
      const each = async function* () {
        yield* rows;
      };
      const book = await room.writeSheet({ name, columns, rows: each() });
      return c.body(book, 200, officeFile('xlsx', `${batch.title} ${name}`)) as never;
    })
    .openapi(letters, async (c) => {
      const { kind, ...query } = c.req.valid('query');
      const { after, limit } = pageWanted(query, ['number']);
      const wanted = { ...c.req.valid('param'), kind, after: Number(after?.[0] ?? 0), limit };
      const page = await lettersSeen(room, callerOf(c).actor, wanted);
      return c.json(page, 200, { ...PRIVATE, ...linkNext(c, page.next) });
    })
    .openapi(letter, async (c) => {
      await readAsOffice(room.database, callerOf(c).actor, c.req.valid('param').batchId);
      const { lang: locale, uscc } = c.req.valid('query');
      return sendLetter(c, await letterTo(room, { ...c.req.valid('param'), to: { uscc }, locale }), locale);
    })
    .openapi(letterPlain, async (c) => {
      await readAsOffice(room.database, callerOf(c).actor, c.req.valid('param').batchId);
      const { lang: locale, uscc } = c.req.valid('query');
      const written = await letterTo(room, { ...c.req.valid('param'), to: { uscc }, locale });
      return c.json(shownLetter(written), 200, PRIVATE);
    })
    .openapi(own, async (c) =>
      c.json(await ownAwardSeen(room, callerOf(c), c.req.valid('param')), 200, PRIVATE),
    )
    .openapi(account, async (c) => {
      const wanted = { ...c.req.valid('param'), account: c.req.valid('json') };
      const answer = await giveAccount(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(ownLetter, async (c) => {
      const written = await ownLetterTo(room, callerOf(c), c.req.valid('param'), c.get('locale'));
      return c.json(shownLetter(written), 200, PRIVATE);
    })
    .openapi(ownLetterWord, async (c) => {
      const { lang: locale } = c.req.valid('query');
      return sendLetter(c, await ownLetterTo(room, callerOf(c), c.req.valid('param'), locale), locale);
    });
}
