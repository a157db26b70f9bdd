import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import PrintIcon from '@material-ui/icons/Print';
import type { ReactNode } from 'react';
import { useTranslate, useWords } from '../../translation';
import { PRINT_STYLE, PRINTED, SCREEN_ONLY } from './printStyle';
import { usePrinting } from './usePrinting';

const useStyles = makeStyles(theme => ({
  action: {
    display: 'flex',
    justifyContent: 'flex-end',
    marginBottom: theme.spacing(1),
  },
  head: {
    display: 'none',
    '@media print': { display: 'block', marginBottom: theme.spacing(1) },
  },
  address: { overflowWrap: 'anywhere' },
}));

/** What can be printed, with the way to, and what paper has to say of itself. */
export function Printed(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { at, address } = usePrinting();
  return (
    <div className={PRINTED}>
      <style>{PRINT_STYLE}</style>
      <div className={classes.head}>
        <Typography variant="h6" component="p">
          {props.title}
        </Typography>
        <Typography variant="caption" component="p" className={classes.address}>
          {t('print.printedAt', { at: words.moment(at) })}
          <br />
          {address}
        </Typography>
      </div>
      <div className={`${classes.action} ${SCREEN_ONLY}`}>
        <Button
          size="small"
          startIcon={<PrintIcon />}
          onClick={() => window.print()}
        >
          {t('print.print')}
        </Button>
      </div>
      {props.children}
    </div>
  );
}
