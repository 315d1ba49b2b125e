import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { offerAnswer } from './answer.ts';
import { offerArticle } from './article.ts';
import { offerScreen } from './screen.ts';
import { offerSearch } from './search.ts';
import type { McpCaller, ToolsOffered } from './tool.ts';
import { offerVerify } from './verify.ts';

/** In the order in which clients list them. */
const TOOLS = [offerSearch, offerArticle, offerAnswer, offerVerify, offerScreen];

/** A server for one request: nothing is kept between them, so any instance may answer the next. */
export function mcpServer(offered: ToolsOffered, by: McpCaller): McpServer {
  const server = new McpServer(
    { name: 'shidian', title: '试点 · 政策问答', version: '1' },
    {
      instructions:
        'Policy texts of a Chinese authority and answers that quote them. Every result names document, version, article, quote and link: show them. What a text does not say is said not to be there; add nothing.',
      // Nothing is ever asked of the client, so no answer of its needs checking; and workerd compiles no code.
      jsonSchemaValidator: {
        getValidator: () => (input) => ({ valid: true, data: input as never, errorMessage: undefined }),
      },
    },
  );

  for (const offer of TOOLS) offer({ server, offered, by });
  return server;
}
