import { z } from 'zod';

/** What a model is told, in the reader's language. */
export const instructionsSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
