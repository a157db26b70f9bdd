import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { OrganizationOverview } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTitles } from '../../hooks/useTitles';
import { useTranslate } from '../../translation';
import { useModelsLink } from '../models/modelsLink';
import { Section } from '../Section';
import { firstThings } from './firstThings';

/** Where a step counts most. */
export function WhatToFixFirst({
  overview,
}: {
  overview: OrganizationOverview;
}) {
  const t = useTranslate();
  const link = useModelsLink();
  const titleOf = useTitles(overview.receivingTeams.map(({ owner }) => owner));
  const things = firstThings(overview, t, titleOf);
  return (
    <Section
      title={t('overview.first.title')}
      subheader={t('overview.first.subheader')}
    >
      {things.length === 0 ? (
        <Typography variant="body2">{t('overview.first.none')}</Typography>
      ) : (
        <ol>
          {things.map(({ text, filter }) => (
            <Typography component="li" variant="body2" paragraph key={text}>
              <Link to={link({ ...filter, lifecycle: 'production' })}>
                {text}
              </Link>
            </Typography>
          ))}
        </ol>
      )}
    </Section>
  );
}
