export type { ToolRoom } from './room.ts';
export { type Tools, toolsFor } from './tools.ts';
