import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  LevelCounts,
  ScorecardInForce as Definition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { Levels } from '../linesOfBusiness/Levels';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';

const useStyles = makeStyles(theme => ({
  part: { marginTop: theme.spacing(3) },
  check: { width: '35%' },
}));

function Level(props: {
  level: Definition['levels'][number];
  checks: Definition['checks'];
}) {
  const { level, checks } = props;
  const classes = useStyles();
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <div className={classes.part}>
      <Typography variant="subtitle1" component="h3">
        {level.title}
      </Typography>
      <ScrollTable
        label={t('scorecards.checksOf', { level: level.title })}
        minWidth={560}
      >
        <TableHead>
          <TableRow>
            <TableCell className={classes.check}>
              {t('scorecards.check')}
            </TableCell>
            <TableCell>{t('scorecards.what')}</TableCell>
            <TableCell align="right">{t('scorecards.weight')}</TableCell>
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
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </div>
  );
}

/** A scorecard: what it asks for at which level, and how many reach it. */
export function ScorecardInForce(props: {
  scorecard: Definition;
  /** How many models reached which level; unset where it is not about models. */
  reached?: LevelCounts['levels'];
}) {
  const { scorecard, reached } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const { title, description, levels, checks } = scorecard;
  return (
    <Section title={title} subheader={description}>
      {reached && (
        <>
          <Typography variant="subtitle1" component="h3">
            {t('scorecards.levels')}
          </Typography>
          <Levels scorecard={scorecard.id} levels={reached} />
        </>
      )}
      <div className={reached && classes.part}>
        {levels.map(level => (
          <Level
            key={level.id}
            level={level}
            checks={checks.filter(check => check.level === level.id)}
          />
        ))}
      </div>
    </Section>
  );
}
