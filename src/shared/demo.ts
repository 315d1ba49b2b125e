/** Of every demo account, which exist on development servers alone. */
export const DEMO_PASSWORD = 'shidian-demo-2026';
