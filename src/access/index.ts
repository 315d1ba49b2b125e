export { ACTIONS, type Action, type Policy } from './actions.ts';
export { assertDeclared, authorise, type GateOptions, ruleOf } from './authorise.ts';
export { type Caller, callerOf } from './caller.ts';
export { type Answer, commitAnswer } from './commit-answer.ts';
export { identify } from './identify.ts';
export { type About, assertMay, enterprisesSeen } from './may.ts';
export { type Operations, operationRoutes } from './operations/routes.ts';
export { replay } from './replay.ts';
export { ROUTES, type RouteRule } from './routes-table.ts';
