import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import { parse as parseYaml } from 'yaml';
import { parse } from './parse';
import { noQuery } from './queries';
import type { Services } from './Services';

export const OPENAPI_FILE = resolvePackagePath(
  '@ml-portal/backstage-plugin-ml-portal-backend',
  'src/schema/openapi.yaml',
);

/** The description of the API, for those who may call it. */
export function addOpenApiRoute(router: Router, { httpAuth }: Services): void {
  const document = parseYaml(readFileSync(OPENAPI_FILE, 'utf8'));
  router.get('/openapi.json', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    parse(noQuery, request.query);
    response.json(document);
  });
}
