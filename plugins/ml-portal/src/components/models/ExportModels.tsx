import { useApi } from '@backstage/core-plugin-api';
import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import GetAppIcon from '@material-ui/icons/GetApp';
import Alert from '@material-ui/lab/Alert';
import {
  type ModelFilter,
  modelsFileName,
  type ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useEffect, useRef } from 'react';
import useAsyncFn from 'react-use/lib/useAsyncFn';
import { mlPortalApiRef } from '../../api';
import { saveFile } from '../../saveFile';
import { useTranslate } from '../../translation';
import { SteadyButton } from '../SteadyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 2, 0.5),
  },
}));

/** Saves all models that fit as CSV, not only those of the page. */
export function ExportModels(props: {
  query: ModelFilter & { sort: ModelSort };
  /** How many fit. */
  total: number;
}) {
  const { query, total } = props;
  const classes = useStyles();
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  const [{ loading, error }, save] = useAsyncFn(async () => {
    const { signal } = leaving.current;
    const csv = await api.getModelsCsv(query, { signal });
    saveFile(csv, modelsFileName(new Date()));
  }, [api, query]);

  return (
    <div className={classes.root}>
      {error && !loading && (
        <Alert severity="error" role="alert">
          {t('models.export.failed', { reason: error.message })}
        </Alert>
      )}
      <SteadyButton
        size="small"
        variant="outlined"
        inactive={loading}
        onClick={save}
        startIcon={
          loading ? (
            <CircularProgress size={16} aria-hidden />
          ) : (
            <GetAppIcon aria-hidden />
          )
        }
      >
        <span aria-live="polite">
          {loading
            ? t('models.export.running')
            : t('models.export.button', { count: total })}
        </span>
      </SteadyButton>
    </div>
  );
}
