import { model, stages } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { createTestServices } from '../__testUtils__/services';
import { EVERYTHING } from '../visibility/Visibility';
import { readModel } from './models';

jest.setTimeout(60_000);

const REF = 'component:default/fraud';

describe.each(DATABASES)('readModel on %s', id => {
  it('says why a model has its operating model, and by which thresholds', async () => {
    const knex = await migratedDatabase(id);
    const { services, evaluator } = createTestServices(
      knex,
      [model('fraud', 'gone', { stages: stages() })],
      { config: { mlPortal: { ownership: { thresholds: { hybrid: 0.9 } } } } },
    );
    await evaluator.evaluateAll();
    const { operatingModel, operatingModelReason } = await readModel(
      REF,
      EVERYTHING,
      services,
    );
    expect(operatingModel).toBe('unknown');
    expect(operatingModelReason).toEqual({
      rule: 'mostly-nobodys',
      applicable: 6,
      owned: 0,
      fenced: 0,
      toPlatform: 0,
      nobodys: 6,
      tools: 0,
      platformTools: 0,
      thresholds: { unknown: 0.5, centralized: 0.5, owned: 0.75, hybrid: 0.9 },
    });
  });

  it('leaves that out of what an earlier version stored', async () => {
    const knex = await migratedDatabase(id);
    const { services, evaluator } = createTestServices(knex, [
      model('fraud', 'gone'),
    ]);
    await evaluator.evaluateAll();
    const row = (await knex('entities').where({ entity_ref: REF }).first())!;
    const document = JSON.parse(row.document);
    delete document.model.operatingModelReason;
    await knex('entities').update({ document: JSON.stringify(document) });
    expect(await readModel(REF, EVERYTHING, services)).not.toHaveProperty(
      'operatingModelReason',
    );
  });
});
