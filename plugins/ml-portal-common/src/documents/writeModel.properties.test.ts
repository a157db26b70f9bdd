import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { readModel } from '../model/readModel';
import { STAGES } from '../model/stages';
import { validateMl } from '../model/validate';
import type { ModelDocument } from './ModelDocument';
import { writeModel } from './writeModel';

const SERVICE = `# The service around it.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: api}   # as somebody likes it
spec: {type: service, lifecycle: production, owner: 'retail-ds'}
`;

const word = fc
  .string({ minLength: 1, maxLength: 40 })
  .filter(s => /\S/.test(s));
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const url = name.map(host => `https://${host}.example.com/a?b=c#d`);
const some = <T>(item: fc.Arbitrary<T>) =>
  fc.array(item, { minLength: 1, maxLength: 3 });
const partly = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });

const stage = fc.oneof(
  fc.record({ notApplicable: word }),
  partly({
    owner: name,
    tools: some(name),
    agreement: url,
    dashboard: url,
    cadence: fc.constantFrom('P1M', 'PT6H'),
  }),
);
const filledIn: fc.Arbitrary<ModelDocument> = fc.record(
  {
    name,
    namespace: name.filter(namespace => namespace !== 'default'),
    title: word,
    description: fc
      .string({ minLength: 1, maxLength: 400 })
      .filter(s => /\S/.test(s)),
    annotations: fc.dictionary(name, word, {
      minKeys: 1,
      noNullPrototype: true,
    }),
    tags: some(name),
    lifecycle: name,
    owner: name,
    system: name,
    ml: partly({
      tasks: some(word),
      servingMode: fc.constantFrom('batch' as const, 'edge' as const),
      datasets: some(word),
      limitations: some(word),
      businessObjective: fc.record({
        problem: word,
        kpi: fc.record({
          name: word,
          target: fc
            .double({ noNaN: true, noDefaultInfinity: true })
            .filter(n => !Object.is(n, -0)),
          asOf: fc.constant('2026-10-01'),
        }),
      }),
      stages: partly(
        Object.fromEntries(STAGES.map(s => [s, stage])) as Record<
          (typeof STAGES)[number],
          typeof stage
        >,
      ),
      custom: fc.dictionary(name, word, { noNullPrototype: true }),
    }),
  },
  { requiredKeys: ['name', 'lifecycle', 'owner'] },
) as fc.Arbitrary<ModelDocument>;

describe('whatever is filled in', () => {
  it('is read back from what is written, and is valid', () => {
    fc.assert(
      fc.property(filledIn, model => {
        const entity: Entity = parse(writeModel(model));
        const { type, lifecycle, owner, system, ml } = entity.spec!;
        expect({
          ...entity.metadata,
          lifecycle,
          owner,
          ...(system && { system }),
          ...(ml && { ml }),
        }).toEqual(model);
        expect(type).toBe('ml-model');
        expect(validateMl(entity, 'model')).toEqual([]);
        expect([...readModel(entity).stages.keys()]).toEqual(
          STAGES.filter(s => model.ml?.stages?.[s]),
        );
      }),
    );
  });

  it('changes no other document of a file, and nothing when written again', () => {
    fc.assert(
      fc.property(filledIn, filledIn, (first, second) => {
        const file = `${SERVICE}---\n${writeModel(first)}`;
        const other = { ...second, name: `${second.name}-2` };
        const written = writeModel(other, file);
        expect(written.startsWith(file)).toBe(true);
        expect(writeModel(first, written)).toBe(written);
        expect(writeModel(other, written)).toBe(written);
        const changed = writeModel({ ...first, lifecycle: 'retired' }, written);
        expect(changed.startsWith(SERVICE)).toBe(true);
        expect(changed.endsWith(writeModel(other))).toBe(true);
        expect(parseAllDocuments(changed)).toHaveLength(3);
      }),
    );
  });
});
