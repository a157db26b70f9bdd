import { makeStyles } from '@material-ui/core/styles';
import {
  STAGE_STATUSES,
  type StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate, Words } from '../../translation';
import { classesBy } from '../classesBy';
import { STATUS_ICONS, statusColor, tint } from './statusStyle';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: 2,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  cell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flex: '0 0 28px',
    height: 28,
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
  },
  ...classesBy(STAGE_STATUSES, status => ({
    backgroundColor: tint(statusColor(theme, status)),
  })),
}));

/** The six stages of a model at a glance, for a row of a table. */
export function StageStrip(props: {
  stages: StageVerdict[];
  words: Words;
  t: Translate;
}) {
  const { stages, words, t } = props;
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label={t('stages.stages')}>
      {stages.map(({ stage, status }) => {
        const Icon = STATUS_ICONS[status];
        const text = words.stageStatus({ stage, status });
        return (
          <li key={stage} className={`${classes.cell} ${classes[status]}`}>
            <Icon fontSize="small" titleAccess={text} />
          </li>
        );
      })}
    </ul>
  );
}
