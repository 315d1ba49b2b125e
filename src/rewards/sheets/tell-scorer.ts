import { officialsOf, type Reachable, scorersOf, tell, type Words } from '../../access/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import type { Locale } from '../../shared/locale.ts';
import { scoredOf } from '../../shared/rewards/criteria.ts';
import type { Rubric } from '../../shared/rewards/rubric.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { Entry } from '../entries/entry-store.ts';
import { readPanel } from '../panel/expert-store.ts';
import type { Room } from '../room.ts';
import { titleFor } from './look-at-scoring.ts';
import type { Sheet, SheetDraft } from './sheet-store.ts';

interface About {
  batch: Batch;
  entry: Entry;
  sheet: Sheet;
}

/** Whose sheet it is, while they are appointed and have an account that works. */
async function scorerOf({ database: db }: Room, { batch, sheet }: About): Promise<Reachable[]> {
  const [panel, reach] = await Promise.all([readPanel(db, batch.id), scorersOf(db, batch.id)]);
  const expert = panel.find(({ id }) => id === sheet.expertId);
  return reach.filter(({ id }) => id === expert?.personId);
}

/** That a sheet was entered in their name, and what was: they can object until the lock. */
export async function tellEntered(
  room: Room,
  about: About,
  { draft, rubric }: { draft: SheetDraft; rubric: Rubric },
): Promise<Statement[]> {
  const title = (locale: Locale) => titleFor(about.batch, about.entry, locale);
  const scores = (locale: 'zh' | 'en') =>
    scoredOf(rubric)
      .map(({ id, name }) => `${name[locale]} ${(draft.scores[id] ?? 0) / 100}`)
      .join(locale === 'zh' ? '；' : '; ');
  const words: Words = {
    subject: { zh: '已按纸质评分表录入您的评分', en: 'Your paper sheet was entered' },
    text: {
      zh: `“${title('zh')}”：经办人已按您签名的纸质评分表录入评分：${scores('zh')}。评分理由见评分页。与纸面不符的，请在评分锁定前在评分页提出异议。`,
      en: `“${title('en')}”: officials entered your scores from the paper sheet that you signed: ${scores('en')}. The reasons are on the scoring page. If it is not what your paper says, object there before scores are locked.`,
    },
    brief: {
      zh: '经办人已按您签名的纸质评分表录入评分，请登录核对；不符的，请在锁定前提出异议。',
      en: 'Officials entered your signed paper sheet. Please sign in and check it; object before the lock if it is wrong.',
    },
    link: `/scoring/${about.batch.id}/${about.entry.id}`,
  };
  return tell(room, await scorerOf(room, about), words);
}

/** That somebody asks for a sheet to be opened again, or objects to what was entered: an approver decides. */
export async function tellApprovers(room: Room, { id, title }: Batch, except: string): Promise<Statement[]> {
  const approvers = (await officialsOf(room.database, 'approver')).filter((one) => one.id !== except);
  return tell(room, approvers, {
    subject: { zh: '评分表待决定', en: 'A score sheet to decide about' },
    text: {
      zh: `“${title}”有一份评分表待决定是否退回重评，请在“评分”中办理；决定之前不能锁定评分。`,
      en: `In “${title}” somebody asks for a score sheet to be opened again. Please decide under “Scoring”; scores are not locked before.`,
    },
    link: `/office/batches/${id}?tab=scoring`,
  });
}

/** What became of a request to open their sheet again. */
export async function tellReopening(room: Room, about: About, accepted: boolean): Promise<Statement[]> {
  const title = (locale: Locale) => titleFor(about.batch, about.entry, locale);
  const { reopening } = about.sheet;
  const scorer = await scorerOf(room, about);
  const isOwn = scorer.some(({ id }) => id === reopening?.askedBy);
  // Who neither asked nor is asked for anything hears nothing of it.
  if (!accepted && !isOwn) return [];
  const words: Words = accepted
    ? {
        subject: { zh: '评分表退回重评', en: 'Your sheet was opened again' },
        text: {
          zh: `“${title('zh')}”的评分表已退回，请核对后重新提交。理由：${reopening?.reason ?? ''}`,
          en: `Your sheet of “${title('en')}” was opened again: please look at it and submit it once more. Reason: ${reopening?.reason ?? ''}`,
        },
        link: `/scoring/${about.batch.id}/${about.entry.id}`,
      }
    : {
        subject: { zh: '对录入评分的异议未获同意', en: 'Your objection to an entered sheet' },
        text: {
          zh: `“${title('zh')}”：审批人核对后认为录入与纸面一致，评分表维持原样。仍有疑问的，请与经办人联系。`,
          en: `“${title('en')}”: an approver looked and found the entry to be as on paper; the sheet stays as it is. Please get in touch with the case officer if you still have doubts.`,
        },
        link: `/scoring/${about.batch.id}/${about.entry.id}`,
      };
  return tell(room, scorer, words);
}
