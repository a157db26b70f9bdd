import TableCell from '@material-ui/core/TableCell';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Spread } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { QuartilePicture } from './QuartilePicture';
import { sayHalf, sayValue, type SpreadFigure } from './spreads';

const useStyles = makeStyles({
  root: { minWidth: 104, maxWidth: 200 },
});

/** A median, and a picture of where half of the values lie. */
export function SpreadCell(props: {
  figure: SpreadFigure;
  spread: Spread;
  /** Where the scale of the column ends. */
  most: number;
  fewest: number;
}) {
  const { figure, spread, most, fewest } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { quartiles, count } = spread;
  if (!quartiles) {
    return (
      <TableCell className={classes.root}>
        <Typography variant="caption" color="textSecondary">
          {t('velocity.ofFewest', { known: count, fewest })}
        </Typography>
      </TableCell>
    );
  }
  return (
    <TableCell className={classes.root}>
      {sayValue(figure, quartiles.median, t)}
      <QuartilePicture
        quartiles={quartiles}
        most={most}
        label={sayHalf(figure, spread, t)!}
      />
      <Typography
        variant="caption"
        component="div"
        color="textSecondary"
        // The picture says it in a sentence.
        aria-hidden
      >
        {t('velocity.range', {
          lower: words.decimal(quartiles.lower),
          upper: words.decimal(quartiles.upper),
        })}
      </Typography>
    </TableCell>
  );
}
