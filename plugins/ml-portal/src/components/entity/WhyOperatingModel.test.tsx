import {
  DEFAULT_OWNERSHIP_SETTINGS,
  OPERATING_MODEL_BY_RULE,
  OPERATING_MODEL_RULES,
  type OperatingModelReason,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { WhyOperatingModel } from './WhyOperatingModel';

const REASON: OperatingModelReason = {
  rule: 'handed-over',
  applicable: 5,
  owned: 3,
  fenced: 1,
  toPlatform: 0,
  nobodys: 1,
  tools: 0,
  platformTools: 0,
};
const { thresholds } = DEFAULT_OWNERSHIP_SETTINGS;

describe('WhyOperatingModel', () => {
  it('shows each figure beside the threshold that it is held against', async () => {
    await renderPage(
      <WhyOperatingModel
        model={{
          operatingModel: 'traditional',
          operatingModelReason: {
            ...REASON,
            thresholds: { ...thresholds, owned: 0.8 },
          },
        }}
      />,
      fakeApi({}),
    );
    expect(screen.getByText('Why Traditional?')).toBeInTheDocument();
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => [...row.children].map(cell => cell.textContent)),
    ).toEqual([
      [
        'Stages that are nobody’s',
        '1 of 5 (20%)',
        'more than 50%: too little is claimed to tell',
      ],
      [
        'Stages fenced to the platform',
        '0 of 5 (0%)',
        '50% or more: centralized',
      ],
      ['Stages owned', '3 of 5 (60%)', '80% or more: run by its own people'],
      [
        'Tools of the platform, in owned stages',
        '0 of 0',
        '50% or more: hybrid, else decentralized',
      ],
    ]);
  });

  it.each(OPERATING_MODEL_RULES)('has words for the rule %s', async rule => {
    const { container } = await renderPage(
      <WhyOperatingModel
        model={{
          operatingModel: OPERATING_MODEL_BY_RULE[rule],
          operatingModelReason: { ...REASON, rule, thresholds },
        }}
      />,
      fakeApi({}),
    );
    expect(container.querySelector('details > p')).toHaveTextContent(
      /^(Its own people|No stage|Too many|The platform|A team) .+\.$/,
    );
  });

  it('says nothing where the reason is not known yet', async () => {
    const { container } = await renderPage(
      <WhyOperatingModel model={{ operatingModel: 'hybrid' }} />,
      fakeApi({}),
    );
    expect(container.querySelector('details')).toBeNull();
  });
});
