import Typography from '@material-ui/core/Typography';
import type { Spread } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { Figure } from '../FigureList';
import { sayHalf, sayValue, type SpreadFigure as Which } from './spreads';

/** A median, with where half of the values lie, or how few there are. */
export function SpreadFigure(props: {
  figure: Which;
  spread: Spread;
  fewest: number;
}) {
  const { figure, spread, fewest } = props;
  const t = useTranslate();
  const { quartiles, count } = spread;
  return (
    <Figure label={t(`velocity.figure.${figure}`)}>
      {quartiles ? (
        <>
          <Typography variant="h6" component="div">
            {sayValue(figure, quartiles.median, t)}
          </Typography>
          <Typography variant="body2" component="div" color="textSecondary">
            {sayHalf(figure, spread, t)}
          </Typography>
        </>
      ) : (
        <Typography variant="body2" component="div">
          {t('velocity.ofFewest', { known: count, fewest })}
        </Typography>
      )}
    </Figure>
  );
}
