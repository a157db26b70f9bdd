import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Stage,
  StageTool,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { sayLines } from '../assets/sayLines';
import { ScrollTable } from '../ScrollTable';
import { tint } from '../stages/statusStyle';
import { AccessWord } from '../tools/AccessWord';
import { ToolName } from './ToolName';
import { UsersThink } from './UsersThink';

const useStyles = makeStyles(theme => ({
  tool: { width: 180 },
  usedBy: { minWidth: 200 },
  bar: {
    height: 8,
    minWidth: 2,
    margin: theme.spacing(0.5, 0),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: tint(theme.palette.primary.main, 0.7),
  },
}));

function Row({ tool, most }: { tool: StageTool; most: number }) {
  const { models, access, adoption, catalogued, platform } = tool;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.tool}
      >
        <ToolName tool={tool} />
      </TableCell>
      <TableCell className={classes.usedBy}>
        {words.models(models)}
        <div
          className={classes.bar}
          style={{ width: `${(100 * models) / most}%` }}
        />
        <Typography variant="caption" component="div" color="textSecondary">
          {sayLines(tool.usedBy, t)}
        </Typography>
      </TableCell>
      <TableCell>
        {t(platform ? 'tooling.stages.platform' : 'tooling.stages.elsewhere')}
      </TableCell>
      {catalogued ? (
        <>
          <TableCell>
            <AccessWord access={access ?? undefined} />
          </TableCell>
          <TableCell>
            {adoption ? words.toolAdoption(adoption) : t('tools.unknown')}
          </TableCell>
          <TableCell>
            <UsersThink tool={tool} />
          </TableCell>
        </>
      ) : (
        <TableCell colSpan={3}>{t('tooling.stages.nothingKnown')}</TableCell>
      )}
    </TableRow>
  );
}

/** The tools in use at a stage; how they spread, drawn and in words. */
export function StageToolsTable(props: { stage: Stage; tools: StageTool[] }) {
  const { stage, tools } = props;
  const words = useWords();
  const t = useTranslate();
  const most = Math.max(...tools.map(({ models }) => models));
  return (
    <ScrollTable label={words.stage(stage)} minWidth={860}>
      <TableHead>
        <TableRow>
          <TableCell>{t('tooling.stages.tool')}</TableCell>
          <TableCell>{t('tooling.stages.usedBy')}</TableCell>
          <TableCell>{t('tooling.stages.from')}</TableCell>
          <TableCell>{t('tools.access')}</TableCell>
          <TableCell>{t('tools.adoption')}</TableCell>
          <TableCell>{t('tooling.usersThink')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {tools.map(tool => (
          <Row key={tool.entityRef} tool={tool} most={most} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
