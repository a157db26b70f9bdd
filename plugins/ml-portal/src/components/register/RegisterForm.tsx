import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import { DocumentPanel } from './DocumentPanel';
import { ModelFields } from './ModelFields';
import { ObjectiveFields } from './ObjectiveFields';
import { Result } from './Result';
import { StageFields } from './StageFields';

const useStyles = makeStyles(theme => ({
  beside: {
    display: 'grid',
    gap: theme.spacing(3),
    // In sight while the stages further down are filled in.
    [theme.breakpoints.up('lg')]: {
      position: 'sticky',
      top: theme.spacing(2),
      maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
      overflowY: 'auto',
    },
  },
}));

/** The fields of a model's document, and beside them what they make. */
export function RegisterForm() {
  const classes = useStyles();
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} lg={7}>
        <Grid container spacing={3}>
          <Grid item xs={12}>
            <ModelFields />
          </Grid>
          <Grid item xs={12}>
            <StageFields />
          </Grid>
          <Grid item xs={12}>
            <ObjectiveFields />
          </Grid>
        </Grid>
      </Grid>
      <Grid item xs={12} lg={5}>
        <div className={classes.beside}>
          <Result />
          <DocumentPanel />
        </div>
      </Grid>
    </Grid>
  );
}
