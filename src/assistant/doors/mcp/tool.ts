import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { LicenceCatalogue } from '../../../compliance/index.ts';
import type { Policies, Sentence } from '../../../policy/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Locale } from '../../../shared/locale.ts';
import { PROBLEMS } from '../../../shared/problem-sentences.ts';
import type { Assistant } from '../../assistant.ts';
import { articleId } from '../../contract.ts';
import type { Tools } from '../../tools/index.ts';
import { type Source, sourceLine } from '../sources.ts';

export interface ToolsOffered {
  assistant: Assistant;
  policies: Policies;
  licences: LicenceCatalogue;
  publicUrl: string;
}

/** Who calls, and how to answer them. */
export interface McpCaller {
  tools: Tools;
  caller: string | undefined;
  locale: Locale;
  signal: AbortSignal;
}

/** A server to offer a tool at, what it works with, and for whom. */
export interface Offering {
  server: McpServer;
  offered: ToolsOffered;
  by: McpCaller;
}

export const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

export const source = z.object({
  documentId: z.string().nullable().describe('null: the text is not kept here'),
  version: z.number().int().nullable(),
  article: articleId.nullable(),
  quote: z.string().nullable().describe('Word for word, in Chinese as published'),
  title: z.string(),
  link: z.string(),
});
export type ToolSource = z.infer<typeof source>;
export const sources = z.array(source);
export const documentId = z.string().max(100).optional().describe('As `search` and `article` give it');

export function lineOf({ title, quote, link }: ToolSource, reader: Locale): string {
  return quote === null ? `- ${title} ${link}` : sourceLine({ title, quote, link } as Source, reader);
}

/** A paragraph a line: a heading runs into nothing. */
export function wordingOf(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ text, paragraph }, at) =>
      at > 0 && sentences[at - 1]!.paragraph !== paragraph ? `\n${text}` : text,
    )
    .join('');
}

/** A result as MCP has it; what is refused is told to the model, in words and as an error, and nothing else of it. */
export function told<Input>(
  { locale: reader }: McpCaller,
  run: (input: Input) => Promise<{ text: string; data: Record<string, unknown> }>,
): (input: Input) => Promise<CallToolResult> {
  return async (input) => {
    try {
      const { text, data } = await run(input);
      return { content: [{ type: 'text', text }], structuredContent: data };
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'internal') throw error;
      const { title, detail } = PROBLEMS[error.code];
      const what =
        error.code === 'not-found'
          ? `${title[reader]}: ${error.message}`
          : `${title[reader]} ${detail[reader]}`;
      return { isError: true, content: [{ type: 'text', text: what }] };
    }
  };
}
