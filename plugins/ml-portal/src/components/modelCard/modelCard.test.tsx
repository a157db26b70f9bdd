import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { modelEntity } from '../../__testUtils__/data';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { words } from '../../__testUtils__/translate';
import { ModelCard } from './ModelCard';

const renderCard = (ml: any) => {
  const entity: Entity = { ...modelEntity, spec: { type: 'ml-model', ml } };
  return renderPage(
    <EntityProvider entity={entity}>
      <ModelCard />
    </EntityProvider>,
    fakeApi({}),
  );
};

const valueOf = (label: string) =>
  screen.getByText(label).nextElementSibling!.textContent;

describe('ModelCard', () => {
  it('tells what a model is for, and how far it has come', async () => {
    await renderCard({
      tasks: ['tabular-classification', 'ranking'],
      servingMode: 'real-time',
      riskRating: 'high',
      featureStores: ['customer-360'],
      limitations: ['No corporate cards'],
      businessObjective: {
        problem: 'Cut fraud losses',
        kpi: {
          name: 'fraud loss rate',
          unit: 'bps',
          baseline: 9,
          current: 6.5,
          target: 4,
          asOf: '2026-10-01',
        },
        stakeholder: 'olivia.hart',
        annualValue: { amount: 4200000, currency: 'EUR' },
      },
    });
    expect(valueOf('Business problem')).toBe('Cut fraud losses');
    expect(valueOf('KPI')).toBe(
      `fraud loss rateFrom 9 bps, now 6.5 bps, target 4 bps, 50% of the way, as of ${words.day(
        '2026-10-01',
      )}`,
    );
    expect(valueOf('Declared per year')).toBe('EUR 4.2M');
    expect(valueOf('Stakeholder')).toBe('olivia.hart');
    expect(valueOf('Tasks')).toBe('tabular-classification, ranking');
    expect(valueOf('Risk rating')).toBe('High');
    expect(valueOf('Feature stores')).toBe('customer-360');
    expect(valueOf('Limitations')).toBe('No corporate cards');
    expect(screen.queryByText('Algorithm')).toBeNull();
  });

  it.each([
    [{ baseline: 9, current: 3, target: 4 }, /the target is reached/],
    [{ baseline: 9, current: 10, target: 4 }, /further away than at the start/],
    [{ target: 4 }, /^target 4$/],
  ])('says of %j how far it is', async (kpi, text) => {
    await renderCard({ businessObjective: { kpi } });
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  it.each([
    ['nothing', undefined],
    ['what was never validated', { tasks: 7, businessObjective: 'money' }],
  ])('says what to write where there is %s', async (_, ml) => {
    await renderCard(ml);
    expect(screen.getByText(/Nothing is written/)).toBeInTheDocument();
  });
});
