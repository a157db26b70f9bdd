import { Link } from '@backstage/core-components';
import type { CatalogImportApi } from '@backstage/plugin-catalog-import';
import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslate } from '../../translation';

/** Asks where the document goes, and opens the pull request there. */
export function PullRequestDialog(props: {
  api: CatalogImportApi;
  /** Of the model. */
  name: string;
  yaml: string;
  onClose: () => void;
}) {
  const { api, name, yaml, onClose } = props;
  const t = useTranslate();
  const [repositoryUrl, setRepositoryUrl] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [opened, setOpened] = useState<string>();

  async function send(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    setFailure(undefined);
    try {
      const { link } = await api.submitPullRequest({
        repositoryUrl: repositoryUrl.trim(),
        fileContent: yaml,
        title: t('register.pullRequest.subject', { name }),
        body: t('register.pullRequest.body', { name }),
      });
      setOpened(link);
    } catch (error) {
      setFailure(toError(error).message);
    }
    setSending(false);
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby="pull-request-title">
      <form onSubmit={send}>
        <DialogTitle id="pull-request-title">
          {t('register.pullRequest.title')}
        </DialogTitle>
        <DialogContent>
          {opened ? (
            <Typography role="status">
              {t('register.pullRequest.opened')}{' '}
              <Link to={opened}>{opened}</Link>
            </Typography>
          ) : (
            <>
              <Typography variant="body2" paragraph>
                {t('register.pullRequest.explanation')}
              </Typography>
              <TextField
                id="pull-request-repository"
                label={t('register.pullRequest.repository')}
                type="url"
                required
                fullWidth
                variant="outlined"
                size="small"
                value={repositoryUrl}
                onChange={event => setRepositoryUrl(event.target.value)}
                error={failure !== undefined}
                helperText={
                  failure &&
                  t('register.pullRequest.failed', { reason: failure })
                }
              />
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('register.pullRequest.cancel')}</Button>
          {!opened && (
            <Button
              type="submit"
              color="primary"
              disabled={sending || repositoryUrl.trim() === ''}
            >
              {t('register.pullRequest.send')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
