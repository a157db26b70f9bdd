import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { OrganizationOverview } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useModelsLink } from '../models/modelsLink';
import { Section } from '../Section';
import { firstThings } from './firstThings';

/** Where a step counts most. */
export function WhatToFixFirst({
  overview,
}: {
  overview: OrganizationOverview;
}) {
  const link = useModelsLink();
  const things = firstThings(overview);
  return (
    <Section title="What to fix first" subheader="By how much it would mend">
      {things.length === 0 ? (
        <Typography variant="body2">
          Every stage of every model in production is owned.
        </Typography>
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
