import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import type { RoadmapRequestDetails } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { Section } from '../Section';

/** All that happened to a request, the oldest first. */
export function RequestTrail(props: { trail: RoadmapRequestDetails['trail'] }) {
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <Section title={t('roadmap.request.trail')}>
      <List dense disablePadding>
        {props.trail.map(({ status, by, at, reason, tool }) => (
          <ListItem key={`${at} ${status}`} disableGutters>
            <ListItemText
              primary={t('roadmap.request.step', {
                status: t(`roadmap.status.${status}`),
                by: <EntityRefLink entityRef={by} hideIcon />,
                day: words.day(at),
              })}
              secondary={
                <>
                  {tool && <EntityRefLink entityRef={tool} hideIcon />} {reason}
                </>
              }
            />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
