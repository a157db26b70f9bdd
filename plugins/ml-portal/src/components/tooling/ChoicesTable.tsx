import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  LineOfBusinessRef,
  ToolChoice,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { ToolName } from './ToolName';
import { WhyChosen } from './WhyChosen';

/** Tools of their own that lines of business use, one row each. */
export function ChoicesTable(props: {
  label: string;
  choices: ToolChoice[];
  /** The lines of business that the reader may decide for. */
  mayDecideFor: LineOfBusinessRef[];
  onRecord: (choice: ToolChoice) => void;
}) {
  const { label, choices, mayDecideFor, onRecord } = props;
  const words = useWords();
  const t = useTranslate();
  return (
    <ScrollTable label={label} minWidth={720}>
      <TableHead>
        <TableRow>
          <TableCell>{t('tooling.choices.tool')}</TableCell>
          <TableCell>{t('tooling.choices.stage')}</TableCell>
          <TableCell>{t('tooling.choices.line')}</TableCell>
          <TableCell align="right">{t('tooling.choices.models')}</TableCell>
          <TableCell>{t('tooling.choices.why')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {choices.map(choice => {
          const { lineOfBusiness, stage, tool, models } = choice;
          const mayRecord = mayDecideFor.some(
            ({ entityRef }) => entityRef === lineOfBusiness.entityRef,
          );
          return (
            <TableRow
              key={`${lineOfBusiness.entityRef} ${stage} ${tool.entityRef}`}
            >
              <TableCell component="th" scope="row" role="rowheader">
                <ToolName tool={tool} />
              </TableCell>
              <TableCell>{words.stage(stage)}</TableCell>
              <TableCell>
                <EntityRefLink {...lineOfBusiness} hideIcon />
              </TableCell>
              <TableCell align="right">{words.number(models)}</TableCell>
              <TableCell>
                <WhyChosen
                  choice={choice}
                  onRecord={mayRecord ? () => onRecord(choice) : undefined}
                />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </ScrollTable>
  );
}
