import { ResponseError } from '@backstage/errors';
import { previewDocuments } from './previewDocuments';

const { signal } = new AbortController();

const refusal = (status: number, more: object = {}) =>
  ResponseError.fromResponse({
    ok: false,
    status,
    statusText: 'Refused',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({
        error: { name: 'InputError', message: 'body: holds no YAML document' },
        response: { statusCode: status },
        ...more,
      }),
  } as Response);

const previewOf = (error: unknown) =>
  previewDocuments(
    {
      preview: async () => {
        throw error;
      },
    },
    'kind: A',
    signal,
  );

describe('previewDocuments', () => {
  it('answers with what the portal answers', async () => {
    const answer = { items: [], effects: [] };
    const preview = jest.fn(async () => answer);
    expect(await previewDocuments({ preview }, 'kind: A', signal)).toBe(answer);
    expect(preview).toHaveBeenCalledWith('kind: A', { signal });
  });

  it('takes the refusal of a document for an answer', async () => {
    const items = [{ line: 1 }];
    const error = await refusal(400, { items, effects: [] });
    expect(await previewOf(error)).toMatchObject({ items });
  });

  it.each([
    ['holds no results', 400, {}],
    ['holds something else', 400, { items: 7, effects: [] }],
    ['is of another kind', 403, { items: [], effects: [] }],
  ])('says why where a refusal %s', async (_, status, more) => {
    await expect(previewOf(await refusal(status, more))).rejects.toThrow(
      'body: holds no YAML document',
    );
  });

  it('passes on that the portal is away', async () => {
    await expect(previewOf(new TypeError('Failed to fetch'))).rejects.toThrow(
      'Failed to fetch',
    );
  });
});
