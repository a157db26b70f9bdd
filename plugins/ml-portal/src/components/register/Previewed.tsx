import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PreviewResponse } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { PreviewedDocument } from './PreviewedDocument';
import { usePreview } from './usePreview';

const useStyles = makeStyles(theme => ({
  outdated: { opacity: 0.6 },
  document: { '& + &': { marginTop: theme.spacing(4) } },
  name: { overflowWrap: 'anywhere' },
}));

function Documents({ preview }: { preview: PreviewResponse }) {
  const classes = useStyles();
  const t = useTranslate();
  const { items, effects } = preview;
  const own = new Set(items.map(({ entityRef }) => entityRef));
  const others = effects.filter(({ entityRef }) => !own.has(entityRef));
  return (
    <>
      {items.map(item => (
        <section key={item.line} className={classes.document}>
          {items.length > 1 && (
            <Typography variant="h6" component="h3" className={classes.name}>
              {t('register.result.document', {
                name: item.entityRef ?? t('register.result.unnamed'),
                line: item.line,
              })}
            </Typography>
          )}
          <PreviewedDocument
            item={item}
            effect={effects.find(
              ({ entityRef }) => entityRef === item.entityRef,
            )}
          />
        </section>
      ))}
      {others.length > 0 && (
        <section className={classes.document}>
          <Typography variant="h6" component="h3">
            {t('register.result.others')}
          </Typography>
          {others.map(({ entityRef, summary }) => (
            <Typography key={entityRef} variant="body2">
              {summary}
            </Typography>
          ))}
        </section>
      )}
    </>
  );
}

/** What documents would score while they are written. */
export function Previewed(props: {
  /** Undefined while there is nothing to score. */
  yaml: string | undefined;
  /** What to say then. */
  empty: string;
}) {
  const { yaml, empty } = props;
  const classes = useStyles();
  const t = useTranslate();
  const { value, error, outdated, retry } = usePreview(yaml);
  if (yaml === undefined) {
    return <Typography variant="body2">{empty}</Typography>;
  }
  if (error && !outdated) {
    return (
      <Typography variant="body2">
        {t('register.result.failed', { reason: error.message })}{' '}
        <Button size="small" variant="outlined" onClick={retry}>
          {t('register.result.again')}
        </Button>
      </Typography>
    );
  }
  return value ? (
    <div
      aria-busy={outdated}
      className={outdated ? classes.outdated : undefined}
    >
      <Documents preview={value} />
    </div>
  ) : (
    <Typography variant="body2" aria-busy>
      {t('register.result.checking')}
    </Typography>
  );
}
