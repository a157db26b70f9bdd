import { screen } from '@testing-library/react';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { MARKS } from './series';
import { StackedAreas } from './StackedAreas';

const series = ['Hybrid', 'Centralized', 'Traditional'].map((title, i) => ({
  id: title.toLowerCase(),
  title,
  color: 'green',
  strength: 0.35,
  marks: MARKS[i],
}));

const point = (day: string, hybrid: number, traditional: number) => ({
  at: Date.parse(day),
  counts: { hybrid, centralized: 0, traditional },
});

describe('StackedAreas', () => {
  it('draws and explains what occurred, each with marks of its own', async () => {
    const { container } = await renderPage(
      <StackedAreas
        label="Models by operating model"
        series={series}
        points={[point('2026-11-20', 4, 0), point('2026-11-21', 3, 1)]}
      />,
      fakeApi({}),
    );
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(['Hybrid', 'Traditional']);
    const fills = [...container.querySelectorAll('.recharts-area-area')].map(
      area => area.getAttribute('fill')!,
    );
    expect(fills).toHaveLength(2);
    const marks = fills.map(fill => {
      const id = fill.slice('url(#'.length, -1);
      return document.getElementById(id)!.innerHTML;
    });
    expect(new Set(marks).size).toBe(2);
  });
});
