import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { usePages } from '../../hooks/usePages';
import { useTranslate } from '../../translation';
import { ChoicesTable } from './ChoicesTable';
import { DecisionsFilters } from './DecisionsFilters';
import { DecisionsTable } from './DecisionsTable';
import { PagedSection } from './PagedSection';
import { useDecisionsFilter } from './useDecisionsFilter';
import { useRecording } from './useRecording';

const EVERY_MS = 15_000;

const useStyles = makeStyles(theme => ({
  record: { marginBottom: theme.spacing(2) },
}));

/** Which tools of their own lines of business use, and why, page by page. */
export function ChoicesAndDecisions() {
  const classes = useStyles();
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const filter = useDecisionsFilter();
  const { limit } = filter;
  const choicesAsked = JSON.stringify({ ...filter.choices, limit });
  const decisionsAsked = JSON.stringify({ ...filter.decisions, limit });
  const choicePages = usePages(choicesAsked);
  const decisionPages = usePages(decisionsAsked);
  const choices = useLive(
    signal =>
      tooling.getChoices(
        { ...filter.choices, limit, cursor: choicePages.cursor },
        { signal },
      ),
    [tooling, choicesAsked, choicePages.cursor],
    EVERY_MS,
  );
  const decisions = useLive(
    signal =>
      tooling.getDecisions(
        { ...filter.decisions, limit, cursor: decisionPages.cursor },
        { signal },
      ),
    [tooling, decisionsAsked, decisionPages.cursor],
    EVERY_MS,
  );
  const lines = decisions.value?.mayDecideFor ?? [];
  const mayDecide = lines.length > 0;
  const recording = useRecording(lines, () => {
    choices.retry();
    decisions.retry();
  });
  const paging = {
    limit,
    onLimit: (size: number) => filter.set({ limit: String(size) }),
  };
  const isFiltered = (by: object) => Object.keys(by).length > 0;
  return (
    <>
      {recording.outcome}
      {mayDecide && (
        <Button
          className={classes.record}
          color="primary"
          variant="contained"
          onClick={() => recording.open({})}
        >
          {t('tooling.decide.button')}
        </Button>
      )}
      <DecisionsFilters filter={filter} />
      <Grid container spacing={3}>
        <Grid item xs={12}>
          <PagedSection
            {...paging}
            title={t('tooling.decisions.title')}
            subheader={t('tooling.decisions.subheader')}
            polled={decisions}
            pages={decisionPages}
            total={count => t('tooling.decisions.total', { count })}
            none={
              isFiltered(filter.decisions)
                ? t('tooling.decisions.none.filtered')
                : t(
                    mayDecide
                      ? 'tooling.decisions.none.mayDecide'
                      : 'tooling.decisions.none.mayNot',
                  )
            }
          >
            {items => (
              <DecisionsTable
                label={t('tooling.decisions.title')}
                decisions={items}
              />
            )}
          </PagedSection>
        </Grid>
        <Grid item xs={12}>
          <PagedSection
            {...paging}
            title={t('tooling.choices.title')}
            subheader={t('tooling.choices.subheader')}
            polled={choices}
            pages={choicePages}
            total={count => t('tooling.choices.total', { count })}
            none={t(
              isFiltered(filter.choices)
                ? 'tooling.choices.none.filtered'
                : 'tooling.choices.none.title',
            )}
          >
            {items => (
              <ChoicesTable
                label={t('tooling.choices.title')}
                choices={items}
                mayDecideFor={lines}
                onRecord={recording.openFor}
              />
            )}
          </PagedSection>
        </Grid>
      </Grid>
      {recording.dialog}
    </>
  );
}
