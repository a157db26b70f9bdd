import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  OPERATING_MODELS,
  type OrganizationOverview,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ComponentProps } from 'react';
import { useTranslate, useWords } from '../../translation';
import { useModelsLink } from '../models/modelsLink';
import { Section } from '../Section';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { marginBottom: theme.spacing(1.5) },
  words: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  bar: {
    height: 8,
    borderRadius: 4,
    backgroundColor: theme.palette.action.selected,
  },
  filled: {
    height: '100%',
    borderRadius: 4,
    backgroundColor: theme.palette.primary.main,
  },
}));

/** In how many models each operating model is found. */
export function OperatingModels({
  overview: { operatingModels, models },
  deepLink,
}: {
  overview: Pick<OrganizationOverview, 'operatingModels' | 'models'>;
  /** Where more of it is. */
  deepLink?: ComponentProps<typeof Section>['deepLink'];
}) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const link = useModelsLink();
  return (
    <Section
      title={t('overview.operatingModels.title')}
      subheader={t('overview.operatingModels.subheader')}
      deepLink={deepLink}
    >
      <ul className={classes.list}>
        {OPERATING_MODELS.map(model => (
          <li key={model} className={classes.item}>
            <div className={classes.words}>
              <Typography variant="body2">
                {t('overview.operatingModels.meaning', {
                  model: (
                    <Link
                      underline="always"
                      to={link({
                        operatingModel: model,
                        lifecycle: 'production',
                      })}
                    >
                      {words.operatingModel(model)}
                    </Link>
                  ),
                  meaning: words.operatingModelMeaning(model),
                })}
              </Typography>
              <Typography variant="body2">
                {words.number(operatingModels[model])}
              </Typography>
            </div>
            <div className={classes.bar} aria-hidden>
              <div
                className={classes.filled}
                style={{
                  width: `${
                    models > 0 ? (100 * operatingModels[model]) / models : 0
                  }%`,
                }}
              />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
