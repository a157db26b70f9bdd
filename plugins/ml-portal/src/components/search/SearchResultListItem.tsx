import { Link } from '@backstage/core-components';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import Chip from '@material-ui/core/Chip';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  isMlPortalSearchDocument,
  type MlPortalSearchDocument,
  NO_LEVEL,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { ROLE_ICONS } from '../../roleIcons';
import { useTranslate, useWords } from '../../translation';
import { StageStrip } from '../stages/StageStrip';
import { excerptOf } from './excerptOf';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', width: '100%', minWidth: 0 },
  body: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  excerpt: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
  fact: { margin: 0, maxWidth: '100%' },
}));

/** A text with what was found in it marked, if anything was. */
function Found(props: {
  text: string;
  found: string | undefined;
  highlight: ResultHighlight | undefined;
}) {
  const { text, found, highlight } = props;
  return highlight && found ? (
    <HighlightedSearchResultText
      text={excerptOf(found, highlight.preTag)}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{text}</>
  );
}

/** What the portal knows of it, for those who compare results. */
function Facts({ document }: { document: MlPortalSearchDocument }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { role, lineOfBusinessTitle, level, score, stages } = document;
  const facts = [
    t(`search.role.${role}`),
    lineOfBusinessTitle,
    t('search.level', {
      level: words.level(level === NO_LEVEL ? null : level),
    }),
    role === 'model' ? t('search.score', { score: words.score(score) }) : '',
  ].filter(Boolean);
  return (
    <div className={classes.facts}>
      {facts.map(fact => (
        <Chip key={fact} size="small" label={fact} className={classes.fact} />
      ))}
      {stages.length === STAGES.length && (
        <StageStrip
          stages={STAGES.map((stage, i) => ({ stage, status: stages[i] }))}
          words={words}
          t={t}
        />
      )}
    </div>
  );
}

/** A model, feature store or tool among the results of Backstage's search. */
export function SearchResultListItem(props: {
  result?: SearchDocument;
  highlight?: ResultHighlight;
}) {
  const { result, highlight } = props;
  const classes = useStyles();
  if (!result || !isMlPortalSearchDocument(result)) {
    return null;
  }
  const Icon = ROLE_ICONS[result.role];
  return (
    <div className={classes.root}>
      <ListItemIcon>
        <Icon aria-hidden />
      </ListItemIcon>
      <div className={classes.body}>
        <Typography variant="h6" component="h3">
          <Link noTrack to={result.location}>
            <Found
              text={result.title}
              found={highlight?.fields.title}
              highlight={highlight}
            />
          </Link>
        </Typography>
        <Typography variant="body2" className={classes.excerpt}>
          <Found
            text={result.text}
            found={highlight?.fields.text}
            highlight={highlight}
          />
        </Typography>
        <Facts document={result} />
      </div>
    </div>
  );
}
