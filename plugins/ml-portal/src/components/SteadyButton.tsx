import Button, { type ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  inactive: {
    '&, &:hover': {
      color: theme.palette.action.disabled,
      backgroundColor: 'transparent',
      cursor: 'default',
    },
  },
}));

/**
 * A button that cannot always act, and keeps the focus while it cannot: one
 * that is disabled loses it, with the place in the page of whoever uses a keyboard.
 */
export function SteadyButton({
  inactive,
  onClick,
  ...props
}: Omit<ButtonProps, 'disabled' | 'className'> & { inactive: boolean }) {
  const classes = useStyles();
  return inactive ? (
    <Button
      {...props}
      aria-disabled
      disableRipple
      className={classes.inactive}
      onClick={event => event.preventDefault()}
    />
  ) : (
    <Button {...props} onClick={onClick} />
  );
}
