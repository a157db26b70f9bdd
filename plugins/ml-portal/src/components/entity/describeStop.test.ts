import type { StageVerdict } from '@ml-portal/backstage-plugin-ml-portal-common';
import { t, words } from '../../__testUtils__/translate';
import { nameOf } from '../../nameOf';
import { describeStop } from './describeStop';

const titleOf = (ref: string) => nameOf(ref).toUpperCase();
const OWNER = { owner: 'group:default/core-it' };

describe('describeStop', () => {
  it.each<[Omit<StageVerdict, 'stage'>, string[]]>([
    [
      {
        status: 'owned',
        ...OWNER,
        tools: ['component:default/mlflow', 'component:default/ray'],
      },
      ['Deployment: Owned', 'Run by CORE-IT', 'Tools: MLFLOW, RAY'],
    ],
    [
      { status: 'fenced', ...OWNER, tools: [] },
      [
        'Deployment: Fenced',
        'Run by CORE-IT',
        'No tool is listed',
        'No agreement is linked',
      ],
    ],
    [
      { status: 'fenced', ...OWNER, agreement: 'https://sla.example.com' },
      [
        'Deployment: Fenced',
        'Run by CORE-IT',
        'No tool is listed',
        'Agreement: https://sla.example.com',
      ],
    ],
    [
      { status: 'orphaned', ...OWNER },
      ['Deployment: Orphaned', 'Run by CORE-IT'],
    ],
    [{ status: 'unclaimed' }, ['Deployment: Unclaimed']],
  ])('of %j', (stage, lines) => {
    expect(
      describeStop({ stage: 'deployment', ...stage }, t, words, titleOf),
    ).toEqual(lines);
  });
});
