import { ActionIcon, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import { IconCircleHalf2, IconMoon, IconSun } from '../icons.ts';
import { shell } from './messages.ts';

const next: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const icons = { auto: IconCircleHalf2, light: IconSun, dark: IconMoon };
const names = { auto: shell.schemeAuto, light: shell.schemeLight, dark: shell.schemeDark };

/** One button, three states: as the system has it, light, dark. */
export function SchemeSwitch() {
  const t = useT();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  const label = `${t(shell.scheme)}: ${t(names[colorScheme])}`;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next[colorScheme])}
    >
      <Icon size={18} stroke={1.6} />
    </ActionIcon>
  );
}
