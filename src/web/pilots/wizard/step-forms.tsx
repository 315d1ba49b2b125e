import { useQuery } from '@tanstack/react-query';
import { COMPENSATION_NAMES, KIND_NAMES } from '../../../shared/pilots/names.ts';
import { parksQuery } from '../../api/enterprises.ts';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { Choice, DateField, LongText, ShortText } from './fields.tsx';
import { FilesField } from './files-field.tsx';
import { ItemList } from './item-list.tsx';
import { Count } from './number-fields.tsx';
import { items, units } from './step-messages.ts';
import { Fields, type Item, ListBlock, Pair, Part } from './step-parts.tsx';

const LICENCE: Item<'identity', 'licences'> = {
  holder: '',
  licence: '',
  number: '',
  scope: '',
  expiresOn: null,
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
