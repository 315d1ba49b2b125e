import { describe, expect, it } from 'vitest';
import { emptyDeclaration } from '../../../src/shared/pilots/declaration.ts';
import {
  afterRefusal,
  afterSaving,
  type Edits,
  isConflict,
  isUnsaved,
  keptMine,
  nextToSave,
  readEdits,
  shownOf,
  typed,
  without,
  writtenEdits,
} from '../../../src/web/pilots/wizard/section-edits.ts';

const kept = emptyDeclaration();
const withEffect = (effect: string) => ({ ...kept.innovation, effect });
/** The server's side after somebody wrote into the section. */
const otherwise = (effect: string) => ({ ...kept, innovation: withEffect(effect) });
const mine: Edits = typed({}, 'innovation', withEffect('甲'), kept);

describe('what is typed', () => {
  it('is shown over what is kept, and waits to be saved', () => {
    expect(shownOf(kept, mine).innovation.effect).toBe('甲');
    expect(nextToSave(mine, kept)).toBe('innovation');
  });

  it('is saved when nothing more was typed meanwhile', () => {
    const sent = mine.innovation?.value;
    expect(isUnsaved(afterSaving(mine, 'innovation', sent, otherwise('甲')))).toBe(false);
    const more = typed(mine, 'innovation', withEffect('甲乙'), kept);
    expect(nextToSave(afterSaving(more, 'innovation', sent, otherwise('甲')), otherwise('甲'))).toBe(
      'innovation',
    );
  });

  it('keeps a blank at its end while the server has none', () => {
    const blank = typed({}, 'innovation', withEffect('one '), kept);
    const after = afterSaving(blank, 'innovation', blank.innovation?.value, otherwise('one'));
    expect(shownOf(otherwise('one'), after).innovation.effect).toBe('one ');
    expect(isConflict(after, 'innovation', otherwise('one'))).toBe(false);
  });

  it('is in conflict only where somebody else wrote something else into the same section', () => {
    expect(isConflict(mine, 'innovation', otherwise('乙'))).toBe(true);
    expect(nextToSave(mine, otherwise('乙'))).toBeUndefined();
    expect(isConflict(mine, 'innovation', otherwise('甲'))).toBe(false);
    expect(isConflict(mine, 'innovation', { ...kept, caps: { ...kept.caps, area: '浦东新区' } })).toBe(false);
  });

  it('replaces the other side once that is chosen, or gives way to it', () => {
    expect(nextToSave(keptMine(mine, 'innovation', otherwise('乙')), otherwise('乙'))).toBe('innovation');
    expect(shownOf(otherwise('乙'), without(mine, 'innovation')).innovation.effect).toBe('乙');
  });

  it('that is refused holds up no other section, and is tried again when it changed', () => {
    const both = typed(mine, 'caps', { ...kept.caps, area: '张江' }, kept);
    const refused = afterRefusal(both, 'innovation', both.innovation?.value, new Error('no'));
    expect(nextToSave(refused, kept)).toBe('caps');
    expect(nextToSave(typed(refused, 'innovation', withEffect('丙'), kept), kept)).toBe('innovation');
  });

  it('is there again after a reload', () => {
    expect(readEdits(writtenEdits(mine), kept)).toEqual(mine);
    expect(writtenEdits(afterSaving(mine, 'innovation', mine.innovation?.value, otherwise('甲')))).toBeNull();
  });

  it.each([
    '',
    'null',
    '[]',
    '{"innovation":null}',
    '{"innovation":{"value":{"effect":"甲"},"base":{}}}',
    '{"other":{"value":{},"base":{}}}',
  ])('of another form is not taken up: %s', (text) => {
    expect(readEdits(text, kept)).toEqual({});
  });
});
