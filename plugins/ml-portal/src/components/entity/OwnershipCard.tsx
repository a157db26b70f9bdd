import { InfoCard } from '@backstage/core-components';
import { Loaded } from '../Loaded';
import { StageStrip } from '../stages/StageStrip';
import { Figures } from './Figures';
import { Findings } from './Findings';
import { NotEvaluated } from './NotEvaluated';
import { StageWords } from './StageWords';
import { useOwnership } from './useOwnership';

/** Who owns the page's model from end to end, on a card. */
export function OwnershipCard() {
  const polled = useOwnership();
  return (
    <InfoCard title="End-to-end ownership">
      <Loaded polled={polled}>
        {model =>
          model ? (
            <>
              <StageStrip stages={model.stages} large />
              <StageWords stages={model.stages} />
              <Figures model={model} />
              <Findings findings={model.findings} />
            </>
          ) : (
            <NotEvaluated />
          )
        }
      </Loaded>
    </InfoCard>
  );
}
