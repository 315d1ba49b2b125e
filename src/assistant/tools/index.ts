export type { Records } from './records.ts';
export type { ToolRoom } from './room.ts';
export { type Told, type Tools, toolsFor } from './tools.ts';
