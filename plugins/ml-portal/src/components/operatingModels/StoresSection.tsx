import {
  EntityRefLink,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { Islands } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { OwnerLink } from '../OwnerLink';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';

const HIGHEST = 480;

function Stores({ unreusedStores, featureStores }: Islands) {
  const words = useWords();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  const { items, totalItems } = unreusedStores;
  return (
    <>
      <Typography variant="body2" paragraph>
        {t('operatingModels.stores.summary', {
          count: featureStores,
          some: totalItems,
        })}{' '}
        {totalItems > items.length &&
          t('operatingModels.stores.first', { shown: items.length })}
      </Typography>
      <ScrollTable
        label={t('operatingModels.stores.title')}
        minWidth={460}
        maxHeight={HIGHEST}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('operatingModels.stores.store')}</TableCell>
            <TableCell>{t('operatingModels.stores.owner')}</TableCell>
            <TableCell>{t('operatingModels.stores.line')}</TableCell>
            <TableCell align="right">
              {t('operatingModels.stores.models')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map(({ entityRef, title, owner, lineOfBusiness, models }) => (
            <TableRow key={entityRef}>
              <TableCell component="th" scope="row" role="rowheader">
                <EntityRefLink entityRef={entityRef} title={title} hideIcon />
              </TableCell>
              <TableCell>
                <OwnerLink owner={owner} linkTo={linkTo} />
              </TableCell>
              <TableCell>
                {lineOfBusiness ? (
                  <EntityRefLink {...lineOfBusiness} hideIcon />
                ) : (
                  t('operatingModels.stores.noLine')
                )}
              </TableCell>
              <TableCell align="right">{words.number(models)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </>
  );
}

/** The feature stores that serve one line of business at most. */
export function StoresSection({ islands }: { islands: Islands }) {
  const t = useTranslate();
  const { featureStores, unreusedStores } = islands;
  return (
    <Section
      title={t('operatingModels.stores.title')}
      subheader={t('operatingModels.stores.subheader')}
    >
      {unreusedStores.totalItems > 0 ? (
        <Stores {...islands} />
      ) : (
        <Typography variant="body2">
          {featureStores === 0
            ? t('operatingModels.stores.none')
            : t('operatingModels.stores.allReused')}
        </Typography>
      )}
    </Section>
  );
}
