import { AppError } from '../shared/errors.ts';

/** Stands for the MCP SDK in the worker (wrangler.toml), whose entry has no room for it: who comes to /mcp there hears 501. */
class NotOffered {
  constructor() {
    throw new AppError('not-offered', 'mcp');
  }
}

export { NotOffered as McpServer, NotOffered as WebStandardStreamableHTTPServerTransport };
