export { complaintRoutes } from './complaints/complaint-routes.ts';
export { leadRoutes } from './leads/lead-routes.ts';
export { milestoneRoutes } from './routes.ts';
export { watchJob } from './watch-job.ts';
