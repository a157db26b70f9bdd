import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { dayWord } from '../../words';
import { ScrollTable } from '../ScrollTable';
import { EXEMPTION_WORDS, type Step } from './exemptionWords';
import { Steps } from './Steps';
import { Trail } from './Trail';

const useStyles = makeStyles({
  reason: { minWidth: 220, maxWidth: 360, overflowWrap: 'anywhere' },
});

/** Exemptions, with what the reader may do with each. */
export function ExemptionsTable(props: {
  exemptions: Exemption[];
  titleOf: (scorecard: string, check: string) => string;
  onStep: (exemption: Exemption, step: Step) => void;
}) {
  const { exemptions, titleOf, onStep } = props;
  const classes = useStyles();
  return (
    <ScrollTable label="Exemptions" minWidth={860}>
      <TableHead>
        <TableRow>
          <TableCell>Of</TableCell>
          <TableCell>From the check</TableCell>
          <TableCell>Reason</TableCell>
          <TableCell>Asked for</TableCell>
          <TableCell>Last day</TableCell>
          <TableCell>Status</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {exemptions.map(exemption => {
          const title = titleOf(exemption.scorecard, exemption.check);
          return (
            <TableRow key={exemption.id}>
              <TableCell component="th" scope="row" role="rowheader">
                <EntityRefLink entityRef={exemption.entityRef} hideIcon />
              </TableCell>
              <TableCell>{title}</TableCell>
              <TableCell className={classes.reason}>
                {exemption.reason}
                <Trail exemptions={[exemption]} />
              </TableCell>
              <TableCell>
                by <EntityRefLink entityRef={exemption.requestedBy} hideIcon />{' '}
                on {dayWord(exemption.requestedAt)}
              </TableCell>
              <TableCell>{dayWord(exemption.endsOn)}</TableCell>
              <TableCell>
                {EXEMPTION_WORDS[exemption.status]}
                <div>
                  <Steps
                    exemption={exemption}
                    checkTitle={title}
                    onStep={step => onStep(exemption, step)}
                  />
                </div>
              </TableCell>
            </TableRow>
          );
        })}
        {exemptions.length === 0 && (
          <TableRow>
            <TableCell colSpan={6}>Nothing is left on this page.</TableCell>
          </TableRow>
        )}
      </TableBody>
    </ScrollTable>
  );
}
