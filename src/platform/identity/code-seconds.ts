/** How long a code by SMS is good. */
export const CODE_SECONDS = 5 * 60;
