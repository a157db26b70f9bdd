import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ScorecardInForce,
  ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { Fragment } from 'react';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { CheckCountsCells } from './CheckCountsCells';

const useStyles = makeStyles(theme => ({
  root: { '& + &': { marginTop: theme.spacing(3) } },
  check: { width: '28%' },
  // The same in the tables of all levels, which stand below each other.
  weight: { width: 80 },
  count: { width: 130, whiteSpace: 'nowrap' },
}));

/** What a level asks for, with how many pass and fail each of its checks. */
export function LevelChecks(props: {
  level: ScorecardInForce['levels'][number];
  checks: ScorecardInForce['checks'];
  standings: ScorecardStanding[];
  lineOfBusiness?: string;
}) {
  const { level, checks, standings, lineOfBusiness } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="h3">
        {level.title}
      </Typography>
      <ScrollTable
        label={t('scorecards.checksOf', { level: level.title })}
        minWidth={620 + 160 * standings.length}
      >
        <TableHead>
          <TableRow>
            <TableCell className={classes.check}>
              {t('scorecards.check')}
            </TableCell>
            <TableCell>{t('scorecards.what')}</TableCell>
            <TableCell align="right" className={classes.weight}>
              {t('scorecards.weight')}
            </TableCell>
            {standings.map(({ role }) => (
              <Fragment key={role}>
                <TableCell align="right" className={classes.count}>
                  {t(`scorecards.pass.${role}`)}
                </TableCell>
                <TableCell align="right" className={classes.count}>
                  {t(`scorecards.fail.${role}`)}
                </TableCell>
              </Fragment>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {checks.map(({ id, title, description, weight, effectiveFrom }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row" role="rowheader">
                {title}
              </TableCell>
              <TableCell>
                {description}
                {effectiveFrom && (
                  <Typography variant="caption" component="div">
                    {t('scorecards.from', { day: words.day(effectiveFrom) })}
                  </Typography>
                )}
              </TableCell>
              <TableCell align="right">{words.number(weight)}</TableCell>
              {standings.map(standing => (
                <CheckCountsCells
                  key={standing.role}
                  check={{ id, title }}
                  standing={standing}
                  lineOfBusiness={lineOfBusiness}
                />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </div>
  );
}
