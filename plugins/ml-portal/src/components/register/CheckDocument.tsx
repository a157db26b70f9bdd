import Grid from '@material-ui/core/Grid';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import useSessionStorage from 'react-use/esm/useSessionStorage';
import { useTranslate } from '../../translation';
import { Section } from '../Section';
import { Previewed } from './Previewed';

const KEY = 'ml-portal.register.document';

const useStyles = makeStyles(theme => ({
  yaml: { fontFamily: 'monospace', fontSize: theme.typography.body2.fontSize },
}));

/** A document that is there already: what is wrong in it, and what it would score. */
export function CheckDocument() {
  const classes = useStyles();
  const t = useTranslate();
  const [yaml, setYaml] = useSessionStorage(KEY, '');
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} lg={7}>
        <Section title={t('register.check.title')}>
          <TextField
            id="register-document"
            label={t('register.check.label')}
            helperText={t('register.check.help')}
            InputLabelProps={{ shrink: true }}
            InputProps={{ className: classes.yaml }}
            inputProps={{ spellCheck: false, wrap: 'off' }}
            variant="outlined"
            multiline
            fullWidth
            minRows={12}
            maxRows={40}
            value={yaml}
            onChange={event => setYaml(event.target.value)}
          />
        </Section>
      </Grid>
      <Grid item xs={12} lg={5}>
        <Section title={t('register.result.title')}>
          <div role="status">
            <Previewed
              yaml={yaml.trim() === '' ? undefined : yaml}
              empty={t('register.check.empty')}
            />
          </div>
        </Section>
      </Grid>
    </Grid>
  );
}
