import { mockErrorHandler } from '@backstage/backend-test-utils';
import express, { Router } from 'express';
import request from 'supertest';
import { noSuchRoute } from './noSuchRoute';

describe('noSuchRoute', () => {
  const routes = Router().get('/v1/models', (_, response) => {
    response.json('models');
  });
  const app = express()
    .use('/api/ml-portal', routes, noSuchRoute())
    .use(mockErrorHandler());

  it.each([
    ['get', '/v1/model'],
    ['get', '/v1'],
    ['post', '/v1/models'],
  ] as const)('says that there is no %s %s', async (method, path) => {
    const whole = `/api/ml-portal${path}`;
    const { status, body } = await request(app)[method](whole);
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(
        `There is no ${method.toUpperCase()} ${whole}`,
      ),
    });
  });

  it('leaves what there is, and other addresses, to others', async () => {
    const { body } = await request(app).get('/api/ml-portal/v1/models');
    expect(body).toBe('models');
    const other = await request(app).get('/api/ml-portal/other');
    expect([other.status, other.body]).toEqual([404, {}]);
  });
});
