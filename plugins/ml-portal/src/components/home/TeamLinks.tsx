import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTitles } from '../../hooks/useTitles';

const MOST = 5;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    marginTop: theme.spacing(1.5),
  },
}));

/** The way on from a widget, for each team of the reader that it is about. */
export function TeamLinks(props: {
  teams: string[];
  say: (team: string) => string;
  to: (team: string) => string;
}) {
  const { teams, say, to } = props;
  const classes = useStyles();
  const shown = [...new Set(teams)].slice(0, MOST);
  const titleOf = useTitles(shown);
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {shown.map(team => (
        <Link key={team} to={to(team)}>
          {say(titleOf(team))}
        </Link>
      ))}
    </Typography>
  );
}
