import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { DeliveryOutcome as Outcome } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { Section } from '../Section';
import { statusColor } from '../stages/statusStyle';

const PARTS = [
  'owned',
  'fenced',
  'unclaimed',
  'notApplicable',
  'gone',
] as const satisfies readonly (keyof Outcome)[];

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    height: 16,
    borderRadius: theme.shape.borderRadius,
    overflow: 'hidden',
  },
  list: {
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 3),
    margin: theme.spacing(1, 0),
    padding: 0,
  },
  mark: {
    display: 'inline-block',
    width: 12,
    height: 12,
    marginInlineEnd: theme.spacing(1),
    borderRadius: 2,
  },
}));

/** What happened to the stages that waited when a request was delivered. */
export function DeliveryOutcome(props: {
  outcome: Outcome;
  /** Undefined where the reader may not read it. */
  tool?: string;
}) {
  const { outcome, tool } = props;
  const { touched, usingTool } = outcome;
  const classes = useStyles();
  const theme = useTheme();
  const t = useTranslate();
  const parts = PARTS.filter(part => outcome[part] > 0);
  const colorOf = (part: (typeof PARTS)[number]) =>
    statusColor(theme, part === 'gone' ? 'notApplicable' : part);
  return (
    <Section
      title={t('roadmap.outcome.title')}
      subheader={t('roadmap.outcome.subheader')}
    >
      {touched === 0 ? (
        <Typography variant="body2">{t('roadmap.outcome.nothing')}</Typography>
      ) : (
        <>
          <div className={classes.bar} aria-hidden>
            {parts.map(part => (
              <span
                key={part}
                style={{
                  flexGrow: outcome[part],
                  backgroundColor: colorOf(part),
                }}
              />
            ))}
          </div>
          <ul className={classes.list}>
            {parts.map(part => (
              <Typography key={part} component="li" variant="body2">
                <span
                  className={classes.mark}
                  style={{ backgroundColor: colorOf(part) }}
                />
                {t(`roadmap.outcome.${part}`, { count: outcome[part] })}
              </Typography>
            ))}
          </ul>
          {tool && (
            <Typography variant="body2">
              {t('roadmap.outcome.using', {
                using: `${usingTool}/${touched}`,
                tool: (
                  <EntityRefLink entityRef={tool} hideIcon underline="always" />
                ),
              })}
            </Typography>
          )}
        </>
      )}
    </Section>
  );
}
