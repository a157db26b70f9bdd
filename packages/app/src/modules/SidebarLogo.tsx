import { Link, useSidebarOpenState } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    height: 72,
    paddingLeft: 22,
    fontSize: 20,
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
  link: { color: '#fff' },
});

export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="ML Portal, start page"
      >
        {isOpen ? 'ML Portal' : 'ML'}
      </Link>
    </div>
  );
}
