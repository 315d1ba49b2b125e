import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

/** A file or page of the web application for a GET or HEAD; null where there is none. */
export type Pages = (c: Context<AppEnv>) => Response | null | Promise<Response | null>;

/** The addresses of the web application, as src/web/router.ts draws them; elsewhere it says "not found" under a 404. */
export const PAGE_PATHS = [
  '/',
  '/ask',
  '/check',
  '/boundary',
  '/boundary/licences',
  '/policies',
  '/policies/$documentId',
  '/register',
  '/register/$pilotId',
  '/notices',
  '/notices/$pilotId',
  '/awards',
  '/awards/$batchId',
  '/objections',
  '/leads',
  '/leads/status',
  '/api/docs',
  '/about',
  '/sign-in',
  '/sign-up',
  '/verify-email',
  '/forgot-password',
  '/reset-password',
  '/invitation',
  '/account',
  '/account/security',
  '/account/tokens',
  '/account/conversations',
  '/account/data',
  '/ledger',
  '/ledger/entries',
  '/ledger/entries/$stream/$seq',
  '/office/jobs',
  '/mailbox',
  '/messages',
  '/office',
  '/office/people',
  '/office/people/$personId',
  '/office/invitations',
  '/office/experts',
  '/office/verifications',
  '/office/parks',
  '/office/pilots',
  '/office/pilots/$pilotId',
  '/office/pilots/$pilotId/receipt',
  '/office/pilots/$pilotId/reports/$report',
  '/office/monitoring',
  '/office/monitoring/compare',
  '/office/licences',
  '/office/checklist',
  '/office/pilot-terms',
  '/office/award-objections',
  '/office/award-objections/$objectionId',
  '/office/batches',
  '/office/batches/$batchId',
  '/office/batches/$batchId/letters/$entryId/$uscc',
  '/office/rubrics',
  '/office/rubrics/$slug',
  '/office/texts',
  '/office/texts/$documentId',
  '/office/questions',
  '/office/questions/$groupId',
  '/office/usage',
  '/office/words',
  '/office/words/questions',
  '/office/words/$kind',
  '/office/reward-terms',
  '/office/objections',
  '/office/objections/new',
  '/office/objections/$objectionId',
  '/office/leads',
  '/office/leads/$leadId',
  '/reviews',
  '/reviews/$pilotId',
  '/scoring',
  '/scoring/$batchId',
  '/scoring/$batchId/$entryId',
  '/enterprises',
  '/enterprises/new',
  '/enterprises/$enterpriseId',
  '/enterprises/$enterpriseId/members',
  '/enterprises/$enterpriseId/licences',
  '/enterprises/$enterpriseId/verification',
  '/enterprises/$enterpriseId/history',
  '/pilots',
  '/enterprises/$enterpriseId/pilots',
  '/enterprises/$enterpriseId/pilots/new',
  '/enterprises/$enterpriseId/pilots/$pilotId',
  '/enterprises/$enterpriseId/pilots/$pilotId/awards/$entryId/letter',
  '/enterprises/$enterpriseId/pilots/$pilotId/run',
  '/enterprises/$enterpriseId/pilots/$pilotId/reports/$report',
  '/enterprises/$enterpriseId/pilots/$pilotId/incidents',
  '/enterprises/$enterpriseId/pilots/$pilotId/complaints',
  '/enterprises/$enterpriseId/pilots/$pilotId/edit/$section',
  '/enterprises/$enterpriseId/pilots/$pilotId/record',
  '/enterprises/$enterpriseId/pilots/$pilotId/versions/$number',
];

const PAGE = new RegExp(`^(${PAGE_PATHS.map((path) => path.replace(/\$\w+/g, '[^/]+')).join('|')})/?$`);

export function isPage(path: string): boolean {
  return PAGE.test(path);
}

/** Addresses of programs: what is not there is a problem, never a page. */
export function isInterface(path: string): boolean {
  return /^\/(?:api|v1|mcp)(?:\/|$)/.test(path) && !isPage(path);
}

/** Files with the hash of their content in their name never change. */
export function isHashed(path: string): boolean {
  return path.startsWith('/assets/');
}

/** What is no file has no extension, and is the application's to show. */
export function mayBePage(path: string): boolean {
  return !isHashed(path) && !/\.[^/]*$/.test(path);
}

export const CACHE_FOREVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time. */
export const CACHE_REVALIDATED = 'no-cache';
