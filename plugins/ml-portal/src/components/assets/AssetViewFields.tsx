import type { AssetSort } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { Choice } from '../filters/Choice';

/** In which order a list comes, and whether by line of business. */
export function AssetViewFields(props: {
  sort: AssetSort;
  byLine: boolean;
  onChange: (changes: { sort?: string; view?: string }) => void;
}) {
  const { sort, byLine, onChange } = props;
  const t = useTranslate();
  return (
    <>
      <Choice
        id="order"
        label={t('assets.order')}
        none={t('assets.mostUsed')}
        options={[{ value: 'title', word: t('assets.byTitle') }]}
        value={sort === 'title' ? sort : ''}
        onChange={value => onChange({ sort: value })}
      />
      <Choice
        id="view"
        label={t('assets.view')}
        none={t('assets.list')}
        options={[{ value: 'by-line', word: t('assets.byLine') }]}
        value={byLine ? 'by-line' : ''}
        onChange={value => onChange({ view: value })}
      />
    </>
  );
}
