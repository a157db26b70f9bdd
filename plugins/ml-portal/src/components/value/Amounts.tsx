import { makeStyles } from '@material-ui/core/styles';
import type { DeclaredValue } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';

const useStyles = makeStyles({
  // Breaks between amount and models only.
  part: { whiteSpace: 'nowrap' },
});

/** What models declare, a line for each currency. */
export function Amounts(props: {
  values: DeclaredValue[];
  /** Where nothing is declared. */
  none?: string;
}) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { values, none = t('value.noAmount') } = props;
  return (
    <>
      {values.length === 0 && none}
      {values.map(({ currency, amount, models }) => (
        <div key={currency}>
          {t('value.amount', {
            amount: (
              <span className={classes.part}>
                {words.money(amount, currency)}
              </span>
            ),
            models: (
              <span className={classes.part}>{words.models(models)}</span>
            ),
          })}
        </div>
      ))}
    </>
  );
}
