import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import {
  ML_PORTAL_RESULT_CHANGED_TOPIC,
  readResultChangedEvent,
  type ResultChangedEvent,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { BARE, FENCED, refOf, resultsOf } from '../__testUtils__/loans';
import { READ_AT } from '../__testUtils__/results';
import { writesOf } from '../__testUtils__/writes';
import { AnnouncementStore, HELD_MS } from '../database/AnnouncementStore';
import { ResultStore } from '../database/ResultStore';
import { ResultEvents } from './ResultEvents';

jest.setTimeout(120_000);

/** An events service that remembers what was published. */
class Published implements EventsService {
  readonly events: ResultChangedEvent[] = [];
  /** How many more events it takes; then it is gone. */
  takes = Infinity;

  async publish({ topic, eventPayload }: EventParams): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
    if (this.takes-- <= 0) {
      throw new Error('The bus is gone');
    }
    // What goes out is what the published schema says.
    const event = readResultChangedEvent(eventPayload);
    if (topic !== ML_PORTAL_RESULT_CHANGED_TOPIC || !event) {
      throw new Error(`Not an event: ${JSON.stringify(eventPayload)}`);
    }
    this.events.push(event);
  }

  async subscribe(): Promise<void> {}

  get ids(): number[] {
    return this.events.map(({ id }) => Number(id));
  }
}

const NAMES = Array.from({ length: 70 }, (_, i) => `m${i}`);
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

describe.each(DATABASES)('ResultEvents on %s', id => {
  let knex: Knex;
  let clock: number;
  let published: Published;

  /** A process of its own. */
  const eventsOf = (events: EventsService = published) =>
    new ResultEvents({
      store: new AnnouncementStore(knex, () => clock),
      events,
    });
  const save = (names: string[], ml: object | undefined, at: number) =>
    new ResultStore(knex).save(resultsOf(names, ml, READ_AT + at));

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = READ_AT;
    published = new Published();
  });

  it('tells of each change with the state before and after', async () => {
    await save(['a'], undefined, 0);
    await save(['a'], FENCED, 1);
    await new ResultStore(knex).remove([refOf('a')], READ_AT + 2);
    await eventsOf().publish();

    const [appeared, changed, removed, ...more] = published.events;
    expect(more).toEqual([]);
    expect(appeared).toEqual({
      id: '1',
      entityRef: refOf('a'),
      at: new Date(READ_AT).toISOString(),
      event: 'appeared',
      previousState: null,
      state: {
        score: 100,
        levels: { 'end-to-end-ownership': 'end-to-end' },
        lifecycle: 'production',
        lineOfBusiness: 'group:default/lending',
        operatingModel: 'unknown',
      },
      checks: [],
    });
    expect(changed).toMatchObject({
      event: 'changed',
      previousState: appeared.state,
      state: {
        score: 83,
        levels: { 'end-to-end-ownership': 'accountable' },
        lifecycle: 'production',
      },
    });
    expect(changed.checks).toContainEqual({
      scorecard: 'end-to-end-ownership',
      check: 'no-fences',
      state: 'failed',
      previousState: 'passed',
    });
    expect(removed).toMatchObject({
      event: 'removed',
      previousState: changed.state,
      state: null,
      checks: [],
    });
  });

  it('chains the states of an entity, whatever changes of it', async () => {
    const versions = [undefined, FENCED, BARE, { stages: {} }, FENCED];
    for (const [i, ml] of versions.entries()) {
      await save(['a'], ml, i);
    }
    await eventsOf().publish();
    expect(published.events).toHaveLength(versions.length);
    published.events.reduce((before, after) => {
      expect(after.previousState).toEqual(before.state);
      return after;
    });
  });

  it('publishes all in order and once, and writes nothing without news', async () => {
    await save(NAMES, undefined, 0);
    await save(NAMES, FENCED, 1);
    await eventsOf().publish();
    expect(published.ids).toEqual(upTo(140));
    expect(await writesOf(knex, () => eventsOf().publish())).toEqual([]);
    expect(published.ids).toHaveLength(140);
  });

  it('loses and doubles nothing where two processes race, while others write', async () => {
    await save(NAMES, undefined, 0);
    const processes = [eventsOf(), eventsOf()];
    for (let round = 1; round <= 4; round++) {
      await Promise.all([
        processes[0].publish(),
        save(NAMES, round % 2 ? FENCED : BARE, round),
        processes[1].publish(),
      ]);
    }
    await processes[0].publish();
    expect(published.ids).toEqual(upTo(70 * 5));
  });

  it('goes on where the bus was gone', async () => {
    await save(NAMES, undefined, 0);
    published.takes = 60;
    await expect(eventsOf().publish()).rejects.toThrow('bus is gone');
    published.takes = Infinity;
    await eventsOf().publish();
    // What was published after the last note comes again, under the same ids.
    expect(published.ids).toEqual([...upTo(60), ...upTo(70).slice(50)]);
  });

  it('goes on for a process that is gone between publishing and noting', async () => {
    await save(NAMES, undefined, 0);
    const crash = new AnnouncementStore(knex, () => clock);
    const gone = new Promise<never>(() => {});
    await new Promise<void>(held => {
      crash.whileHolding('events', () => {
        held();
        return gone;
      });
    });

    await eventsOf().publish();
    expect(published.ids).toEqual([]);
    clock += HELD_MS;
    await eventsOf().publish();
    expect(published.ids).toEqual(upTo(70));
  });

  it('stops where another process took over, which it does not put back', async () => {
    await save(NAMES, undefined, 0);
    const slow = new Published();
    const publish = slow.publish.bind(slow);
    slow.publish = async event => {
      await publish(event);
      if (slow.events.length === 30) {
        clock += HELD_MS;
        await eventsOf().publish();
      }
    };
    await expect(eventsOf(slow).publish()).rejects.toThrow('took over');
    expect(published.ids).toEqual(upTo(70));
    expect(slow.ids).toEqual(upTo(50));
    await eventsOf(slow).publish();
    expect(slow.ids).toHaveLength(50);
  });
});
