import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Chip from '@material-ui/core/Chip';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FeatureView } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { sayDuration } from './sayDuration';

const useStyles = makeStyles(theme => ({
  message: { padding: theme.spacing(2) },
  features: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    // What the theme sets apart by a margin is set apart by the gap.
    '& .MuiChip-root': { margin: 0 },
  },
}));

function View({ view }: { view: FeatureView }) {
  const classes = useStyles();
  const t = useTranslate();
  const { name, description, entities = [], features = [], ttl } = view;
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        {name}
        {description && (
          <Typography variant="caption" component="div" color="textSecondary">
            {description}
          </Typography>
        )}
      </TableCell>
      <TableCell>{entities.join(', ')}</TableCell>
      <TableCell>
        <ul className={classes.features}>
          {features.map(feature => (
            <li key={feature}>
              <Chip size="small" label={feature} />
            </li>
          ))}
        </ul>
      </TableCell>
      <TableCell>
        {ttl ? sayDuration(ttl, t) : t('featureStores.freshNone')}
      </TableCell>
      <TableCell>
        {view.online
          ? t('featureStores.views.online')
          : t('featureStores.views.offline')}
      </TableCell>
      <TableCell>
        {view.owner ? (
          <EntityRefLink entityRef={view.owner} hideIcon />
        ) : (
          t('featureStores.unknown')
        )}
      </TableCell>
    </TableRow>
  );
}

/** What a store offers to be reused. */
export function FeatureViews({ views }: { views: FeatureView[] }) {
  const classes = useStyles();
  const t = useTranslate();
  return (
    <Section
      title={t('featureStores.views.title')}
      subheader={t('featureStores.views.subheader')}
      noPadding
    >
      {views.length === 0 ? (
        <Typography variant="body2" className={classes.message}>
          {t('featureStores.views.none')}
        </Typography>
      ) : (
        <ScrollTable label={t('featureStores.views.title')} minWidth={800}>
          <TableHead>
            <TableRow>
              <TableCell>{t('featureStores.views.name')}</TableCell>
              <TableCell>{t('featureStores.views.entities')}</TableCell>
              <TableCell>{t('featureStores.views.features')}</TableCell>
              <TableCell>{t('featureStores.views.ttl')}</TableCell>
              <TableCell>{t('featureStores.views.serving')}</TableCell>
              <TableCell>{t('featureStores.views.owner')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {views.map(view => (
              <View key={view.name} view={view} />
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </Section>
  );
}
