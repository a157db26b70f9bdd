import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import {
  FILTER_KEYS,
  type FilterKey,
  type FilterValues,
} from '../../hooks/useModelFilter';
import { FILTER_WORDS, valueWord } from './filterWords';

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
  const active = FILTER_KEYS.filter(key => values[key]);
  if (active.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {active.map(key => {
        const label = `${FILTER_WORDS[key]}: ${valueWord(key, values[key]!)}`;
        return (
          <Chip
            key={key}
            size="small"
            label={label}
            onDelete={() => onRemove([key])}
            onClick={() => onRemove([key])}
            aria-label={`Remove ${label}`}
          />
        );
      })}
      <Button size="small" onClick={() => onRemove(active)}>
        Remove all
      </Button>
    </div>
  );
}
