import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Declaration } from '../../../shared/pilots/declaration.ts';
import { FIELDS } from '../../../shared/pilots/fields.ts';
import {
  COMPENSATION_NAMES,
  DIRECTION_NAMES,
  FREQUENCY_NAMES,
  KIND_NAMES,
  SECTION_NAMES,
  TRIGGER_CAUSE_NAMES,
} from '../../../shared/pilots/names.ts';
import { parksQuery } from '../../api/enterprises.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { useFields } from './field-context.tsx';
import { Choice, DateField, LongText, ShortText, Tick } from './fields.tsx';
import { FilesField } from './files-field.tsx';
import { ItemList } from './item-list.tsx';
import { Count, Figure, Money } from './number-fields.tsx';
import styles from './step-forms.module.css';
import { items, units } from './step-messages.ts';

const Fields = ({ children }: { children: ReactNode }) => <div className={styles.fields}>{children}</div>;
const Pair = ({ children }: { children: ReactNode }) => <div className={blocks.pair}>{children}</div>;

/** A section under its own heading, where a step has two. */
function Part({
  name,
  note,
  children,
}: {
  name: keyof typeof SECTION_NAMES;
  note?: string | undefined;
  children: ReactNode;
}) {
  const { locale } = useLocale();
  return (
    <Block title={SECTION_NAMES[name][locale]} note={note}>
      <Fields>{children}</Fields>
    </Block>
  );
}

type Item<S extends keyof Declaration, F extends keyof Declaration[S]> = Declaration[S][F] extends (infer T)[]
  ? T
  : never;

const LICENCE: Item<'identity', 'licences'> = {
  holder: '',
  licence: '',
  number: '',
  scope: '',
  expiresOn: null,
};
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

export function ProjectForm() {
  const { data: parks = [] } = useQuery(parksQuery);
  const parkNames = Object.fromEntries(parks.map(({ id, zh, en }) => [id, { zh, en }]));
  return (
    <>
      <Part name="identity">
        <ShortText path="identity.title" max={100} />
        <Pair>
          <Choice path="identity.kind" names={KIND_NAMES} />
          <Choice path="identity.park" names={parkNames} />
        </Pair>
        <LongText path="identity.summary" max={1_000} rows={5} />
      </Part>
      <ListBlock path="identity.licences">
        <ItemList path="identity.licences" words={items.licence} blank={LICENCE}>
          {(place) => (
            <>
              <Pair>
                <ShortText path={`${place}.holder`} />
                <ShortText path={`${place}.licence`} />
                <ShortText path={`${place}.number`} />
                <DateField path={`${place}.expiresOn`} />
              </Pair>
              <LongText path={`${place}.scope`} rows={2} />
            </>
          )}
        </ItemList>
      </ListBlock>
    </>
  );
}

/** A list of items, under the name of its field. */
function ListBlock({ path, children }: { path: string; children: ReactNode }) {
  const { locale } = useLocale();
  return (
    <Block title={FIELDS[path]?.[locale] ?? path}>
      <Fields>{children}</Fields>
    </Block>
  );
}

export function InnovationForm() {
  return (
    <Fields>
      <LongText path="innovation.technology" />
      <LongText path="innovation.service" rows={5} />
      <LongText path="innovation.novelty" />
      <LongText path="innovation.effect" />
      <LongText path="innovation.scale" />
    </Fields>
  );
}

export function ServiceForm() {
  return (
    <Fields>
      <LongText path="service.channels" />
      <ShortText path="service.hours" />
      <LongText path="service.users" />
      <LongText path="service.agreement" max={20_000} rows={8} />
      <ShortText path="service.agreementVersion" />
    </Fields>
  );
}

export function AssessmentsForm() {
  return (['legality', 'security'] as const).map((name) => (
    <Part key={name} name={name}>
      <ShortText path={`${name}.assessor`} />
      <Pair>
        <DateField path={`${name}.date`} />
        <DateField path={`${name}.validUntil`} />
      </Pair>
      <LongText path={`${name}.conclusion`} />
      <FilesField path={`${name}.files`} />
    </Part>
  ));
}

export function RiskForm() {
  const t = useT();
  return (
    <>
      <ListBlock path="risk.points">
        <ItemList path="risk.points" words={items.point} blank={{ risk: '', measure: '' }}>
          {(place) => (
            <>
              <LongText path={`${place}.risk`} rows={2} />
              <LongText path={`${place}.measure`} rows={2} />
            </>
          )}
        </ItemList>
      </ListBlock>
      <Block title={t(units.compensation)}>
        <Fields>
          <Choice path="risk.compensation" names={COMPENSATION_NAMES} />
          <LongText path="risk.compensationTerms" />
        </Fields>
      </Block>
      <Block title={t(units.exit)}>
        <Fields>
          <LongText path="risk.exitData" />
          <LongText path="risk.exitBalances" />
          <LongText path="risk.exitCustomers" />
          <LongText path="risk.emergency" />
        </Fields>
      </Block>
    </>
  );
}

export function ComplaintsForm() {
  const t = useT();
  const days = t(units.workingDays);
  return (
    <>
      <Part name="complaints">
        <LongText path="complaints.channel" rows={2} />
        <ShortText path="complaints.hours" />
        <LongText path="complaints.procedure" />
        <Count path="complaints.ownDays" unit={days} />
        <ShortText path="complaints.selfRegulator" />
        <Count path="complaints.selfRegulatorDays" unit={days} />
      </Part>
      <Part name="commitments">
        <ItemList path="commitments.statements" words={items.commitment} blank={{ text: '' }}>
          {(place) => <LongText path={`${place}.text`} rows={2} />}
        </ItemList>
      </Part>
    </>
  );
}

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
