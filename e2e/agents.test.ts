import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, test } from '@playwright/test';
import { PortalApi, waitForExampleCompany } from './portal';

/** A client of the portal's MCP server, as agents have one. */
async function connect(address: string, token?: string): Promise<Client> {
  const client = new Client({ name: 'e2e', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/api/mcp-actions/v1', address), {
      requestInit: {
        headers: token ? { authorization: `Bearer ${token}` } : {},
      },
    }),
  );
  return client;
}

const MODEL = 'component:default/card-fraud';

const YAML = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: e2e-agents-model }
spec:
  type: ml-model
  lifecycle: experimental
  owner: payments-risk-ds
  ml: { stages: { training: {}, servng: {} } }
`;

test('an agent finds out who runs what, and what to do about it', async ({
  request,
  baseURL,
}) => {
  await waitForExampleCompany(request);
  const client = await connect(baseURL!, await new PortalApi(request).token());

  const call = async (name: string, input: Record<string, unknown>) => {
    const result = await client.callTool({
      name: `ml-portal.${name}`,
      arguments: input,
    });
    expect(result.isError, JSON.stringify(result)).toBeFalsy();
    return result.structuredContent as any;
  };

  await test.step('it is told what there is to call', async () => {
    const { tools } = await client.listTools();
    const ours = tools.filter(({ name }) => name.startsWith('ml-portal.'));
    expect(ours.map(({ name }) => name.split('.')[1]).sort()).toEqual([
      'find-models',
      'find-tools',
      'get-scorecard',
      'get-stage-owner',
      'list-fences',
      'preview-catalog-info',
    ]);
    for (const { annotations } of ours) {
      expect(annotations).toMatchObject({ readOnlyHint: true });
    }
  });

  await test.step('it finds the model', async () => {
    const { items } = await call('find-models', { q: 'card fraud' });
    expect(items).toMatchObject([{ entityRef: MODEL, score: 80 }]);
  });

  await test.step('it learns whom deployment waits for', async () => {
    const { stages } = await call('get-stage-owner', {
      model: MODEL,
      stage: 'deployment',
    });
    expect(stages).toMatchObject([
      { status: 'fenced', owner: 'group:default/core-it', fencedTo: 'outside' },
    ]);
    const { items } = await call('list-fences', { lineOfBusiness: 'payments' });
    expect(items).toMatchObject([{ entityRef: MODEL, stage: 'deployment' }]);
  });

  await test.step('it learns what to do, and with which tool', async () => {
    const { scorecards } = await call('get-scorecard', { entity: MODEL });
    expect(scorecards[0].nextSteps).toMatchObject([
      {
        check: 'no-fences',
        remediation: expect.stringContaining('deployment'),
      },
    ]);
    const { items } = await call('find-tools', {
      stage: 'deployment',
      access: 'self-serve',
    });
    expect(items.length).toBeGreaterThan(0);
  });

  await test.step('it tries a document, and mends it', async () => {
    const wrong = await call('preview-catalog-info', { yaml: YAML });
    expect(wrong.items[0].problems).toMatchObject([{ suggestion: 'serving' }]);
    const right = await call('preview-catalog-info', {
      yaml: YAML.replace('servng', 'serving'),
    });
    expect(right).toMatchObject({
      valid: true,
      effects: [{ entityRef: 'component:default/e2e-agents-model' }],
    });
  });

  await test.step('it is told what was wrong with a call', async () => {
    const { isError, content } = await client.callTool({
      name: 'ml-portal.get-stage-owner',
      arguments: { model: 'e2e-absent' },
    });
    expect({ isError, content }).toEqual({
      isError: true,
      content: [
        {
          type: 'text',
          text: 'NotFoundError: There is no model component:default/e2e-absent',
        },
      ],
    });
  });
  await client.close();
});

test('an agent without a token is refused', async ({ baseURL }) => {
  await expect(connect(baseURL!)).rejects.toThrow('Missing credentials');
});
