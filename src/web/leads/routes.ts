import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LEAD_STATES, SEVERITIES } from '../../shared/milestones/leads.ts';
import type { LeadFilter } from '../api/leads.ts';
import { root, signedIn } from '../shell/root-routes.ts';
import { flag, oneOf, type Search } from '../shell/search-params.ts';

export const leadRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/leads',
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/leads/status',
    component: lazyRouteComponent(() => import('./status-page.tsx'), 'StatusPage'),
  }),
] as const;

export const officeLeadRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/leads',
    validateSearch: (search: Search): LeadFilter => ({
      state: oneOf(LEAD_STATES, search.state),
      severity: oneOf(SEVERITIES, search.severity),
      mine: flag(search.mine),
      overdue: flag(search.overdue),
    }),
    component: lazyRouteComponent(() => import('./office-list-page.tsx'), 'OfficeLeadsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/office/leads/$leadId',
    component: lazyRouteComponent(() => import('./lead-page.tsx'), 'LeadPage'),
  }),
] as const;

export const incidentRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/enterprises/$enterpriseId/pilots/$pilotId/incidents',
    component: lazyRouteComponent(() => import('./incidents-page.tsx'), 'IncidentsPage'),
  }),
] as const;
