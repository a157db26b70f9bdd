import type { RoadmapFilter } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { group, model, stages, user } from '../../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../../__testUtils__/databases';
import { refOf } from '../../__testUtils__/loans';
import { ask, doneBy, silently, userRef } from '../../__testUtils__/requests';
import { READ_AT, seed } from '../../__testUtils__/results';
import { EVERYTHING, type Visibility } from '../../visibility/Visibility';
import type { StoredLine } from '../LineStore';
import { CommentStore } from './CommentStore';
import { RequestQueries } from './RequestQueries';
import { RequestStore } from './RequestStore';
import { VoteStore } from './VoteStore';

jest.setTimeout(60_000);

const LENDING = 'group:default/lending';
const MORTGAGES = 'group:default/mortgages';
const CORE_IT = 'group:default/core-it';

const DOCUMENTS = [
  group('lending', 'line-of-business'),
  group('mortgages', 'line-of-business', 'lending'),
  group('loans', 'team', 'mortgages'),
  group('core-it', 'department'),
  user('lin', 'loans'),
  user('ivo', 'core-it'),
  model('fenced', 'loans', {
    stages: stages({ serving: { owner: 'core-it' } }),
  }),
  model('owned', 'loans', { stages: stages() }),
  model('bare', 'loans', { stages: { training: {} } }),
];

describe.each(DATABASES)('RequestQueries on %s', id => {
  let knex: Knex;
  let queries: RequestQueries;
  let lines: StoredLine[];
  const names = new Map<string, string>();

  beforeAll(async () => {
    knex = await migratedDatabase(id);
    queries = new RequestQueries(knex);
    ({ lines } = await seed(knex, DOCUMENTS));
    const wants = async (
      name: string,
      ...[change, by]: [Parameters<typeof ask>[1]?, string?]
    ) => {
      const title = `Request ${name}`;
      const row = await ask(knex, { title, ...change }, doneBy(by ?? 'ada'));
      names.set(row.id, name);
      return row.id;
    };
    await wants('unclaimed');
    const named = await wants('named', {
      scope: { kind: 'models', models: [refOf('owned'), refOf('gone')] },
      stage: 'training',
      problem: '100 % MANUAL',
    });
    const team = await wants(
      'team',
      {
        scope: { kind: 'receivingTeam', team: CORE_IT },
        lineOfBusiness: MORTGAGES,
      },
      'lin',
    );
    await wants('line', {
      scope: { kind: 'lineOfBusiness', lineOfBusiness: LENDING },
      lineOfBusiness: 'group:default/risk',
    });
    await wants('inner', {
      scope: { kind: 'lineOfBusiness', lineOfBusiness: MORTGAGES },
      stage: 'training',
    });
    const requests = new RequestStore(knex);
    await requests.move(
      team,
      { from: 'proposed', to: 'delivered', tool: refOf('kserve') },
      doneBy('pat', READ_AT + 1),
      silently,
    );
    await new VoteStore(knex).vote({
      request_id: named,
      user_ref: userRef('mia'),
      line_of_business: null,
      at: READ_AT,
    });
    await new CommentStore(knex).add(
      { request_id: named, text: 'Yes', ...doneBy('ned') },
      () => false,
      silently,
    );
  });

  const found = async (
    filter: RoadmapFilter,
    visibility: Visibility = EVERYTHING,
    userName?: string,
  ) => {
    const standings = await queries.standings(filter, {
      visibility,
      lines,
      userRef: userName && userRef(userName),
    });
    return standings
      .map(standing => names.get(standing.id))
      .sort()
      .join(' ');
  };

  it.each<[RoadmapFilter, string]>([
    [{}, 'inner line named team unclaimed'],
    [{ status: [] }, 'inner line named team unclaimed'],
    [{ status: ['delivered'] }, 'team'],
    [{ status: ['proposed', 'declined'] }, 'inner line named unclaimed'],
    [{ stage: 'training' }, 'inner named'],
    [{ stage: 'training', q: 'MANUAL' }, 'named'],
    [{ q: '100 % manual' }, 'named'],
    [{ q: 'request t' }, 'team'],
    [{ q: '_' }, ''],
    [{ tool: refOf('kserve') }, 'team'],
    [{ tool: refOf('mlflow') }, ''],
    [{ unanswered: true }, 'inner line named unclaimed'],
    [{ unanswered: false }, 'inner line named team unclaimed'],
    [{ lineOfBusiness: LENDING }, 'inner named team unclaimed'],
    [{ lineOfBusiness: MORTGAGES }, 'team'],
    [{ model: refOf('fenced') }, 'inner line team'],
    [{ model: refOf('owned') }, 'inner line named'],
    [{ model: refOf('bare') }, 'inner line unclaimed'],
    [{ model: refOf('gone') }, 'named'],
    [{ model: refOf('never') }, ''],
    [{ model: refOf('fenced'), status: ['delivered'] }, 'team'],
  ])('finds by %j: %s', async (filter, expected) => {
    expect(await found(filter)).toBe(expected);
  });

  it.each([
    ['ada', 'inner line named unclaimed'],
    ['lin', 'team'],
    ['mia', 'named'],
    ['ned', 'named'],
    ['pat', ''],
    [undefined, ''],
  ])('finds what is of %s', async (name, expected) => {
    expect(await found({ mine: true }, EVERYTHING, name)).toBe(expected);
  });

  it('looks for what may not be read as for what is not there', async () => {
    const seen: Visibility = {
      all: false,
      refs: new Set([refOf('fenced'), MORTGAGES]),
    };
    expect(await found({}, seen)).toBe('inner line named team unclaimed');
    expect(await found({ model: refOf('owned') }, seen)).toBe('');
    expect(await found({ lineOfBusiness: LENDING }, seen)).toBe('');
    expect(await found({ tool: refOf('kserve') }, seen)).toBe('');
    // Nothing tells that the model is in the outer line.
    expect(await found({ model: refOf('fenced') }, seen)).toBe('inner team');
  });

  it('tells how each stands, in numbers', async () => {
    const standings = await queries.standings(
      { status: ['delivered'] },
      { visibility: EVERYTHING, lines, userRef: undefined },
    );
    expect(standings).toEqual([
      {
        id: expect.any(String),
        status: 'delivered',
        votes: 0,
        stage: 'serving',
        scope_kind: 'receivingTeam',
        scope_ref: CORE_IT,
        requestedAt: READ_AT,
        answeredAt: READ_AT + 1,
      },
    ]);
  });

  it('tells which models are named, and which of them left', async () => {
    const [named] = [...names].find(([, name]) => name === 'named')!;
    expect(await queries.namedModels([...names.keys()])).toEqual(
      new Map([[named, ['gone', 'owned'].map(refOf)]]),
    );
    expect(await queries.goneModels(named)).toEqual([refOf('gone')]);
    const rows = await queries.rows(['absent', named]);
    expect(rows.map(row => row.id)).toEqual([named]);
  });

  it('tells what open requests are about, once', async () => {
    const scopes = await queries.openScopes();
    expect(
      scopes
        .map(row => `${row.stage} ${row.scope_kind} ${row.scope_ref}`)
        .sort(),
    ).toEqual([
      `serving lineOfBusiness ${LENDING}`,
      'serving unclaimed null',
      `training lineOfBusiness ${MORTGAGES}`,
    ]);
  });
});
