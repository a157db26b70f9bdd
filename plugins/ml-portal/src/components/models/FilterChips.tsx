import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import {
  FILTER_KEYS,
  type FilterKey,
  type FilterValues,
} from '../../hooks/useModelFilter';
import { useScorecards } from '../../hooks/useScorecards';
import { useTranslate } from '../../translation';
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
  const t = useTranslate();
  const scorecards = useScorecards();
  const active = CHIP_KEYS.filter(key => values[key]);
  const root = useRef<HTMLDivElement>(null);
  const removed = useRef(false);
  // The focus was on what is gone: it goes to the next chip, or else to the first field.
  useEffect(() => {
    if (removed.current && document.activeElement === document.body) {
      const focusable = (within?: Element | null) =>
        within?.querySelector<HTMLElement>('[role="button"], input');
      const search = root.current?.closest('[role="search"]');
      (focusable(root.current) ?? focusable(search))?.focus();
    }
    removed.current = false;
  }, [values]);
  const remove = (keys: FilterKey[]) => {
    removed.current = true;
    onRemove(keys);
  };
  return (
    <div ref={root} className={active.length > 0 ? classes.root : undefined}>
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
            onDelete={() => remove([key])}
            onClick={() => remove([key])}
            aria-label={t('models.remove', { chip })}
          />
        );
      })}
      {active.length > 0 && (
        <Button size="small" onClick={() => remove(active)}>
          {t('models.removeAll')}
        </Button>
      )}
    </div>
  );
}
