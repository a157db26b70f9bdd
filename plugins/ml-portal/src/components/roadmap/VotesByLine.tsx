import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import Typography from '@material-ui/core/Typography';
import type { RoadmapVotes } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { Section } from '../Section';

/** Whose votes a request has. */
export function VotesByLine({ votes }: { votes: RoadmapVotes }) {
  const t = useTranslate();
  return (
    <Section title={t('roadmap.request.votes')}>
      {votes.byLine.length === 0 ? (
        <Typography variant="body2">{t('roadmap.request.noVotes')}</Typography>
      ) : (
        <List dense disablePadding>
          {votes.byLine.map(({ lineOfBusiness, votes: count }) => (
            <ListItem key={lineOfBusiness?.entityRef ?? ''} disableGutters>
              <ListItemText
                primary={lineOfBusiness?.title ?? t('roadmap.noLine')}
                secondary={t('roadmap.vote.count', { count })}
              />
            </ListItem>
          ))}
        </List>
      )}
    </Section>
  );
}
