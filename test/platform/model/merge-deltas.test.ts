import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeltaMerger } from '../../../src/platform/model/merge-deltas.ts';

const chunk = (delta: object, more: object = {}) =>
  `data: ${JSON.stringify({ id: 'c', model: 'm', choices: [{ index: 0, delta, finish_reason: null, ...more }] })}\n\n`;
const DONE = 'data: [DONE]\n\n';

function merge(wire: string, sizes: number[] = []): { events: string[]; done: boolean } {
  const merger = new DeltaMerger();
  const bytes = new TextEncoder().encode(wire);
  let out = '';
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    out += merger.push(bytes.subarray(at, at + size));
    at += size;
  }
  out += merger.rest();
  return { events: out.split('\n\n').filter(Boolean), done: merger.done };
}

const textOf = (events: string[]) =>
  events
    .flatMap((event) =>
      event.startsWith('data: {') ? [JSON.parse(event.slice(6)).choices?.[0]?.delta.content ?? ''] : [],
    )
    .join('');

describe('token events', () => {
  it('become events of a sentence', () => {
    const tokens = [...'给予一定的奖励。[第五条]对符合条件的项目给予资助。'].map((content) =>
      chunk({ content }),
    );
    const { events, done } = merge(
      [chunk({ role: 'assistant', content: '' }), ...tokens, chunk({}, { finish_reason: 'stop' }), DONE].join(
        '',
      ),
    );
    expect(textOf(events)).toBe('给予一定的奖励。[第五条]对符合条件的项目给予资助。');
    expect(events.length).toBeLessThan(8);
    expect(JSON.parse(events.at(-2)!.slice(6)).choices[0].finish_reason).toBe('stop');
    expect(events.at(-1)).toBe('data: [DONE]');
    expect(done).toBe(true);
  });

  it.each<[string, string]>([
    ['an error', 'data: {"error":{"message":"x"}}\n\n'],
    ['a tool call', chunk({ tool_calls: [{ index: 0, function: { name: 'f', arguments: '{}' } }] })],
    ['a refusal', chunk({ content: '', refusal: '不' })],
    ['what is no JSON', 'data: {"choices": [{"delta"\n\n'],
    ['a comment', ': ping\n\n'],
    ['an event of several lines', 'event: x\ndata: {}\n\n'],
    ['usage', 'data: {"choices":[],"usage":{"prompt_tokens":1}}\n\n'],
  ])('let %s through as it came, in its place', (_, event) => {
    const { events } = merge(
      `${chunk({ content: '甲' })}${chunk({ content: '乙' })}${event}${chunk({ content: '丙' })}`,
    );
    const place = events.indexOf(event.trimEnd());
    expect(textOf(events.slice(0, place))).toBe('甲乙');
    expect(textOf(events.slice(place + 1))).toBe('丙');
  });

  it('keep what the end left unfinished', () => {
    expect(merge(`${chunk({ content: '甲' })}data: {"cho`).events.at(-1)).toBe('data: {"cho');
  });

  it('carry the same text however the bytes and the lines are cut and the JSON is written', () => {
    const spaced = (event: string) => event.replace('"content":', '"content": ');
    const escaped = (event: string) =>
      event.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const wire = fc.tuple(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom((event: string) => event, spaced, escaped),
    );
    fc.assert(
      fc.property(wire, fc.array(fc.nat(9), { maxLength: 300 }), ([contents, line, written], sizes) => {
        const text = contents.map((content) => written(chunk({ content }))).join('') + DONE;
        const { events, done } = merge(text.replaceAll('\n', line), sizes);
        expect(textOf(events)).toBe(contents.join(''));
        expect(done).toBe(true);
      }),
    );
  });
});
