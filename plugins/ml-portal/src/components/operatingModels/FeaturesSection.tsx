import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type {
  DuplicateFeature,
  Islands,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';

const HIGHEST = 480;

function Definitions({ definitions, stores }: DuplicateFeature) {
  const t = useTranslate();
  const shown = new Set(definitions.map(({ store }) => store)).size;
  return (
    <>
      {definitions.map(({ store, featureView }) => (
        <div key={`${store} ${featureView}`}>
          {t('operatingModels.features.defined', {
            store: <EntityRefLink entityRef={store} hideIcon />,
            featureView,
          })}
        </div>
      ))}
      {stores > shown &&
        t('operatingModels.features.more', { count: stores - shown })}
    </>
  );
}

/** The features that several stores define. */
export function FeaturesSection({
  duplicateFeatures: { items, totalItems },
}: Pick<Islands, 'duplicateFeatures'>) {
  const t = useTranslate();
  return (
    <Section
      title={t('operatingModels.features.title')}
      subheader={t('operatingModels.features.subheader')}
    >
      {totalItems === 0 ? (
        <Typography variant="body2">
          {t('operatingModels.features.none')}
        </Typography>
      ) : (
        <>
          <Typography variant="body2" paragraph>
            {t('operatingModels.features.summary', { count: totalItems })}{' '}
            {totalItems > items.length &&
              t('operatingModels.stores.first', { shown: items.length })}
          </Typography>
          <ScrollTable
            label={t('operatingModels.features.title')}
            minWidth={420}
            maxHeight={HIGHEST}
          >
            <TableHead>
              <TableRow>
                <TableCell>{t('operatingModels.features.feature')}</TableCell>
                <TableCell>{t('operatingModels.features.of')}</TableCell>
                <TableCell>{t('operatingModels.features.stores')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map(duplicate => (
                <TableRow
                  key={JSON.stringify([duplicate.entities, duplicate.feature])}
                >
                  <TableCell component="th" scope="row" role="rowheader">
                    {duplicate.feature}
                  </TableCell>
                  <TableCell>{duplicate.entities.join(', ')}</TableCell>
                  <TableCell>
                    <Definitions {...duplicate} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </ScrollTable>
        </>
      )}
    </Section>
  );
}
