import Ajv from 'ajv';
import metaSchema from 'ajv/lib/refs/json-schema-draft-07.json';
import schema from '../../schema/catalog-info.schema.json';
import {
  CARD_FRAUD,
  CUSTOMER_360,
  KUBEFLOW_PIPELINES,
} from '../__testUtils__/documents';
import { STAGES } from './stages';
import {
  RISK_RATINGS,
  SERVING_MODES,
  TOOL_ACCESSES,
  TOOL_ADOPTIONS,
} from './types';

/** As an editor uses it: the whole document against the whole schema. */
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

describe('catalog-info.schema.json', () => {
  it('is a schema of the draft that it names', () => {
    expect(schema.$schema).toBe(metaSchema.$id);
    expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true);
    expect(JSON.stringify(schema)).not.toContain('$defs');
  });

  it('knows the stages by the same names in the same order', () => {
    const { Model, PlatformTool } = schema.definitions;
    expect(Object.keys(Model.properties.stages.properties)).toEqual(STAGES);
    expect(PlatformTool.properties.stagesServed.items.enum).toEqual(STAGES);
  });

  it('knows the words that the code knows, in the same order', () => {
    const { Model, PlatformTool } = schema.definitions;
    expect(Model.properties.servingMode.enum).toEqual(SERVING_MODES);
    expect(Model.properties.riskRating.enum).toEqual(RISK_RATINGS);
    expect(PlatformTool.properties.access.enum).toEqual(TOOL_ACCESSES);
    expect(PlatformTool.properties.adoption.enum).toEqual(TOOL_ADOPTIONS);
  });

  it.each([
    ['a model', CARD_FRAUD],
    ['a feature store', CUSTOMER_360],
    ['a tool', KUBEFLOW_PIPELINES],
  ])('checks %s', (_, entity) => {
    expect(validate(entity)).toBe(true);
    const wrong = { ...entity, spec: { ...entity.spec, ml: { wrong: 1 } } };
    expect(validate(wrong)).toBe(false);
    const other = { ...wrong, spec: { ...wrong.spec, type: 'service' } };
    expect(validate(other)).toBe(true);
  });

  it.each([
    ['nothing between two separators', null, true],
    ['another kind', { ...CARD_FRAUD, kind: 'System' }, true],
    ['a text', 'nothing', false],
    ['a list', [], false],
  ])('takes %s for a document: %s', (_, document, isOne) => {
    expect(validate(document)).toBe(isOne);
  });

  it('describes every key, for completion', () => {
    const undescribed: string[] = [];
    const visit = (node: Record<string, any>, path: string) => {
      for (const [key, value] of Object.entries(node.properties ?? {})) {
        const property = value as Record<string, any>;
        if (!property.description) {
          undescribed.push(`${path}.${key}`);
        }
        visit(property, `${path}.${key}`);
        visit(property.items ?? {}, `${path}.${key}[]`);
      }
    };
    for (const [name, definition] of Object.entries(schema.definitions)) {
      visit(definition, name);
    }
    expect(undescribed).toEqual([]);
  });

  it('bounds every text and every list', () => {
    const unbounded: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) {
        return;
      }
      const {
        type,
        maxLength,
        maxItems,
        pattern,
        enum: values,
      } = node as Record<string, unknown>;
      const boundedByPattern =
        typeof pattern === 'string' &&
        !/[*+]|,\}/.test(pattern) &&
        pattern.endsWith('$');
      if (
        (type === 'string' && !maxLength && !boundedByPattern && !values) ||
        (type === 'array' && !maxItems)
      ) {
        unbounded.push(path);
      }
      Object.entries(node).forEach(([k, value]) =>
        visit(value, `${path}.${k}`),
      );
    };
    visit(schema.definitions, 'definitions');
    expect(unbounded).toEqual([]);
  });
});
