export { milestoneRoutes } from './routes.ts';
export { watchJob } from './watch-job.ts';
