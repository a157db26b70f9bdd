import type { Entity } from '@backstage/catalog-model';
import {
  EntityRefLink,
  EntityRefLinks,
  useEntity,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import {
  completeReference,
  completeReferences,
  type ModelSpec,
  REFERENCE_KINDS,
  wellFormed,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { type CardProps, Section } from '../Section';
import { KpiProgress } from './KpiProgress';

const KEYS: (keyof ModelSpec)[] = [
  'tasks',
  'servingMode',
  'libraryName',
  'algorithm',
  'riskRating',
  'license',
  'featureStores',
  'businessObjective',
  'intendedUses',
  'limitations',
  'ethicalConsiderations',
];

/** Label and content of what is written about a model, in reading order. */
function useContents(entity: Entity): [label: string, content: ReactNode][] {
  const words = useWords();
  const t = useTranslate();
  const ml = wellFormed<ModelSpec>(entity, 'model', KEYS);
  const { problem, kpi, stakeholder, annualValue } = ml.businessObjective ?? {};
  const stores = completeReferences(
    ml.featureStores,
    REFERENCE_KINDS.featureStore,
    entity,
  );
  const person = completeReference(
    stakeholder,
    REFERENCE_KINDS.stakeholder,
    entity,
  );
  const contents: [string, ReactNode][] = [
    [t('modelCard.problem'), problem],
    [t('modelCard.kpi'), kpi && <KpiProgress kpi={kpi} />],
    [
      t('modelCard.value'),
      annualValue && words.money(annualValue.amount, annualValue.currency),
    ],
    [
      t('modelCard.stakeholder'),
      person && <EntityRefLink entityRef={person} hideIcon />,
    ],
    [t('modelCard.tasks'), ml.tasks?.join(', ')],
    [
      t('modelCard.servingMode'),
      ml.servingMode && words.servingMode(ml.servingMode),
    ],
    [
      t('modelCard.riskRating'),
      ml.riskRating && words.riskRating(ml.riskRating),
    ],
    [t('modelCard.library'), ml.libraryName],
    [t('modelCard.algorithm'), ml.algorithm],
    [t('modelCard.license'), ml.license],
    [
      t('modelCard.featureStores'),
      stores.length > 0 && <EntityRefLinks entityRefs={stores} hideIcons />,
    ],
    [t('modelCard.intendedUses'), ml.intendedUses?.join('; ')],
    [t('modelCard.limitations'), ml.limitations?.join('; ')],
    [t('modelCard.ethics'), ml.ethicalConsiderations?.join('; ')],
  ];
  return contents.filter(([, content]) => Boolean(content));
}

/** What the page's model is for, how it is made, and where it must not be used. */
export function ModelCard(props: CardProps) {
  const { entity } = useEntity();
  const t = useTranslate();
  const contents = useContents(entity);
  return (
    <Section
      title={props.title ?? t('modelCard.title')}
      variant={props.variant}
    >
      {contents.length === 0 ? (
        <Typography variant="body2">{t('modelCard.empty')}</Typography>
      ) : (
        <FigureList>
          {contents.map(([label, content]) => (
            <Figure key={label} label={label}>
              {content}
            </Figure>
          ))}
        </FigureList>
      )}
    </Section>
  );
}
