import { applicantsOf, messages, toPilot, type Words } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { shownShare } from '../../shared/rewards/entries.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { Room } from '../room.ts';
import { declaredUntil } from './declared-in-time.ts';
import type { Entry } from './entry-store.ts';

type Of = Pick<Entry, 'pilotId' | 'title'>;
type About = Pick<Batch, 'title' | 'settings'>;

/** Each is told of its own pilot, and what is wanted of it. */
export function tellNominated(
  room: Room,
  { title, settings }: About,
  entries: readonly Of[],
  except: string,
) {
  const until = declaredUntil(settings);
  const by = (locale: 'zh' | 'en') => (until === null ? '' : formatDate(until, locale));
  return tellEach(room, entries, except, (entry) => ({
    subject: { zh: '项目列入奖励评审', en: 'Nominated for an award' },
    text: {
      zh: `“${entry.title}”已列入申报批次“${title}”。请由牵头主体${by('zh') && `于 ${by('zh')} 前`}申报奖励资金的分配和同一事项的其他财政资金；未申报的不能进入评分。`,
      en: `“${entry.title}” is nominated in the batch “${title}”. The lead declares shares of the award and other public funding for the same matter${by('en') && ` by ${by('en')}`}; without it the pilot is not scored.`,
    },
  }));
}

export function tellLeftOut(
  room: Room,
  { title }: About,
  entries: readonly (Of & Pick<Entry, 'reason'>)[],
  except: string,
) {
  return tellEach(room, entries, except, (entry) => ({
    subject: { zh: '项目未列入奖励评审', en: 'Not nominated for an award' },
    text: {
      zh: `“${entry.title}”未列入申报批次“${title}”。理由：${entry.reason} 通知书（含救济途径）见项目页。`,
      en: `“${entry.title}” is not nominated in the batch “${title}”. Reason: ${entry.reason} The letter, with what you can do about it, is on the page of the pilot.`,
    },
  }));
}

export function tellExcluded(room: Room, { title }: About, entry: Entry, except: string) {
  return tellEach(room, [entry], except, () => ({
    subject: { zh: '项目被取消奖励评审资格', en: 'Excluded from an award' },
    text: {
      zh: `“${entry.title}”被取消申报批次“${title}”的资格。理由：${entry.reason} 通知书（含救济途径）见项目页。`,
      en: `“${entry.title}” is excluded from the batch “${title}”. Reason: ${entry.reason} The letter, with what you can do about it, is on the page of the pilot.`,
    },
  }));
}

/** The lead speaks for all; the others learn of it before it takes effect. */
export function tellRenouncing(room: Room, { title }: About, entry: Entry, except: string) {
  return tellEach(room, [entry], except, () => ({
    subject: { zh: '牵头主体声明放弃申报', en: 'The lead gives up an application' },
    text: {
      zh: `“${entry.title}”的牵头主体声明放弃在申报批次“${title}”中的申报，待主管部门确认后生效；此前牵头主体可以收回。`,
      en: `The lead of “${entry.title}” gives it up in the batch “${title}”. It takes effect once the office confirms it; until the office acts the lead may take it back.`,
    },
  }));
}

export function tellRenounced(room: Room, { title }: About, entry: Entry, except: string) {
  return tellEach(room, [entry], except, () => ({
    subject: { zh: '放弃申报已确认', en: 'Giving up is confirmed' },
    text: {
      zh: `“${entry.title}”已按申报单位的声明退出申报批次“${title}”，不再参加排名和奖励。`,
      en: `“${entry.title}” has left the batch “${title}”, as its applicant stated: it is neither ranked nor rewarded.`,
    },
  }));
}

export function tellNotRenounced(room: Room, { title }: About, entry: Entry, except: string) {
  return tellEach(room, [entry], except, () => ({
    subject: { zh: '放弃申报未获同意', en: 'Giving up was declined' },
    text: {
      zh: `“${entry.title}”在申报批次“${title}”中的放弃声明未获同意，项目继续参加。理由：${entry.reason}`,
      en: `What was stated of “${entry.title}” in the batch “${title}” was declined, and it stays in. Reason: ${entry.reason}`,
    },
  }));
}

/** Joint applicants see at once what the lead has declared for them. */
export function tellDeclared(room: Room, { title }: About, entry: Entry, except: string) {
  const shares = entry.shares.map(({ name, share }) => `${name} ${shownShare(share)}`);
  return tellEach(room, [entry], except, () => ({
    subject: { zh: '奖励资金的分配已申报', en: 'Shares of an award were declared' },
    text: {
      zh: `“${entry.title}”在申报批次“${title}”中申报的分配：${shares.join('，')}。有异议的，请与牵头主体协商后由其重新申报。`,
      en: `“${entry.title}”, batch “${title}”, shares declared: ${shares.join(', ')}. If you disagree, settle it with the lead, who may declare again.`,
    },
  }));
}

/** What applicants are told of is on the page of their pilot. */
async function tellEach<E extends Of>(
  room: Room,
  entries: readonly E[],
  except: string,
  wordsOf: (entry: E) => Omit<Words, 'link'>,
): Promise<Statement[]> {
  const each = await Promise.all(
    entries.map(async (entry) => {
      const words = { ...wordsOf(entry), link: toPilot(entry.pilotId, { part: 'awards' }) };
      return messages(room, await applicantsOf(room, { id: entry.pilotId }), words, except);
    }),
  );
  return each.flat();
}
