import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { MlflowModelError } from '../errors';
import { FACTS_SCHEMA } from './factsSchema';
import { parseRegisteredModel, parseRunEnd, parseVersionPage } from './replies';
import { newestOf, NOT_REGISTERED, toFacts } from './toFacts';

const RUNS = { numRuns: 2_000 };
const SETTINGS = { uiUrl: 'https://x.example.com/y', productionAlias: 'a' };

const validate = addFormats(new Ajv2020()).compile(FACTS_SCHEMA);

/** What a field of a reply might hold: mostly nearly right. */
function field(...right: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.oneof(...right) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

const time = field(
  fc.nat({ max: 4e12 }),
  fc.nat({ max: 4e12 }).map(String),
  fc.constant(undefined),
);
const number = field(fc.nat(20), fc.nat(20).map(String));
const text = field(fc.string({ unit: 'binary' }));
const name = field(fc.string({ minLength: 1 }), text);
const status = field(fc.constantFrom('READY', 'FAILED_REGISTRATION'));

function object(
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<unknown> {
  const some = fc.record(fields, { requiredKeys: [] });
  const all = fc.record(fields);
  return fc.oneof(
    { weight: 40, arbitrary: all },
    { weight: 2, arbitrary: some },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

const registeredModel = object({
  registered_model: object({
    name,
    last_updated_timestamp: time,
    tags: field(fc.array(object({ key: text, value: text }))),
    aliases: field(
      fc.array(object({ alias: fc.constant('a'), version: number }), {
        maxLength: 3,
      }),
    ),
  }),
});
const versionPage = object({
  model_versions: field(
    fc.array(
      object({
        name,
        version: number,
        creation_timestamp: time,
        status,
        run_id: text,
      }),
      { maxLength: 3 },
    ),
  ),
  next_page_token: text,
});
const run = object({ run: object({ info: object({ end_time: time }) }) });

/** Undefined where the reply was refused, as it may be. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MlflowModelError) {
      return undefined;
    }
    throw error;
  }
}

describe('whatever a server answers', () => {
  it('is refused by a typed error, or leads to facts as described', () => {
    let read = 0;
    const property = fc.property(
      registeredModel,
      versionPage,
      run,
      (modelReply, pageReply, runReply) => {
        const facts = attempt(() => {
          const model = parseRegisteredModel(modelReply);
          const { versions } = parseVersionPage(pageReply);
          const newestRunEnd = newestOf(versions) && parseRunEnd(runReply);
          return toFacts({ model, versions, newestRunEnd }, SETTINGS);
        });
        read += facts ? 1 : 0;
        return !facts || validate(facts);
      },
    );
    expect(fc.check(property, RUNS)).toMatchObject({ failed: false });
    // The property would hold as well if everything was refused.
    expect(read).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it.each<[string, (reply: unknown) => unknown]>([
    ['the model', parseRegisteredModel],
    ['the versions', parseVersionPage],
    ['the run', parseRunEnd],
  ])('is read for %s without another error', (_, parse) => {
    const property = fc.property(fc.anything(), reply => {
      attempt(() => parse(reply));
    });
    expect(fc.check(property, RUNS)).toMatchObject({ failed: false });
  });
});

it('describes a model that is not registered', () => {
  expect(validate(NOT_REGISTERED)).toBe(true);
});
