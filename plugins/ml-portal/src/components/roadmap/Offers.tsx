import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RoadmapOffer } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTitles } from '../../hooks/useTitles';
import { useTranslate, useWords } from '../../translation';
import { Section } from '../Section';
import { Demand } from './Demand';
import { type OfferWords, offerWords } from './offerWords';
import { scopeKeyOf } from './requestDraft';

const EVERY_MS = 30_000;
const AT_FIRST = 3;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  text: { flex: '1 1 320px' },
}));

/**
 * What the catalog suggests and nobody asked about yet. Says nothing where it
 * cannot be had: people came for the requests.
 */
export function Offers(props: {
  /** Unset for who may not ask. */
  onAsk?: (offer: RoadmapOffer, words: OfferWords) => void;
  /** Grows when a request was made. */
  asked: number;
}) {
  const { onAsk, asked } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { roadmap } = useApi(mlPortalApiRef);
  const [whole, setWhole] = useState(false);
  const { value } = useLive(
    signal => roadmap.getOffers({ signal }),
    [roadmap, asked],
    EVERY_MS,
  );
  const offers = value?.items ?? [];
  const titleOf = useTitles(
    offers.flatMap(({ scope }) =>
      scope.kind === 'receivingTeam' ? [scope.team] : [],
    ),
  );
  if (offers.length === 0) {
    return null;
  }
  const shown = whole ? offers : offers.slice(0, AT_FIRST);
  return (
    <Section
      title={t('roadmap.offers.title')}
      subheader={t('roadmap.offers.subheader')}
    >
      <ul className={classes.list}>
        {shown.map(offer => {
          const said = offerWords(offer, t, words, titleOf);
          return (
            <li
              key={`${offer.stage} ${scopeKeyOf(offer.scope)}`}
              className={classes.offer}
            >
              <div className={classes.text}>
                <Typography variant="body1">{said.offer}</Typography>
                <Demand demand={offer.demand} />
              </div>
              {onAsk && (
                <Button
                  size="small"
                  color="primary"
                  variant="outlined"
                  aria-label={t('roadmap.offers.askFor', { offer: said.offer })}
                  onClick={() => onAsk(offer, said)}
                >
                  {t('roadmap.offers.ask')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {offers.length > AT_FIRST && (
        <Button
          size="small"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole
            ? t('roadmap.offers.fewer')
            : t('roadmap.offers.more', { count: offers.length - AT_FIRST })}
        </Button>
      )}
    </Section>
  );
}
