import Typography from '@material-ui/core/Typography';

/** When results were found, and whether they may be out of date. */
export function Freshness(props: {
  /** ISO 8601; null before the first run. */
  evaluatedAt: string | null;
  stale: boolean;
}) {
  const { evaluatedAt, stale } = props;
  return (
    <Typography variant="caption" component="p">
      {evaluatedAt
        ? `As of ${new Date(evaluatedAt).toLocaleString()}${
            stale ? '. This is stale: the last runs did not succeed.' : ''
          }`
        : 'The catalog is being evaluated for the first time.'}
    </Typography>
  );
}
