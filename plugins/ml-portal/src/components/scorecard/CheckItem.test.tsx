import { errorApiRef } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import type { CheckResult } from '@ml-portal/backstage-plugin-ml-portal-common';
import { render, screen, within } from '@testing-library/react';
import { words } from '../../__testUtils__/translate';
import { CheckItem } from './CheckItem';

const check = (overrides: Partial<CheckResult>): CheckResult => ({
  id: 'fresh',
  level: 'identified',
  title: 'Trained lately',
  result: 'failed',
  message: 'The last training was 200 days ago.',
  ...overrides,
});

const show = (overrides: Partial<CheckResult>) =>
  render(
    <TestApiProvider
      apis={[
        [translationApiRef, mockApis.translation()],
        [errorApiRef, { post: jest.fn(), error$: jest.fn() }],
      ]}
    >
      <CheckItem check={check(overrides)} open={false} />
    </TestApiProvider>,
  );

describe('CheckItem', () => {
  it('tells results apart by word and by icon', () => {
    const icons = (
      [
        'passed',
        'failed',
        'exempt',
        'notApplicable',
        'scheduled',
        'noData',
        'error',
      ] as const
    ).map(result => {
      const { container, unmount } = show({ result });
      const icon = container.querySelector('path')!.getAttribute('d');
      const word = screen.getByRole('heading').textContent;
      unmount();
      return { icon, word };
    });
    expect(icons.map(({ word }) => word)).toEqual([
      'Trained lately – Passed',
      'Trained lately – Failed',
      'Trained lately – Exempt',
      'Trained lately – Not applicable',
      'Trained lately – Scheduled',
      'Trained lately – No data',
      'Trained lately – Error',
    ]);
    expect(new Set(icons.map(({ icon }) => icon)).size).toBe(7);
  });

  it('shows what was found, folded away', () => {
    show({
      values: [
        { path: 'facts.mlflow.ageDays', value: 200 },
        { path: 'facts.mlflow.runs', value: [] },
        { path: 'metadata.description', value: null },
        { path: 'spec.lifecycle', value: 'production' },
      ],
    });
    const found = screen.getByText('What was found').closest('details')!;
    expect(found).not.toHaveAttribute('open');
    expect(
      within(found)
        .getAllByRole('listitem', { hidden: true })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'facts.mlflow.ageDays: 200',
      'facts.mlflow.runs: an empty list',
      'metadata.description: nothing',
      'spec.lifecycle: production',
    ]);
  });

  it('says so where there was nothing to look at', () => {
    show({ values: [] });
    expect(screen.queryByText('What was found')).not.toBeInTheDocument();
  });

  it('says that facts are old', () => {
    show({ stale: true });
    expect(
      screen.getByText(/From the last known facts; the source does not answer/),
    ).toBeInTheDocument();
  });

  it('says from when a check counts, and until when it does not', () => {
    show({
      result: 'scheduled',
      message: 'Counts from 2027-01-01.',
      effectiveFrom: '2027-01-01',
    });
    expect(
      screen.getByText(`Counts from ${words.day('2027-01-01')}.`),
    ).toBeInTheDocument();
    show({
      result: 'exempt',
      message: 'Exempt until 2027-01-31: Spring.',
      exemption: { reason: 'Spring.', endsOn: '2027-01-31' },
    });
    expect(
      screen.getByText(`Exempt until ${words.day('2027-01-31')}: “Spring.”`),
    ).toBeInTheDocument();
  });
});
