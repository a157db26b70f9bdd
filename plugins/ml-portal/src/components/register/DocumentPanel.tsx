import { Link } from '@backstage/core-components';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import { catalogImportApiRef } from '@backstage/plugin-catalog-import';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { importPageRouteRef } from '../../routes';
import { saveFile } from '../../saveFile';
import { useTranslate } from '../../translation';
import { CodeBlock } from '../scorecard/CodeBlock';
import { Section } from '../Section';
import { useDraft } from './DraftContext';
import { PullRequestDialog } from './PullRequestDialog';

const FILE = 'catalog-info.yaml';

const useStyles = makeStyles(theme => ({
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
}));

/** The document as it stands, and the ways that it can go. */
export function DocumentPanel() {
  const classes = useStyles();
  const { draft, yaml, complaints } = useDraft();
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  const importPage = useRouteRef(importPageRouteRef);
  // An app may be without the catalog's import.
  const catalogImport = useApiHolder().get(catalogImportApiRef);
  if (yaml === undefined) {
    return null;
  }
  const isFine = complaints.size === 0;
  return (
    <Section title={t('register.document.title')}>
      <CodeBlock text={yaml} />
      <div className={classes.ways}>
        <Button
          variant="contained"
          color="primary"
          disabled={!isFine}
          onClick={() =>
            saveFile(new Blob([yaml], { type: 'application/yaml' }), FILE)
          }
        >
          {t('register.document.download')}
        </Button>
        {catalogImport && (
          <Button
            variant="outlined"
            disabled={!isFine}
            onClick={() => setAsking(true)}
          >
            {t('register.pullRequest.open')}
          </Button>
        )}
        {importPage && (
          <Link to={importPage()}>{t('register.document.import')}</Link>
        )}
      </div>
      <Typography variant="body2">{t('register.document.howTo')}</Typography>
      {asking && catalogImport && (
        <PullRequestDialog
          api={catalogImport}
          name={draft.title || draft.name}
          yaml={yaml}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}
