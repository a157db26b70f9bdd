import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useTranslate } from '../../translation';
import { PERIODS } from './useVelocityView';

/** How many days are looked at. */
export function PeriodChoice(props: {
  days: number;
  onChange: (days: number) => void;
}) {
  const t = useTranslate();
  return (
    <TextField
      select
      id="velocity-days"
      label={t('velocity.period.label')}
      variant="outlined"
      size="small"
      value={props.days}
      onChange={event => props.onChange(Number(event.target.value))}
    >
      {PERIODS.map(count => (
        <MenuItem key={count} value={count}>
          {t('velocity.period.days', { count })}
        </MenuItem>
      ))}
    </TextField>
  );
}
