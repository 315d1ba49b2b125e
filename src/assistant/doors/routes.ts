import type { LicenceCatalogue } from '../../compliance/index.ts';
import type { Log } from '../../platform/log.ts';
import type { Policies } from '../../policy/index.ts';
import type { Assistant } from '../assistant.ts';
import { type ToolRoom, toolsFor } from '../tools/index.ts';
import { mcpRoutes } from './mcp-routes.ts';
import { type DoorParts, openAiRoutes } from './openai-routes.ts';

interface Parts extends ToolRoom {
  assistant: Assistant;
  policies: Policies;
  licences: LicenceCatalogue;
  publicUrl: string;
  log: Log;
}

/** The doors that existing programs know: OpenAI's chat completions, and the Model Context Protocol. */
export function doorRoutes(parts: Parts) {
  const { assistant, policies, licences, publicUrl, clock, log } = parts;
  const door: DoorParts = {
    ...{ assistant, publicUrl, clock, log },
    toolsOf: (c) => {
      const actor = c.get('actor');
      return toolsFor(parts, actor && { actor, once: null });
    },
  };
  return [openAiRoutes(door), mcpRoutes({ ...door, policies, licences })];
}
