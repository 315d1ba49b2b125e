import { type CSSVariablesResolver, createTheme, localStorageColorSchemeManager } from '@mantine/core';

/** Read by public/first-paint.js too. */
export const colourSchemeManager = localStorageColorSchemeManager({ key: 'shidian.colour-scheme' });

/** Chinese faces first: “ ” and ’ of a Latin face are too narrow between Chinese characters. brand.css turns it round for English. */
const sans =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: 'action',
  primaryShade: { light: 8, dark: 7 },
  colors: {
    action: [
      '#edf6f7',
      '#d8eaec',
      '#aed5d9',
      '#7fbdc4',
      '#57a6af',
      '#36909a',
      '#1f7c87',
      '#166b75',
      '#0e5a63',
      '#094750',
    ],
  },
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '600' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Paper, ink, one action colour, seal red for marks, a marker's yellow for what is quoted. Contrast is 4.5:1 or more in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf6',
    '--mantine-color-text': '#1d2124',
    '--mantine-color-dimmed': '#555c61',
    '--mantine-color-placeholder': '#697176',
    '--mantine-color-default': '#ffffff',
    '--mantine-color-default-hover': '#f3f1ea',
    '--mantine-color-default-border': '#8a8578',
    '--mantine-color-anchor': '#0e5a63',
    '--mantine-color-error': '#a6231b',
    '--sheet': '#ffffff',
    '--sunken': '#f3f1ea',
    '--rule': '#e2ded3',
    '--rule-strong': '#b9b3a4',
    // What can be typed in or pressed is outlined at 3:1 (WCAG 1.4.11); lines that only divide need not be.
    '--control': '#8a8578',
    '--ink-soft': '#3c4347',
    '--action': '#0e5a63',
    '--seal': '#a6231b',
    '--chart-amber': '#8a6100',
    '--marker': '#fdf0b3',
    '--marker-strong': '#ffdf6b',
    '--marker-ink': '#1d2124',
  },
  dark: {
    '--mantine-color-body': '#15191b',
    '--mantine-color-text': '#e8e5dd',
    '--mantine-color-dimmed': '#a8afb2',
    '--mantine-color-placeholder': '#929a9e',
    '--mantine-color-default': '#1c2124',
    '--mantine-color-default-hover': '#252b2e',
    '--mantine-color-default-border': '#7b858a',
    '--mantine-color-anchor': '#7cc6ce',
    '--mantine-color-error': '#f0867c',
    '--sheet': '#1b2023',
    '--sunken': '#101315',
    '--rule': '#2e3538',
    '--rule-strong': '#586165',
    '--control': '#7b858a',
    '--ink-soft': '#cfccc4',
    '--action': '#7cc6ce',
    '--seal': '#ea8178',
    '--chart-amber': '#d9a93f',
    '--marker': '#4a3f17',
    '--marker-strong': '#75611a',
    '--marker-ink': '#fbf3d4',
  },
});
