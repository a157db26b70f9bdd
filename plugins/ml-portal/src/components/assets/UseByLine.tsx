import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { tint } from '../stages/statusStyle';
import { type UsedAs, useUsersLink } from './useUsersLink';

const useStyles = makeStyles(theme => ({
  root: { margin: 0, padding: 0, listStyle: 'none' },
  row: { '& + &': { marginTop: theme.spacing(1) } },
  bar: {
    height: 8,
    minWidth: 2,
    marginTop: theme.spacing(0.5),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: tint(theme.palette.primary.main, 0.7),
  },
}));

/** Which lines of business use something, as a picture; each leads to its models. */
export function UseByLine(props: { asset: SharedAsset; usedAs: UsedAs }) {
  const { asset, usedAs } = props;
  const classes = useStyles();
  const t = useTranslate();
  const link = useUsersLink(usedAs);
  const { usedBy } = asset;
  if (usedBy.length === 0) {
    return <Typography variant="body2">{t('assets.usedByNobody')}</Typography>;
  }
  const most = Math.max(...usedBy.map(({ models }) => models));
  return (
    <ul className={classes.root}>
      {usedBy.map(({ lineOfBusiness, models }) => (
        <li key={lineOfBusiness?.entityRef ?? ''} className={classes.row}>
          <Typography variant="body2" component="div">
            <Link to={link(asset, lineOfBusiness?.entityRef ?? 'none')}>
              {t('assets.use', {
                count: models,
                line: lineOfBusiness?.title ?? t('assets.noLine'),
              })}
            </Link>
          </Typography>
          <div
            className={classes.bar}
            style={{ width: `${(100 * models) / most}%` }}
          />
        </li>
      ))}
    </ul>
  );
}
