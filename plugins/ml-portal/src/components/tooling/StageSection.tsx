import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { StageTooling } from '@ml-portal/backstage-plugin-ml-portal-common';
import { Fragment } from 'react';
import { useTranslate, useWords } from '../../translation';
import { Section } from '../Section';
import { StageToolsTable } from './StageToolsTable';

const useStyles = makeStyles(theme => ({
  text: { padding: theme.spacing(1.5, 2, 1.5, 2.5) },
}));

/** The tools of a stage: those in use, and those of the platform that nobody uses. */
export function StageSection({ tooling }: { tooling: StageTooling }) {
  const { stage, tools, totalTools, unused } = tooling;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <Section
      title={words.stage(stage)}
      subheader={t('tooling.stages.inUse', { count: totalTools })}
      noPadding
    >
      {totalTools === 0 ? (
        <Typography variant="body2" className={classes.text}>
          {t('tooling.stages.none')}
        </Typography>
      ) : (
        <StageToolsTable stage={stage} tools={tools} />
      )}
      {totalTools > tools.length && (
        <Typography variant="body2" className={classes.text}>
          {t('tooling.stages.more', { count: totalTools - tools.length })}
        </Typography>
      )}
      {unused.length > 0 && (
        <Typography variant="body2" className={classes.text}>
          {t('tooling.stages.unused', {
            count: unused.length,
            tools: (
              <>
                {unused.map(({ entityRef, title }, at) => (
                  <Fragment key={entityRef}>
                    {at > 0 && ', '}
                    <EntityRefLink
                      entityRef={entityRef}
                      title={title}
                      hideIcon
                      underline="always"
                    />
                  </Fragment>
                ))}
              </>
            ),
          })}
        </Typography>
      )}
    </Section>
  );
}
