import { useT } from '../i18n/locale.tsx';
import { FormButtons, type FormButtonsProps } from '../work/form-buttons.tsx';
import { rules } from './messages.ts';

/** Below every form of what officials edit. */
export function RuleButtons(props: FormButtonsProps) {
  const t = useT();
  return <FormButtons {...props} save={t(rules.save)} />;
}
