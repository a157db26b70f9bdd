import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { PAGE_SIZES } from '../settings';
import { useTranslate } from '../translation';
import { SteadyButton } from './SteadyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 2),
    '@media print': { padding: theme.spacing(0.5, 1) },
  },
  size: { minWidth: 96 },
}));

/** Says where in a list one is, and turns its pages. */
export function Pager(props: {
  /** For example `40 models`. */
  total: string;
  page: number;
  pages: number;
  size: number;
  onSize: (size: number) => void;
  /** Unset on the first page. */
  onPrevious?: () => void;
  /** Unset on the last page. */
  onNext?: () => void;
}) {
  const { total, page, pages, size, onSize, onPrevious, onNext } = props;
  const classes = useStyles();
  // A page may have several.
  const id = useId();
  const t = useTranslate();
  return (
    <div className={classes.root}>
      <Typography variant="body2" role="status">
        {t('shared.pager.position', { total, page, pages })}
      </Typography>
      <TextField
        select
        id={id}
        label={t('shared.pager.size')}
        className={classes.size}
        variant="outlined"
        size="small"
        value={size}
        onChange={event => onSize(Number(event.target.value))}
      >
        {PAGE_SIZES.map(option => (
          <MenuItem key={option} value={option}>
            {option}
          </MenuItem>
        ))}
      </TextField>
      <SteadyButton inactive={!onPrevious} onClick={onPrevious}>
        {t('shared.pager.previous')}
      </SteadyButton>
      <SteadyButton inactive={!onNext} onClick={onNext}>
        {t('shared.pager.next')}
      </SteadyButton>
    </div>
  );
}
