import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';
import { linesOf } from './linesOf';

const line = (title: string) => ({
  entityRef: `group:default/${title.toLowerCase()}`,
  title,
});

const usedBy = (...lines: ReturnType<typeof linesOf>) =>
  ({
    usedBy: lines.map(lineOfBusiness => ({
      lineOfBusiness,
      models: 1,
      nested: false,
    })),
  } as SharedAsset);

it.each([
  [[], []],
  [[usedBy()], []],
  [
    [usedBy(line('Retail'), null), usedBy(line('Lending'), line('Retail'))],
    [line('Lending'), line('Retail'), null],
  ],
])('collects the lines of business that use something: %#', (assets, lines) => {
  expect(linesOf(assets)).toEqual(lines);
});
