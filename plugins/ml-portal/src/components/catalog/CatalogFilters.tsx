import { parseEntityRef } from '@backstage/catalog-model';
import {
  type DefaultEntityFilters,
  EntityAutocompletePicker,
  humanizeEntityRef,
} from '@backstage/plugin-catalog-react';
import { useTranslate } from '../../translation';
import {
  PATHS,
  RiskRatingFilter,
  StageOwnerFilter,
  ToolAccessFilter,
} from './FieldFilter';

type Filters = DefaultEntityFilters & {
  stageOwners?: StageOwnerFilter;
  riskRatings?: RiskRatingFilter;
  toolAccesses?: ToolAccessFilter;
};

/** A filter is there while what is listed has its field. */
const AVAILABLE_FOR: (keyof Filters)[] = ['kind', 'type'];

function nameOf(entityRef: string): string {
  return humanizeEntityRef(parseEntityRef(entityRef), {
    defaultKind: 'group',
    defaultNamespace: 'default',
  });
}

/** Models by who runs a stage of theirs. */
export function StageOwnerPicker() {
  const t = useTranslate();
  return (
    <EntityAutocompletePicker<Filters, 'stageOwners'>
      label={t('catalog.stageOwners')}
      name="stageOwners"
      path={PATHS.stageOwners}
      Filter={StageOwnerFilter}
      filtersForAvailableValues={AVAILABLE_FOR}
      getOptionLabel={nameOf}
      renderOption={nameOf}
    />
  );
}

/** Models by what is at stake. */
export function RiskRatingPicker() {
  const t = useTranslate();
  return (
    <EntityAutocompletePicker<Filters, 'riskRatings'>
      label={t('catalog.riskRatings')}
      name="riskRatings"
      path={PATHS.riskRatings}
      Filter={RiskRatingFilter}
      filtersForAvailableValues={AVAILABLE_FOR}
    />
  );
}

/** Platform tools by how a team gets to use them. */
export function ToolAccessPicker() {
  const t = useTranslate();
  return (
    <EntityAutocompletePicker<Filters, 'toolAccesses'>
      label={t('catalog.toolAccesses')}
      name="toolAccesses"
      path={PATHS.toolAccesses}
      Filter={ToolAccessFilter}
      filtersForAvailableValues={AVAILABLE_FOR}
    />
  );
}

/** All of them, for catalog pages that are put together by hand. */
export function CatalogFilters() {
  return (
    <>
      <StageOwnerPicker />
      <RiskRatingPicker />
      <ToolAccessPicker />
    </>
  );
}
