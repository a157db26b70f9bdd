import Typography from '@material-ui/core/Typography';

/** What a model shows between its registration and its first evaluation. */
export function NotEvaluated() {
  return (
    <Typography variant="body2" role="status">
      This model has not been evaluated yet. That takes a few seconds; the
      result shows here by itself.
    </Typography>
  );
}
