import { makeStyles } from '@material-ui/core/styles';
import FlashOnIcon from '@material-ui/icons/FlashOn';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import MailOutlineIcon from '@material-ui/icons/MailOutline';
import SupervisorAccountIcon from '@material-ui/icons/SupervisorAccount';
import type { ToolAccess } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';

const ICONS = {
  'self-serve': FlashOnIcon,
  request: MailOutlineIcon,
  managed: SupervisorAccountIcon,
} as const satisfies Record<ToolAccess, unknown>;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
}));

/** How a team gets to use a tool: icon and word. */
export function AccessWord({ access }: { access?: ToolAccess }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const Icon = access ? ICONS[access] : HelpOutlineIcon;
  return (
    <span className={classes.root}>
      <Icon fontSize="small" aria-hidden />
      {access ? words.toolAccess(access) : t('tools.unknown')}
    </span>
  );
}
