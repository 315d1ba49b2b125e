import { z } from '@hono/zod-openapi';
import { plainText } from '../shared/fields.ts';
import { LEVELS } from '../shared/milestones/level-names.ts';
import { personalNumberIn } from '../shared/milestones/personal-numbers.ts';

export const level = z.enum(LEVELS).meta({ id: 'Level' });

/** Of an officer. */
export const reason = plainText(1_000);

const NO_NUMBERS = {
  zh: '像是证件、电话或银行卡号码，请不要写入。',
  en: 'It looks like an identity, telephone or card number: leave it out.',
};

/** Of a team: kept for good, beside figures that are of nobody. */
export const teamText = (most: number) =>
  plainText(most).superRefine((text, context) => {
    if (personalNumberIn(text) !== null) context.addIssue({ code: 'custom', params: { ...NO_NUMBERS } });
  });
export const teamReason = teamText(1_000);

export const person = z.string().nullable().meta({ description: 'Name of who did it' });
