import { Link } from '@backstage/core-components';
import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Aside } from '../Aside';
import { sayLines } from './sayLines';
import { type UsedAs, useUsersLink } from './useUsersLink';

/** How many models use something, and of which lines of business, in a row. */
export function UsedBy(props: { asset: SharedAsset; usedAs: UsedAs }) {
  const { asset, usedAs } = props;
  const words = useWords();
  const t = useTranslate();
  const link = useUsersLink(usedAs);
  const { models, usedBy } = asset;
  if (models === 0) {
    return <>{t('assets.usedByNobody')}</>;
  }
  return (
    <>
      <Link to={link(asset)}>{words.models(models)}</Link>
      <Aside>{sayLines(usedBy, t)}</Aside>
    </>
  );
}
