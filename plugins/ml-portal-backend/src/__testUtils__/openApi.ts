import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { OPENAPI_FILE } from '../router/openApiRoute';

interface Operation {
  responses: Record<string, object>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

export function readOpenApi(): OpenApi {
  return parse(readFileSync(OPENAPI_FILE, 'utf8'));
}

/** Every route of the document, as `GET /v1/models`. */
export function documentedRoutes({ paths }: OpenApi): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
  );
}

const ID = 'openapi';
const OPEN = '#/components/open/';

type Json = Record<string, unknown>;

/**
 * The schema with all properties refused that it does not name. Parts of an
 * `allOf` stay open: what they are parts of is closed.
 */
function closed(schema: unknown, isPart = false): unknown {
  if (Array.isArray(schema)) {
    return schema.map(item => closed(item));
  }
  if (typeof schema !== 'object' || schema === null) {
    return schema;
  }
  const { $ref, allOf, ...rest } = schema as Json;
  const result: Json = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, closed(value)]),
  );
  if (typeof $ref === 'string') {
    result.$ref = isPart ? $ref.replace('#/components/schemas/', OPEN) : $ref;
  }
  if (Array.isArray(allOf)) {
    result.allOf = allOf.map(part => closed(part, true));
  }
  const isObject = 'properties' in rest || Array.isArray(allOf);
  if (isObject && !isPart && !('additionalProperties' in rest)) {
    result.unevaluatedProperties = false;
  }
  return result;
}

/**
 * Checks responses against the document.
 *
 * @returns a function that returns what is wrong with the body of a response
 */
export function responseValidator(document: OpenApi) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const close = (schemas: Record<string, object>, isPart: boolean) =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        name,
        closed(schema, isPart),
      ]),
    );
  const { schemas } = document.components;
  // Closed are the schemas only, not the maps that they are kept in.
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([method, { responses }]) => [
          method,
          { responses: closed(responses) },
        ]),
      ),
    ]),
  );
  ajv.addSchema(
    {
      ...document,
      paths,
      components: {
        ...document.components,
        schemas: close(schemas, false),
        open: close(schemas, true),
      },
    },
    ID,
  );
  const pointerTo = (...parts: string[]) =>
    parts
      .map(part => part.replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent)
      .join('/');
  return (
    method: string,
    path: string,
    status: number,
    body: unknown,
    contentType = 'application/json',
  ) => {
    const described = document.paths[path]?.[method]?.responses[status] as
      | { $ref?: string; content?: object }
      | undefined;
    if (!described) {
      return [`${method} ${path} does not describe a response ${status}`];
    }
    if (!described.$ref && !described.content) {
      return body === '' ? [] : [`${method} ${path} describes no body`];
    }
    const at =
      described.$ref?.slice(1) ??
      `/${pointerTo('paths', path, method, 'responses', String(status))}`;
    const content = pointerTo('content', contentType, 'schema');
    ajv.validate({ $ref: `${ID}#${at}/${content}` }, body);
    return (ajv.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}
