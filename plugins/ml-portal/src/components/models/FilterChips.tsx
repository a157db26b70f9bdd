import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import {
  FILTER_KEYS,
  type FilterKey,
  type FilterValues,
} from '../../hooks/useModelFilter';
import { mlPortalTranslationRef } from '../../translation';
import { valueWord } from './filterWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
}));

/** Each condition that narrows the list, to be removed. */
export function FilterChips(props: {
  values: FilterValues;
  onRemove: (keys: FilterKey[]) => void;
}) {
  const { values, onRemove } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const active = FILTER_KEYS.filter(key => values[key]);
  if (active.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {active.map(key => {
        const chip = t('models.chip', {
          filter: t(`models.filter.${key}`),
          value: valueWord(key, values[key]!, t),
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
