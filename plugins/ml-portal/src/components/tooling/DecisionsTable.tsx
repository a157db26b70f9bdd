import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { DecisionStanding } from './DecisionStanding';
import { useDecisionLink } from './useDecisionsLink';

const useStyles = makeStyles({
  /** The whole of it is on the decision's own page. */
  reason: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
    minWidth: 200,
    maxWidth: 420,
    overflowWrap: 'anywhere',
  },
});

/** Decisions, one row each. */
export function DecisionsTable(props: {
  label: string;
  decisions: ToolingDecision[];
}) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const link = useDecisionLink();
  return (
    <ScrollTable label={props.label} minWidth={760}>
      <TableHead>
        <TableRow>
          <TableCell>{t('tooling.decisions.decision')}</TableCell>
          <TableCell>{t('tooling.decisions.line')}</TableCell>
          <TableCell>{t('tooling.decisions.reason')}</TableCell>
          <TableCell>{t('tooling.decisions.standing')}</TableCell>
          <TableCell align="right">{t('tooling.decisions.models')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.decisions.map(decision => (
          <TableRow key={decision.id}>
            <TableCell component="th" scope="row" role="rowheader">
              <Link to={link(decision.id)}>
                {t('tooling.decisions.about', {
                  tool: decision.tool.title,
                  stage: words.stageInSentence(decision.stage),
                })}
              </Link>
            </TableCell>
            <TableCell>
              <EntityRefLink {...decision.lineOfBusiness} hideIcon />
            </TableCell>
            <TableCell>
              <div className={classes.reason}>{decision.reason}</div>
            </TableCell>
            <TableCell>
              <DecisionStanding decision={decision} />
            </TableCell>
            <TableCell align="right">{words.number(decision.models)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
