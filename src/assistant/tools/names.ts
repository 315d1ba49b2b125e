/** What the service itself knows that a question may be about. */
export const TOOLS = ['own-pilots', 'checklist', 'desk', 'register', 'time-limits', 'screening'] as const;
export type Tool = (typeof TOOLS)[number];
