import Button from '@material-ui/core/Button';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useAddress } from '../../hooks/useAddress';
import { useTranslate } from '../../translation';
import { RejectedDocuments } from '../overview/RejectedDocuments';
import { CheckDocument } from './CheckDocument';
import { DraftProvider, useDraft } from './DraftContext';
import { RegisterForm } from './RegisterForm';

const ADDRESS = { view: ['check'] } as const;
const VIEWS = ['form', 'check'] as const;

const useStyles = makeStyles(theme => ({
  views: { marginBottom: theme.spacing(3) },
}));

function Introduction() {
  const { startAnew } = useDraft();
  const t = useTranslate();
  return (
    <Typography variant="body1" paragraph>
      {t('register.introduction')}{' '}
      <Button size="small" variant="outlined" onClick={startAnew}>
        {t('register.startAnew')}
      </Button>
    </Typography>
  );
}

/** Writes a model's document in a form, or checks one; shows what it would score. */
export function RegisterContent() {
  const classes = useStyles();
  const t = useTranslate();
  const { values, set } = useAddress(ADDRESS);
  const view = values.view ?? 'form';
  return (
    <>
      <RejectedDocuments />
      <Typography variant="h4" component="h2">
        {t('register.title')}
      </Typography>
      <Tabs
        className={classes.views}
        value={view}
        onChange={(_, next) => set({ view: next === 'check' ? next : '' })}
        aria-label={t('register.views.label')}
        indicatorColor="primary"
      >
        {VIEWS.map(each => (
          <Tab
            key={each}
            value={each}
            id={`register-tab-${each}`}
            aria-controls={`register-view-${each}`}
            label={t(`register.views.${each}`)}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`register-view-${view}`}
        aria-labelledby={`register-tab-${view}`}
      >
        {view === 'check' ? (
          <CheckDocument />
        ) : (
          <DraftProvider>
            <Introduction />
            <RegisterForm />
          </DraftProvider>
        )}
      </div>
    </>
  );
}
