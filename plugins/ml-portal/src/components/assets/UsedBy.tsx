import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { type UsedAs, useUsersLink } from './useUsersLink';

const MOST = 3;

/** How many models use something, and of which lines of business, in a row. */
export function UsedBy(props: { asset: SharedAsset; usedAs: UsedAs }) {
  const { asset, usedAs } = props;
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const link = useUsersLink(usedAs);
  const { models, usedBy } = asset;
  if (models === 0) {
    return <>{t('assets.usedByNobody')}</>;
  }
  // What is nested is in the count of a line above it.
  const outermost = usedBy.filter(({ nested }) => !nested);
  const lines = outermost
    .slice(0, MOST)
    .map(
      ({ lineOfBusiness, models: count }) =>
        `${lineOfBusiness?.title ?? t('assets.noLine')} ${words.number(count)}`,
    );
  if (outermost.length > MOST) {
    lines.push(t('assets.moreLines', { count: outermost.length - MOST }));
  }
  return (
    <>
      <Link to={link(asset)}>{words.models(models)}</Link>
      <Typography variant="caption" component="div" color="textSecondary">
        {lines.join(', ')}
      </Typography>
    </>
  );
}
