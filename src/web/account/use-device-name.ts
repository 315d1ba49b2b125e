import { useT } from '../i18n/locale.tsx';
import { deviceName } from './device-name.ts';
import { sessions } from './security-messages.ts';

export function useDeviceName(): (userAgent: string | null) => string {
  const t = useT();
  return (userAgent) => {
    const known = deviceName(userAgent);
    if (known) return t(sessions.browserOn, known);
    return userAgent?.split(' ')[0] || t(sessions.unknown);
  };
}
