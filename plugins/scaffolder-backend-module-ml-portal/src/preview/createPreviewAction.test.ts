import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createPreviewAction } from './createPreviewAction';

const SCORECARDS = {
  items: [
    {
      id: 'end-to-end-ownership',
      levels: [
        { id: 'identified', title: 'Identified' },
        { id: 'accountable', title: 'Accountable' },
      ],
      checks: [],
    },
  ],
};
const CHECK = { id: 'every-stage-claimed', title: 'Claimed', message: 'No.' };
const PREVIEW = {
  items: [
    {
      entityRef: 'component:default/churn',
      ownership: {
        entityRef: 'component:default/churn',
        title: 'Churn',
        score: 67,
        scorecards: [
          {
            id: 'end-to-end-ownership',
            level: 'identified',
            checks: [{ ...CHECK, result: 'failed' }],
          },
        ],
      },
    },
  ],
  effects: [],
};

describe('ml-portal:preview', () => {
  const workspace = createMockDirectory({ content: {} });
  const fetched = jest.spyOn(global, 'fetch');
  const credentials = mockCredentials.user('user:default/ana');

  beforeEach(() => {
    workspace.setContent({ 'catalog-info.yaml': 'kind: Component\n' });
    fetched.mockReset();
  });

  afterAll(() => fetched.mockRestore());

  function answer(status: number, body: object) {
    fetched.mockImplementation(async url =>
      String(url).endsWith('/v1/scorecards')
        ? Response.json(SCORECARDS)
        : Response.json(body, { status }),
    );
  }

  async function preview(input: object = {}) {
    const action = createPreviewAction({
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    });
    const context = {
      ...createMockActionContext({ workspacePath: workspace.path, input }),
      getInitiatorCredentials: async () => credentials,
    };
    await action.handler(context);
    return Object.fromEntries(jest.mocked(context.output).mock.calls);
  }

  it('asks for the person who runs the template, and tells what is missing', async () => {
    answer(200, PREVIEW);
    expect(await preview()).toEqual({
      entityRef: 'component:default/churn',
      score: 67,
      level: 'identified',
      missing: [CHECK],
      summary: expect.stringContaining('**Churn** scores **67**'),
    });
    const [url, init] = fetched.mock.calls.at(-1)!;
    expect(String(url)).toMatch(/\/api\/ml-portal\/v1\/preview$/);
    expect(init?.body).toBe('kind: Component\n');
    expect(new Headers(init?.headers).get('authorization')).toBe(
      mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'ml-portal',
      }),
    );
  });

  it.each([
    [
      { minimumScore: 70 },
      'component:default/churn: it would score 67, at least 70 is asked for\n- **Claimed**: No.',
    ],
    [{ minimumLevel: 'accountable' }, 'at least Accountable is asked for'],
    [{ minimumLevel: 'gold' }, 'minimumLevel: no level gold'],
    [{ scorecard: 'gold' }, 'scorecard: no scorecard gold, known are end-to-'],
    [{ entityRef: 'component:default/x' }, 'no model component:default/x'],
    [{ path: 'nowhere.yaml' }, 'path: no nowhere.yaml in the workspace'],
  ])('stops for %j', async (input, message) => {
    answer(200, PREVIEW);
    await expect(preview(input)).rejects.toThrow(message);
    await expect(preview(input)).rejects.toMatchObject({ name: 'InputError' });
  });

  it('reads nothing outside of the workspace', async () => {
    await expect(preview({ path: '../../etc/passwd' })).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    [400, 'InputError', /^spec\.ml: unknown key$/],
    [403, 'ResponseError', /403/],
  ])('passes on a refusal with %s', async (status, name, message) => {
    answer(status, {
      error: { name: 'Error', message: 'spec.ml: unknown key' },
      response: { statusCode: status },
    });
    await expect(preview()).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });
});
