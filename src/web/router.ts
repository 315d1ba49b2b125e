import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { aboutRoutes } from './about/routes.ts';
import { accountRoutes, entranceRoutes } from './account/routes.ts';
import { apiDocsRoutes } from './api-docs/routes.ts';
import { askRoutes } from './ask/routes.ts';
import { boundaryRoutes } from './boundary/routes.ts';
import { caseRoutes } from './cases/routes.ts';
import { checkRoutes } from './check/routes.ts';
import { complaintRoutes } from './complaints/routes.ts';
import { enterpriseRoutes } from './enterprises/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { incidentRoutes, leadRoutes, officeLeadRoutes } from './leads/routes.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { mailboxRoutes } from './mailbox/routes.ts';
import { messageRoutes } from './messages/routes.ts';
import { runRoutes } from './milestones/routes.ts';
import { monitoringRoutes } from './monitoring/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { objectionRoutes, officeObjectionRoutes } from './objections/routes.ts';
import { officeRoutes } from './office/routes.ts';
import { pilotRoutes } from './pilots/routes.ts';
import { policyRoutes } from './policies/routes.ts';
import { questionRoutes } from './questions/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { reviewRoutes } from './reviews/routes.ts';
import { awardRoutes } from './rewards/public/routes.ts';
import { rewardRoutes } from './rewards/routes.ts';
import { scoringRoutes } from './rewards/scoring/routes.ts';
import { ruleRoutes } from './rules/routes.ts';
import { CrashPage } from './shell/error-pages.tsx';
import { PendingPage } from './shell/pending-page.tsx';
import { root, signedIn } from './shell/root-routes.ts';
import { parseSearch, stringifySearch } from './shell/search-params.ts';
import { textRoutes } from './texts/routes.ts';
import { usageRoutes } from './usage/routes.ts';
import { wordRoutes } from './words/routes.ts';

const routeTree = root.addChildren([
  ...homeRoutes,
  ...askRoutes,
  ...policyRoutes,
  ...checkRoutes,
  ...boundaryRoutes,
  ...registerRoutes,
  ...noticeRoutes,
  ...awardRoutes,
  ...objectionRoutes,
  ...leadRoutes,
  ...apiDocsRoutes,
  ...aboutRoutes,
  ...entranceRoutes,
  ...accountRoutes,
  ...ledgerRoutes,
  ...jobRoutes,
  ...mailboxRoutes,
  signedIn.addChildren([
    ...officeObjectionRoutes,
    ...officeLeadRoutes,
    ...incidentRoutes,
    ...officeRoutes,
    ...caseRoutes,
    ...messageRoutes,
    ...reviewRoutes,
    ...scoringRoutes,
    ...monitoringRoutes,
    ...rewardRoutes,
    ...ruleRoutes,
    ...textRoutes,
    ...questionRoutes,
    ...usageRoutes,
    ...wordRoutes,
    ...enterpriseRoutes,
    ...pilotRoutes,
    ...complaintRoutes,
    ...runRoutes,
  ]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: CrashPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
