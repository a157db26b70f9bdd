import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';
import Typography from '@material-ui/core/Typography';
import {
  CHECK_RESULTS,
  type ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';
import { useStandingLinks } from './useStandingLinks';

const OTHERS = CHECK_RESULTS.filter(
  result => result !== 'passed' && result !== 'failed',
);

/** How many pass a check, how many fail it, and what becomes of the others. */
export function CheckCountsCells(props: {
  check: { id: string; title: string };
  standing: ScorecardStanding;
  lineOfBusiness?: string;
}) {
  const { check, standing, lineOfBusiness } = props;
  const words = useWords();
  const t = useTranslate();
  const links = useStandingLinks(lineOfBusiness);
  const results = standing.checks.find(
    each => each.check === check.id,
  )?.results;
  if (!results) {
    return (
      <>
        <TableCell />
        <TableCell />
      </>
    );
  }
  const others = OTHERS.filter(result => results[result] > 0);
  return (
    <>
      <TableCell align="right">
        {words.number(results.passed)}
        {others.map(result => (
          <Typography
            key={result}
            variant="caption"
            component="div"
            color="textSecondary"
          >
            {t('scorecards.other', {
              result: words.result(result),
              count: results[result],
            })}
          </Typography>
        ))}
      </TableCell>
      <TableCell align="right">
        {results.failed === 0 ? (
          words.number(0)
        ) : (
          <Link to={links.failing(standing, check.id)}>
            {words.number(results.failed)}
            <VisuallyHidden>
              {' '}
              {t('scorecards.failIt', { check: check.title })}
            </VisuallyHidden>
          </Link>
        )}
      </TableCell>
    </>
  );
}
