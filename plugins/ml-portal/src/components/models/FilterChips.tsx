import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import {
  FILTER_KEYS,
  type FilterKey,
  type FilterValues,
} from '../../hooks/useModelFilter';
import { useScorecards } from '../../hooks/useScorecards';
import { mlPortalTranslationRef } from '../../translation';
import { conditionWord } from './filterWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
}));

// The chip of a check says its result.
const CHIP_KEYS = FILTER_KEYS.filter(
  (key): key is Exclude<FilterKey, 'result'> => key !== 'result',
);

/** Each condition that narrows the list, to be removed. */
export function FilterChips(props: {
  values: FilterValues;
  onRemove: (keys: FilterKey[]) => void;
}) {
  const { values, onRemove } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const scorecards = useScorecards();
  const active = CHIP_KEYS.filter(key => values[key]);
  if (active.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {active.map(key => {
        const chip = t('models.chip', {
          filter: t(`models.filter.${key}`),
          value: conditionWord(key, values, scorecards, t),
        });
        return (
          <Chip
            key={key}
            size="small"
            label={chip}
            onDelete={() => onRemove([key])}
            onClick={() => onRemove([key])}
            aria-label={t('models.remove', { chip })}
          />
        );
      })}
      <Button size="small" onClick={() => onRemove(active)}>
        {t('models.removeAll')}
      </Button>
    </div>
  );
}
