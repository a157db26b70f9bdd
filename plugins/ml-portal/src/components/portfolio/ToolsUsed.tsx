import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ToolUse } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';

const useStyles = makeStyles(theme => ({
  summary: { padding: theme.spacing(2, 2, 1) },
}));

function isAlone({ modelsElsewhere }: ToolUse): boolean {
  return modelsElsewhere === 0;
}

function Elsewhere({ use }: { use: ToolUse }) {
  const words = useWords();
  const t = useTranslate();
  if (isAlone(use)) {
    return <>{t('portfolio.tools.nobodyElse')}</>;
  }
  if (use.linesElsewhere === 0) {
    return <>{words.models(use.modelsElsewhere)}</>;
  }
  return (
    <>
      {t('portfolio.tools.elsewhereCount', {
        count: use.linesElsewhere,
        models: words.models(use.modelsElsewhere),
      })}
    </>
  );
}

/** The tools of a line of business, and whether others use them, too. */
export function ToolsUsed({ tools }: { tools: ToolUse[] }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <Section
      title={t('portfolio.tools.title')}
      subheader={t('portfolio.tools.subheader')}
      noPadding={tools.length > 0}
    >
      {tools.length === 0 ? (
        <Typography variant="body2">{t('portfolio.tools.none')}</Typography>
      ) : (
        <>
          <Typography variant="body2" className={classes.summary}>
            {t('portfolio.tools.islands', {
              alone: words.number(tools.filter(isAlone).length),
              all: words.number(tools.length),
            })}
          </Typography>
          <ScrollTable label={t('portfolio.tools.title')} minWidth={560}>
            <TableHead>
              <TableRow>
                <TableCell>{t('portfolio.tools.tool')}</TableCell>
                <TableCell>{t('portfolio.tools.stages')}</TableCell>
                <TableCell align="right">{t('portfolio.tools.here')}</TableCell>
                <TableCell>{t('portfolio.tools.elsewhere')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {tools.map(use => (
                <TableRow key={use.tool}>
                  <TableCell component="th" scope="row" role="rowheader">
                    <EntityRefLink entityRef={use.tool} hideIcon />
                  </TableCell>
                  <TableCell>
                    {use.stages.map(words.stage).join(', ')}
                  </TableCell>
                  <TableCell align="right">
                    {words.number(use.models)}
                  </TableCell>
                  <TableCell>
                    <Elsewhere use={use} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </ScrollTable>
        </>
      )}
    </Section>
  );
}
