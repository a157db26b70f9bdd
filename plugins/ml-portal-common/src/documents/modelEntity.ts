import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import schema from '../../schema/catalog-info.schema.json';
import { isRecord, text } from '../model/shapes';
import { type Stage, STAGES } from '../model/stages';
import type { ModelSpec, StageSpec } from '../model/types';
import type { ModelDocument } from './ModelDocument';

const { Model, Stage: StageSchema } = schema.definitions;
const MODEL_KEYS = Object.keys(Model.properties);
const STAGE_KEYS = Object.keys(StageSchema.properties);

/** The value without anything blank in it; undefined where nothing is left. */
function filled(value: unknown): unknown {
  if (typeof value === 'string') {
    return text(value);
  }
  if (Array.isArray(value)) {
    const items = value.map(filled).filter(item => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (isRecord(value)) {
    const entries = Object.entries(value)
      .map(([key, inner]) => [key, filled(inner)])
      .filter(([, inner]) => inner !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return value ?? undefined;
}

/** Known keys as the schema orders them, then any others. */
function ordered(record: object, known: readonly string[]) {
  const keys = Object.keys(record);
  const order = [
    ...known.filter(key => keys.includes(key)),
    ...keys.filter(key => !known.includes(key)),
  ];
  const values = new Map(Object.entries(record));
  return Object.fromEntries(order.map(key => [key, values.get(key)]));
}

/** A stage with nothing in it says something: the model's owner runs it. */
function stagesOf(stages: NonNullable<ModelSpec['stages']>) {
  const listed = Object.entries(ordered(stages, STAGES)) as [
    Stage,
    StageSpec | null | undefined,
  ][];
  return Object.fromEntries(
    listed
      .filter(([, stage]) => stage !== undefined)
      .map(([name, stage]) => [name, ordered(filled(stage) ?? {}, STAGE_KEYS)]),
  );
}

function mlOf({ stages, custom, ...rest }: ModelSpec) {
  const ml = {
    ...(filled(rest) as object | undefined),
    ...(stages && { stages: stagesOf(stages) }),
    ...(custom && { custom }),
  };
  return ordered(ml, MODEL_KEYS);
}

/**
 * The catalog entity that says what was filled in: nothing blank, keys in the
 * order in which people read them. It is not checked.
 *
 * @public
 */
export function modelEntity(model: ModelDocument): Entity {
  const { type, lifecycle, owner, system, ml, ...metadata } = model;
  const { name, namespace, title, description } = metadata;
  const { annotations, tags, links } = metadata;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: filled({
      ...{ name, namespace, title, description },
      ...{ annotations, tags, links },
    }) as Entity['metadata'],
    spec: {
      ...(filled({ type: type ?? 'ml-model', lifecycle, owner, system }) as
        | JsonObject
        | undefined),
      ...(ml && { ml: mlOf(ml) as JsonObject }),
    },
  };
}
