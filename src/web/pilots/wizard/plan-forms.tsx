import { DIRECTION_NAMES, FREQUENCY_NAMES, TRIGGER_CAUSE_NAMES } from '../../../shared/pilots/names.ts';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { useFields } from './field-context.tsx';
import { Choice, DateField, LongText, ShortText, Tick } from './fields.tsx';
import { ItemList } from './item-list.tsx';
import { Count, Figure, Money } from './number-fields.tsx';
import styles from './step-forms.module.css';
import { items, units } from './step-messages.ts';
import { Fields, type Item, ListBlock, Pair, Part } from './step-parts.tsx';

const PHASE: Item<'plan', 'phases'> = { name: '', startsOn: null, endsOn: null, goal: '' };
const INDICATOR: Item<'indicators', 'items'> = {
  name: '',
  unit: '',
  direction: null,
  baseline: null,
  target: null,
  amber: null,
  red: null,
  source: '',
  frequency: null,
};

export function TestDates() {
  return (
    <Pair>
      <DateField path="plan.startsOn" />
      <DateField path="plan.endsOn" />
    </Pair>
  );
}

export function Phases() {
  return (
    <ListBlock path="plan.phases">
      <ItemList path="plan.phases" words={items.phase} blank={PHASE} most={20}>
        {(place) => (
          <>
            <ShortText path={`${place}.name`} />
            <Pair>
              <DateField path={`${place}.startsOn`} />
              <DateField path={`${place}.endsOn`} />
            </Pair>
            <LongText path={`${place}.goal`} rows={2} />
          </>
        )}
      </ItemList>
    </ListBlock>
  );
}

export function PlanForm() {
  const t = useT();
  return (
    <>
      <Part name="plan">
        <LongText path="plan.hypothesis" />
        <TestDates />
      </Part>
      <Phases />
      <Block title={t(units.customers)}>
        <Fields>
          <LongText path="plan.selection" />
          <LongText path="plan.disclosure" max={20_000} rows={8} />
          <ShortText path="plan.disclosureVersion" />
        </Fields>
      </Block>
    </>
  );
}

export function LimitsForm() {
  const t = useT();
  return (
    <Fields>
      <Count path="caps.customers" unit={t(units.households)} />
      <Count path="caps.transactions" unit={t(units.transactions)} />
      <Money path="caps.perTransaction" />
      <Money path="caps.total" />
      <ShortText path="caps.area" />
    </Fields>
  );
}

export function Indicators({ note }: { note?: string }) {
  return (
    <Part name="indicators" note={note}>
      <ItemList path="indicators.items" words={items.indicator} blank={INDICATOR}>
        {(place) => <IndicatorFields place={place} />}
      </ItemList>
    </Part>
  );
}

export function MonitoringForm() {
  return (
    <>
      <Indicators />
      <Part name="triggers">
        <ItemList
          path="triggers.items"
          words={items.trigger}
          blank={{ trigger: '', cause: 'other', pauses: false }}
        >
          {(place) => (
            <>
              <LongText path={`${place}.trigger`} rows={2} />
              <Choice path={`${place}.cause`} names={TRIGGER_CAUSE_NAMES} />
              <Tick path={`${place}.pauses`} />
            </>
          )}
        </ItemList>
      </Part>
    </>
  );
}

function IndicatorFields({ place }: { place: string }) {
  const { value } = useFields();
  const unit = String(value(`${place}.unit`) ?? '');
  return (
    <>
      <Pair>
        <ShortText path={`${place}.name`} />
        <ShortText path={`${place}.unit`} />
        <Choice path={`${place}.direction`} names={DIRECTION_NAMES} />
        <Choice path={`${place}.frequency`} names={FREQUENCY_NAMES} />
      </Pair>
      <div className={styles.four}>
        <Figure path={`${place}.baseline`} unit={unit} />
        <Figure path={`${place}.target`} unit={unit} />
        <Figure path={`${place}.amber`} unit={unit} />
        <Figure path={`${place}.red`} unit={unit} />
      </div>
      <ShortText path={`${place}.source`} />
    </>
  );
}
