import { useRouteRef } from '@backstage/core-plugin-api';
import { ownershipTabRouteRef } from '../../routes';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { type CardProps, Section } from '../Section';
import { StageCells } from '../stages/StageCells';
import { Figures } from './Figures';
import { Findings } from './Findings';
import { NotEvaluated } from './NotEvaluated';
import { useOwnership } from './useOwnership';

/** Who owns the page's model from end to end, on a card. */
export function OwnershipCard(props: CardProps) {
  const polled = useOwnership();
  const t = useTranslate();
  // An app may leave the tab out.
  const tab = useRouteRef(ownershipTabRouteRef);
  return (
    <Section
      title={props.title ?? t('entity.card.title')}
      variant={props.variant}
      deepLink={tab && { link: tab(), title: t('entity.card.more') }}
    >
      <Loaded polled={polled}>
        {model =>
          model ? (
            <>
              <StageCells stages={model.stages} />
              <Figures model={model} />
              <Findings findings={model.findings} />
            </>
          ) : (
            <NotEvaluated />
          )
        }
      </Loaded>
    </Section>
  );
}
