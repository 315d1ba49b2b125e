import type { z } from '@hono/zod-openapi';
import type { Database } from '../platform/database/port.ts';
import { pageOf } from '../platform/http/page.ts';
import type { Locale } from '../shared/locale.ts';
import { NOTICE_NAMES, type NoticeKind } from '../shared/pilots/notices.ts';
import { formatDate } from '../shared/written-date.ts';
import type { feed } from './register-schemas.ts';
import { type NoticeRow, noticeOfRow } from './register-store.ts';
import type { Room } from './room.ts';

export interface FeedWanted {
  /** Instant, pilot and place in its history of the last one of the page before. */
  after: readonly [at: string, pilotId: string, seq: number] | null;
  limit: number;
}

/** Newest first, one more than the limit where there are more. */
export function feedQuery(db: Database, { after, limit }: FeedWanted) {
  const query = db.query
    .selectFrom('pilotNotices')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('pilotId', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (after === null) return query;
  const [at, pilotId, seq] = after;
  return query.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('at', 'pilotId', 'seq'), '<', tuple(at, pilotId, seq)),
  );
}

const TITLE = { zh: '试点登记台账：公告与变更', en: 'Register of pilots: notices and changes' };
const ABOUT = {
  zh: '浦东新区金融科技创新试点的公示、纳入台账和其后的每一次变更，最新的在前。',
  en: 'Public notices of fintech pilots in Pudong, their entry in the register and every change since, the newest first.',
};

/** Every notice and change as a JSON Feed, older ones by `next_url`. */
export async function registerFeed(
  { database: db, publicUrl }: Room,
  { locale, address, ...wanted }: FeedWanted & { locale: Locale; address: (cursor: string | null) => string },
): Promise<z.infer<typeof feed>> {
  const rows = (await feedQuery(db, wanted).execute()).map(noticeOfRow);
  const { items, next } = pageOf(rows, wanted.limit, ({ at, pilotId, seq }) => [at, pilotId, seq]);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE[locale],
    description: ABOUT[locale],
    home_page_url: `${publicUrl}/register`,
    feed_url: publicUrl + address(null),
    ...(next !== null && { next_url: publicUrl + address(next) }),
    language: locale === 'zh' ? 'zh-CN' : 'en',
    items: items.map((row) => itemOf(row, publicUrl, locale)),
  };
}

function itemOf(row: NoticeRow, publicUrl: string, locale: Locale) {
  const { pilotId, seq, at, day, kind, title, untilDay } = row;
  const what = NOTICE_NAMES[kind][locale];
  return {
    id: `${publicUrl}/register/${pilotId}#${seq}`,
    url: `${publicUrl}${kind === 'admit' ? '/notices' : '/register'}/${pilotId}`,
    title: locale === 'zh' ? `${what}：${title}` : `${what}: ${title}`,
    content_text: sentence(row, locale),
    date_published: at,
    tags: [kind],
    _pilot: { id: pilotId, kind, title, on: day, until: untilDay },
  };
}

const UNTIL: Partial<Record<NoticeKind, (date: string) => { zh: string; en: string }>> = {
  admit: (date) => ({ zh: `异议截止 ${date}。`, en: `Objections are received until ${date}.` }),
  'extension-accepted': (date) => ({ zh: `测试延至 ${date}。`, en: `The test now ends on ${date}.` }),
};

function sentence({ title, kind, day, untilDay }: NoticeRow, locale: Locale): string {
  const [what, date] = [NOTICE_NAMES[kind][locale], formatDate(day, locale)];
  const until = untilDay === null ? '' : (UNTIL[kind]?.(formatDate(untilDay, locale))[locale] ?? '');
  return locale === 'zh'
    ? `“${title}”，${date}：${what}。${until}`
    : `“${title}”, ${date}: ${what}. ${until}`.trim();
}
